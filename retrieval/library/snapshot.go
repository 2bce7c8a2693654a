package library

import (
	"strings"
	"sync"
	"sync/atomic"

	lru "github.com/hashicorp/golang-lru/v2"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
	"whosaid/retrieval/people"
	"whosaid/retrieval/similarity"
	"whosaid/retrieval/verify"
)

// A snapshot is one state of the corpus, which never changes. It is held by
// the library while in use and by each reader while reading; the last one to
// release it closes its files. Statements and chunks have the numbers that they
// have in the generation.
type snapshot struct {
	generation *index.Generation
	// directory holds the generation's people.
	directory *people.Directory
	// speakers are the names of who said the statements, by documents' places, as
	// far as they were asked for.
	speakers []atomic.Pointer[[]string]
	// checker is made when first asked for.
	checker func() (*verify.Checker, error)
	// opened are the documents that were read last.
	opened atomic.Pointer[opened]
	terms  atomic.Pointer[terms]
	// rooms are what terms are read into.
	rooms similarity.Rooms
	// asked are the texts last searched for, spoken the numbers of the statements of
	// the speakers last asked about.
	asked  *lru.Cache[string, asked]
	spoken *lru.Cache[string, []int]
	// names are those of the documents.
	names func() []string
	// kept is what others have made of the corpus, by their keys.
	kept sync.Map
	// described is the status, once asked for.
	described atomic.Pointer[described]

	holders atomic.Int64
	closed  func()
}

// newSnapshot reads a generation, with one holder: the caller. Directory holds
// the generation's people; closed is called after its files were let go.
func newSnapshot(g *index.Generation, directory *people.Directory, closed func()) *snapshot {
	s := &snapshot{generation: g, directory: directory, closed: closed}
	s.holders.Store(1)
	s.checker = sync.OnceValues(s.newChecker)
	s.names = sync.OnceValue(s.newNames)
	s.opened.Store(s.newOpened())
	s.speakers = make([]atomic.Pointer[[]string], len(g.Documents))
	s.terms.Store(s.newTerms())
	s.spoken, _ = lru.New[string, []int](mostSpeakers)
	s.asked, _ = lru.New[string, asked](mostAsked) // fails for no size alone
	return s
}

func (s *snapshot) newNames() []string {
	names := make([]string, len(s.generation.Documents))
	for i := range names {
		names[i] = s.generation.Documents[i].Name
	}
	return names
}

// acquire adds a holder, unless the last one has left already.
func (s *snapshot) acquire() bool {
	for {
		n := s.holders.Load()
		if n == 0 {
			return false
		}
		if s.holders.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

func (s *snapshot) release() {
	if s.holders.Add(-1) == 0 {
		_ = s.generation.Close()
		s.closed()
	}
}

// readStatement reads the words of a statement and its attribution, in its
// paragraph.
func (s *snapshot) readStatement(i int) similarity.Text {
	e, st := s.said(i)
	if st.Paragraph < 1 || st.Paragraph > len(e.Document.Paragraphs) {
		return similarity.NewText(st.Text).WithAttribution(attributed(st))
	}
	return similarity.NewTextIn(st.Text, surroundingsOf(e.Document, st)).WithAttribution(attributed(st))
}

// surroundingsOf is the paragraph that a statement stands in; of a turn the
// heading above it and the end of the turn before, which tell what it is about.
func surroundingsOf(doc *retrieval.Document, st *retrieval.Statement) string {
	own := doc.Paragraphs[st.Paragraph-1].In(doc.Text)
	if st.SpeakerReason != retrieval.ByLabel {
		return own
	}
	text := ""
	if h := doc.Section(st.Paragraph); h > 0 {
		text = doc.Paragraphs[h-1].In(doc.Text) + "\n"
	}
	if st.Paragraph > 1 {
		before := doc.Paragraphs[st.Paragraph-2].In(doc.Text)
		text += strings.ToValidUTF8(before[max(0, len(before)-beforeTurn):], "") + "\n"
	}
	return text + own
}

// beforeTurn is how many bytes of the turn before one belong to what it is about.
const beforeTurn = 400

// attributed are the words that tell who said a statement, how, to whom,
// where and when.
func attributed(s *retrieval.Statement) string {
	return strings.Join([]string{s.Speaker, s.SpeakerRole, s.SpeakerAsWritten, s.Addressee, s.Venue, s.When, s.Cue}, " ")
}

// readChunk reads the words of a chunk.
func (s *snapshot) readChunk(i int) similarity.Text {
	return similarity.NewText(index.ChunkText(s.chunk(i)))
}

// inChunk are the statements that begin in a chunk.
func (s *snapshot) inChunk(chunk int) []int {
	var out []int
	said := s.generation.Said(s.generation.DocumentOfChunk(chunk))
	for i := said.Start; i < said.End; i++ {
		if s.generation.ChunkOf(i) == chunk {
			out = append(out, i)
		}
	}
	return out
}
