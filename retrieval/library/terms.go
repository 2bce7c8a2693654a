package library

import (
	"sync"
	"sync/atomic"

	"whosaid/retrieval/similarity"
)

// terms are the words of statements, chunks and windows of statements as the
// ranking sees them, by number, made when first asked for. They are kept in few
// bytes, one after the other, so that those of all of a corpus of a hundred
// thousand statements take less than what is read to make them.
type terms struct {
	statements, chunks, windows places
	kept                        shelf
}

// places are where on a shelf things stand, by number; 0 where they do not.
type places []atomic.Uint32

func (s *snapshot) newTerms() *terms {
	statements, chunks := s.generation.Manifest.Statements, s.generation.Manifest.Chunks
	return &terms{statements: make(places, statements), chunks: make(places, chunks), windows: make(places, statements)}
}

// A termReader reads terms of a snapshot for one question.
type termReader struct {
	*snapshot
	packed similarity.Reader
}

func (s *snapshot) termReader() *termReader { return &termReader{snapshot: s} }

// termsOf are the words of the thing that has a number in some places of the terms.
func (r *termReader) termsOf(number int, in func(*terms) places, made func(int) similarity.Text) similarity.Text {
	t := r.terms.Load()
	if at := in(t)[number].Load(); at > 0 {
		return r.packed.Text(t.kept.at(at))
	}
	text := made(number)
	r.keep(number, in, text.Append(nil))
	return text
}

// keep keeps the bytes of the thing that has a number. If there is no room for
// them, all are let go: what is asked for again is soon made again.
func (r *termReader) keep(number int, in func(*terms) places, raw []byte) {
	if len(raw) > blockSize {
		return
	}
	t := r.terms.Load()
	at, ok := t.kept.put(raw)
	if !ok {
		t = r.newTerms()
		r.terms.Store(t)
		at, _ = t.kept.put(raw)
	}
	in(t)[number].Store(at)
}

// statementTerms are those of the statement and its attribution, in its
// paragraph.
func (r *termReader) statementTerms(number int) similarity.Text {
	return r.termsOf(number, func(t *terms) places { return t.statements }, r.readStatement)
}

// chunkTerms are those of a chunk.
func (r *termReader) chunkTerms(number int) similarity.Text {
	return r.termsOf(number, func(t *terms) places { return t.chunks }, r.readChunk)
}

// windowTerms are the words of the windows of a long turn, each below the
// heading of the turn; none of a short one.
func (r *termReader) windowTerms(number int) []similarity.Text {
	in := func(t *terms) places { return t.windows }
	t := r.terms.Load()
	if at := t.windows[number].Load(); at > 0 {
		return r.packed.Parts(t.kept.at(at))
	}
	parts := r.readWindows(number)
	r.keep(number, in, similarity.AppendParts(nil, parts))
	return parts
}

// A shelf keeps bytes, in blocks that are never moved. Many may read while one
// puts something there.
type shelf struct {
	mu     sync.Mutex
	blocks [mostBlocks]atomic.Pointer[[blockSize]byte]
	used   int
}

// A shelf has room for mostBlocks blocks.
const (
	blockSize  = 1 << 16
	mostBlocks = 512
)

// put puts bytes on the shelf, no more than a block has room for. Ok is false where
// there is no room for them any more.
func (k *shelf) put(raw []byte) (at uint32, ok bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.used%blockSize+len(raw) > blockSize {
		k.used = (k.used + blockSize - 1) / blockSize * blockSize
	}
	block := k.used / blockSize
	if block == mostBlocks {
		return 0, false
	}
	if k.blocks[block].Load() == nil {
		k.blocks[block].Store(new([blockSize]byte))
	}
	copy(k.blocks[block].Load()[k.used%blockSize:], raw)
	at = uint32(k.used) + 1
	k.used += len(raw)
	return at, true
}

// at are the bytes that were put at a place, and those after them.
func (k *shelf) at(place uint32) []byte {
	place--
	return k.blocks[place/blockSize].Load()[place%blockSize:]
}
