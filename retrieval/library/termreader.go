package library

import "whosaid/retrieval/similarity"

// A termReader reads terms of a snapshot for one question, until it is done.
type termReader struct {
	*snapshot
	packed similarity.Reader
}

func (s *snapshot) termReader() *termReader { return &termReader{s, s.rooms.Reader()} }

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
