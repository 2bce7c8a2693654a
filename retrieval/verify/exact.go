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
	everywhere := s.having(q.ids)
	hits := s.speech.runs(everywhere, q.ids)
	for _, h := range s.all.runs(everywhere, q.ids) {
		if !slices.ContainsFunc(hits, func(o hit) bool { return slices.Equal(o.at, h.at) }) {
			hits = append(hits, h)
		}
	}
	if len(hits) == 0 && q.pieces != nil {
		hits = s.speech.jumps(q.pieces)
		if len(hits) == 0 {
			hits = s.all.jumps(q.pieces)
		}
	}
	return hits
}

// maxHits bounds the work for a quotation of one everyday word.
const maxHits = 500

// runs finds ids one after the other in those documents of a stream.
func (st *stream) runs(documents, ids []int32) []hit {
	var hits []hit
	for _, doc := range documents {
		for _, at := range st.beginnings(doc, ids) {
			h := st.hitAt(st.first(int(doc))+int(at), len(ids))
			h.steps = make([]quotetext.Op, len(ids))
			if st.together(h, maxInterruption) {
				hits = append(hits, h)
			}
			if len(hits) == maxHits {
				return hits
			}
		}
	}
	return hits
}

// rarest is the position of the word with the fewest places.
func (s *source) rarest(ids []int32) int {
	best := 0
	for i, id := range ids {
		if s.count(id) < s.count(ids[best]) {
			best = i
		}
	}
	return best
}

func startsWith(row, ids []int32) bool {
	return len(row) >= len(ids) && slices.Equal(row[:len(ids)], ids)
}

func (st *stream) hitAt(from, n int) hit {
	h := hit{at: make([]int32, n)}
	for i := range h.at {
		h.at[i] = st.place(from + i)
	}
	h.doc = st.docAt(h.at[0])
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
func (st *stream) jumps(pieces []piece) []hit {
	var all []int32
	for _, p := range pieces {
		all = append(all, p.ids...)
	}
	var hits []hit
	for _, first := range st.runs(st.having(all), pieces[0].ids) {
		h, next, ok := first, st.index(first.at[len(first.at)-1])+1, true
		for _, p := range pieces[1:] {
			at := within(st.slice(next, min(st.len(), next+p.reach())), p)
			if ok = at >= 0; !ok {
				break
			}
			h.at = append(h.at, st.hitAt(next+at, len(p.ids)).at...)
			next += at + len(p.ids)
		}
		if h.steps = nil; ok {
			hits = append(hits, h)
		}
	}
	return hits
}

// limit is how many words the gap before a piece allows.
func (p piece) limit() int {
	if p.gap == quotetext.Inserted {
		return maxInsertion
	}
	return maxCut
}

// reach is up to how many words on a piece may end.
func (p piece) reach() int { return p.limit() + len(p.ids) }

// within returns where row holds the piece, no further than its gap allows and
// not beyond the document, or -1.
func within(row []int32, p piece) int {
	for at := 0; at <= p.limit() && at+len(p.ids) <= len(row); at++ {
		if startsWith(row[at:], p.ids) {
			return at
		}
		if row[at] == gapID {
			break
		}
	}
	return -1
}
