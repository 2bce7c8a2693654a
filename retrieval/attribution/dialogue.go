package attribution

import "whosaid/retrieval"

// spoken makes what stands between the dash of a dialogue and its attribution
// a quotation: the dash is its mark.
func (s *sentence) spoken() {
	if !s.dialogue() {
		return
	}
	for i := range s.out {
		d := &s.out[i]
		before := d.rule == beforeCue || d.rule == aroundCue || d.rule == parenthetical
		if before && len(d.quotes) == 0 && d.spans[0].Start == s.at(1).Start {
			d.quotes = append([]retrieval.Span{}, d.spans...)
			d.kind = retrieval.Direct
		}
	}
}

// withMark is after the mark of a question or a call at i, or i.
func (s *sentence) withMark(i int) int {
	if s.mark(i, "?!") {
		return i + 1
	}
	return i
}
