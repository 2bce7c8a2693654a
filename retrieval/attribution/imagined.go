package attribution

import "strings"

// wished: "wished (that) she had said".
func (s *sentence) wished(c *cue, from int) bool {
	for k := max(0, from-2); k < c.begin && k < from+6; k++ {
		if s.wishes(k) {
			return true
		}
	}
	return false
}

func (s *sentence) wishes(k int) bool {
	switch s.low(k) {
	case "wish", "wishes", "wished", "wishing":
		return s.is(k+1, subjectPronoun) || s.capital(k+1) || s.low(k+1) == "that" || s.is(k+1, determiner)
	}
	return s.is(k, imagines) && s.commands(k) && s.capital(k+1) // "Picture Ms Ito saying"
}

// imagines reports whether the word at k only supposes what follows: "Pretend
// that she said", "Imagine that".
func (s *sentence) imagines(k int) bool {
	if w := s.low(k); w != "assume" && w != "say" {
		return s.is(k, imagines) && (s.hasForm(k, pastShape) || strings.HasSuffix(w, "ed") || w == "dreamt" || s.commands(k) || s.gerund(k))
	}
	return s.commands(k)
}

// commands reports whether the verb at k is an order: "Imagine that", "let's say".
func (s *sentence) commands(k int) bool { return !s.word(k-1) || s.low(k-1) == "let's" }

// omitted: "regretted not having said", "was fined for not telling the board".
// Not "not saying whether", which tells what somebody kept to himself.
func (s *sentence) omitted(c *cue) bool {
	first := c.begin
	if s.low(first-1) == "having" {
		first -= 2
	}
	if pronounS(s.low(first-1)) || strings.HasSuffix(s.low(first-1), "'re") {
		return false // "he's not predicting that"
	}
	return s.participial(c) && (s.low(first) == "not" || s.low(first) == "never") && !s.is(c.end, questionWord)
}

// participial reports whether c is a verb in -ing, or stands after "having".
func (s *sentence) participial(c *cue) bool {
	return c.Inflection == gerundShape || s.hasLow(c.begin, c.head, "having") || s.low(c.begin-1) == "having"
}
