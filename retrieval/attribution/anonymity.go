package attribution

// anonymity reports whether what c reports are only the terms on which
// somebody spoke: "asked not to be named", "asked that her name be withheld".
func (s *sentence) anonymity(c *cue, from, end int) bool {
	switch c.Lemma {
	case "ask", "request", "insist", "demand", "agree":
	default:
		return false
	}
	kept := false
	for k := from; k < min(end, from+9); k++ {
		switch s.low(k) {
		case "anonymous", "anonymity", "withheld":
			return true
		case "not", "name", "identity":
			kept = true
		case "named", "identified", "quoted", "published", "disclosed", "revealed":
			return kept
		}
	}
	return false
}
