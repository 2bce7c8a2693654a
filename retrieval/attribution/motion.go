package attribution

// proposed reports whether c stands in the clause that a motion or a resolution puts
// to the vote: "Motion by Ito that the clerk confirm the sum", "Motion 3: That the
// board asks". Nobody has said it: its subject is who would have to. A verb in the past
// tells of what was said before the motion and stays.
func (s *sentence) proposed(c *cue) bool {
	if c.infinitive || s.hasQuote(c.end, min(s.len(), c.end+4)) {
		return false
	}
	if c.Inflection != baseShape && c.Inflection != presentShape {
		return false
	}
	for k := c.begin - 1; k >= 0; k-- {
		if s.low(k) == "that" {
			return s.opensMotion(k) || s.afterMotion(k)
		}
	}
	return false
}

// opensMotion reports whether "that" at k is the first word of its sentence and opens a
// clause: "That the board asks", not "That board asks".
func (s *sentence) opensMotion(k int) bool {
	for i := range k {
		if s.word(i) && s.at(i).low != "" && !digit(s.low(i)) {
			return false
		}
	}
	return s.capital(k) && (s.is(k+1, determiner) || s.capital(k+1))
}

// afterMotion reports whether a motion, or a verb that makes one, goes on with "that"
// at k, who moved it between them: "Motion (Ito, seconded by Rau): that".
func (s *sentence) afterMotion(k int) bool {
	for i := k - 1; i >= 0 && i > k-16 && !s.quote(i) && !s.mark(i, "?!;"); i-- {
		switch s.low(i) {
		case "moved", "seconded", "carried":
			if i == k-1 || s.mark(i+1, ":") {
				return true
			}
		case "motion", "amendment", "resolution", "resolved", "proposal", "proposed", "recommendation", "recommended":
			return s.leadsTo(i+1, k)
		default:
			if s.verbLike(i) && !s.capital(i) {
				return false
			}
		}
	}
	return false
}

// leadsTo reports whether what stands at i, after a motion, leads to its clause at k: a
// mark, a number, "by" or nothing.
func (s *sentence) leadsTo(i, k int) bool {
	return i == k || !s.word(i) || digit(s.low(i)) || s.low(i) == "by" || s.low(i) == "moved" || s.low(i) == "from"
}

// digit reports whether w begins with a digit.
func digit(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }
