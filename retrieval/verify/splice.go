package verify

import "whosaid/retrieval/quotetext"

const (
	// shortestPart is the least number of words on each side of a silent cut.
	shortestPart = 3
	// maxSilent is how many words may be left out without an ellipsis.
	maxSilent = 40
)

// splices finds the places where the quotation stands but for words left out
// in its middle without a sign.
func (s *source) splices(q question) []hit {
	n := len(q.ids)
	if n < 2*shortestPart {
		return nil
	}
	var hits []hit
	st := &s.speech
	for _, begin := range st.runs(s.having(q.ids), q.ids[:shortestPart]) {
		from := st.index(begin.at[0])
		length := shortestPart
		for length < n && st.id(st.place(from+length)) == q.ids[length] {
			length++
		}
		if h, ok := st.splice(q.ids, from, min(length, n-shortestPart)); ok && s.telling(h, q.ids) {
			hits = append(hits, h)
		}
	}
	return hits
}

// splice looks after the first words of a quotation, which stand at from, for
// the others. One or two of the first may belong to the others.
func (st *stream) splice(ids []int32, from, length int) (hit, bool) {
	for first := length; first >= max(shortestPart, length-2); first-- {
		rest := ids[first:]
		row := st.slice(from+first, min(st.len(), from+first+maxSilent+len(rest)))
		if gap := within(row, piece{quotetext.Cut, rest}); gap > 0 {
			h := st.hitAt(from, first+gap+len(rest))
			h.edits = gap
			h.steps = make([]quotetext.Op, len(h.at))
			for i := first; i < first+gap; i++ {
				h.steps[i] = quotetext.Add
			}
			return h, st.together(h, maxInterruption)
		}
	}
	return hit{}, false
}
