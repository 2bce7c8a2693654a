package attribution

import "whosaid/retrieval"

// dialogue reports whether a dash opens the sentence, as French and Spanish
// novels set speech: "— And the boats? asked Luc Morel."
func (s *sentence) dialogue() bool {
	return s.mark(0, "—–") && s.word(1)
}

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

// withMark is behind the mark of a question or a call at i, or i.
func (s *sentence) withMark(i int) int {
	if s.mark(i, "?!") {
		return i + 1
	}
	return i
}

// longestCredit is how many tokens a credit has at most.
const longestCredit = 16

// credit reads a paragraph that is a dash and a name as the credit of the
// quotation that the paragraph before consists of: "— Vera Sand, Winter Songs".
func (f *flow) credit(text string, number int, tokens []token) bool {
	s := &sentence{text: text, tok: tokens}
	last := len(f.out) - 1
	if !s.mark(0, "—–-") || s.len() > longestCredit || last < 0 || s.hasVerb(1, s.len()) {
		return false
	}
	d := &f.out[last]
	if d.paragraph != number-1 || !d.carried || len(d.quotes) == 0 || last > 0 && f.out[last-1].paragraph == d.paragraph {
		return false
	}
	who := s.creditAt(1)
	if who.empty() {
		return false
	}
	d.speaker, d.carried, d.rule = s.mention(who), false, labelRule
	f.speaker = retrieval.Span{}
	return true
}
