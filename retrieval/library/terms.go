package library

import (
	"sync/atomic"

	"whosaid/retrieval/similarity"
)

// terms are the words of statements, chunks and windows of statements as the
// ranking sees them, by number, made when first asked for.
type terms struct {
	statements, chunks []atomic.Pointer[similarity.Text]
	windows            []atomic.Pointer[[]similarity.Text]
	// made counts them.
	made atomic.Int64
}

// mostTerms is how many are kept. Then all are let go: what is asked for again is
// soon made again.
const mostTerms = 16000

func (s *snapshot) newTerms() *terms {
	statements, chunks := s.generation.Manifest.Statements, s.generation.Manifest.Chunks
	return &terms{statements: make([]atomic.Pointer[similarity.Text], statements), chunks: make([]atomic.Pointer[similarity.Text], chunks),
		windows: make([]atomic.Pointer[[]similarity.Text], statements)}
}

// made returns what stands in a place of the terms, and puts it there if it is
// missing.
func made[T any](s *snapshot, place func(*terms) *atomic.Pointer[T], value func() T) T {
	t := s.terms.Load()
	if v := place(t).Load(); v != nil {
		return *v
	}
	if t.made.Add(1) > mostTerms {
		t = s.newTerms()
		s.terms.Store(t)
	}
	v := value()
	place(t).Store(&v)
	return v
}
