package attribution

import "whosaid/retrieval/english"

// withheld reports whether c tells what somebody kept to himself: "declined to say
// whether", "isn't saying which", "hardly explained why".
func (s *sentence) withheld(c *cue) bool {
	if !c.negated && !s.refuses(c) && !s.scarcely(c) || c.passive || c.Sense == english.Thinks ||
		c.Traits&(english.Negates|english.Denies) != 0 {
		return false
	}
	from, m := s.complement(c)
	if c.Lemma == "say" && c.negated && (s.low(from) == "whether" || s.low(from) == "if") {
		return false // no answer to a question that may be put is told as that
	}
	return m == questionMode || m == clauseMode && s.is(from, questionWord)
}
