package attribution

import "whosaid/retrieval/english"

// refuses reports whether somebody refused to do what the infinitive c tells.
func (s *sentence) refuses(c *cue) bool {
	refuses := func(k int) bool { return english.IsForm(s.low(k), english.Refuses, presentShape|pastShape|gerundShape) }
	return c.infinitive && (refuses(c.begin) || refuses(c.begin-1))
}

// scarcely reports whether the verb group of c tells that there was next to nothing of
// what it tells: "barely discussed".
func (s *sentence) scarcely(c *cue) bool {
	for k := c.begin; k < c.head; k++ {
		switch s.low(k) {
		case "barely", "hardly", "scarcely", "rarely", "seldom":
			return true
		}
	}
	return false
}
