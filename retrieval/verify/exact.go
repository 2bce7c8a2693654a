package verify

import (
	"slices"

	"whosaid/retrieval/quotetext"
)

// A hit is a place where the quotation stands, word for word or nearly.
type hit struct {
	doc int
	// at are the places of the words, in order.
	at []int32
	// steps lead from the quotation's words to these. Nil for a quotation
	// with gaps, all of whose pieces stand there.
	steps []quotetext.Op
	edits int
}

// gapped reports whether the hit is of a quotation with gaps.
func (h *hit) gapped() bool { return h.steps == nil }

// How far apart the words of one hit may stand: over an attribution in the
// middle, and over an ellipsis.
const (
	maxInterruption = 60
	maxCut          = 150
	maxInsertion    = 6
)

// exact finds the places where all of the quotation's words stand: in the text
// as it runs on, in the speech with the narration taken out, or piece by
// piece.
func (s *source) exact(q question) []hit {
	hits := s.runs(&s.speech, q.ids)
	for _, h := range s.runs(&s.all, q.ids) {
		if !slices.ContainsFunc(hits, func(o hit) bool { return slices.Equal(o.at, h.at) }) {
			hits = append(hits, h)
		}
	}
	if len(hits) == 0 && q.pieces != nil {
		hits = s.jumps(&s.speech, q.pieces)
		if len(hits) == 0 {
			hits = s.jumps(&s.all, q.pieces)
		}
	}
	return hits
}

// maxHits bounds the work for a quotation of one everyday word.
const maxHits = 500

// runs finds ids one after the other in a stream.
func (s *source) runs(st *stream, ids []int32) []hit {
	anchor := s.rarest(ids)
	var hits []hit
	for _, p := range s.postings(ids[anchor]) {
		from := st.index(p) - anchor
		if st.index(p) < 0 || from < 0 || !startsWith(st.ids[from:], ids) {
			continue
		}
		h := s.hitAt(st, from, len(ids))
		h.steps = make([]quotetext.Op, len(ids))
		if s.together(h, maxInterruption) {
			hits = append(hits, h)
		}
		if len(hits) == maxHits {
			break
		}
	}
	return hits
}

// rarest is the position of the word with the fewest places.
func (s *source) rarest(ids []int32) int {
	best := 0
	for i, id := range ids {
		if len(s.postings(id)) < len(s.postings(ids[best])) {
			best = i
		}
	}
	return best
}

func startsWith(row, ids []int32) bool {
	return len(row) >= len(ids) && slices.Equal(row[:len(ids)], ids)
}

func (s *source) hitAt(st *stream, from, n int) hit {
	h := hit{at: make([]int32, n)}
	for i := range h.at {
		h.at[i] = st.place(from + i)
	}
	h.doc = s.docAt(h.at[0])
	return h
}

// together reports whether neighbouring words of a hit are at most limit words
// apart and, where something stands between them, in the same or the next
// paragraph.
func (s *source) together(h hit, limit int32) bool {
	for i := 1; i < len(h.at); i++ {
		gap := h.at[i] - h.at[i-1] - 1
		if gap > limit || gap > 0 && s.paragraphAt(h.doc, h.at[i])-s.paragraphAt(h.doc, h.at[i-1]) > 1 {
			return false
		}
	}
	return true
}

// jumps finds the pieces of a quotation in order, each within reach of the one
// before.
func (s *source) jumps(st *stream, pieces []piece) []hit {
	var hits []hit
	for _, first := range s.runs(st, pieces[0].ids) {
		h, next, ok := first, st.index(first.at[len(first.at)-1])+1, true
		for _, p := range pieces[1:] {
			at := within(st.ids[next:], p)
			if ok = at >= 0; !ok {
				break
			}
			h.at = append(h.at, s.hitAt(st, next+at, len(p.ids)).at...)
			next += at + len(p.ids)
		}
		if h.steps = nil; ok {
			hits = append(hits, h)
		}
	}
	return hits
}

// within returns where row holds the piece, no further than its gap allows and
// not beyond the document, or -1.
func within(row []int32, p piece) int {
	limit := maxCut
	if p.gap == quotetext.Inserted {
		limit = maxInsertion
	}
	for at := 0; at <= limit && at+len(p.ids) <= len(row); at++ {
		if startsWith(row[at:], p.ids) {
			return at
		}
		if row[at] == gapID {
			break
		}
	}
	return -1
}
