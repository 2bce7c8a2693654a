package answer

import "testing"

// TestDoubt keeps what natural questions taught: which signs speak for evidence,
// and how much of it is doubted.
func TestDoubt(t *testing.T) {
	usual := signs{relevance: 0, rank: 1.8, margin: .3, passage: 1}
	for name, c := range map[string]struct {
		change func(*signs)
		more   bool
	}{
		"relevance": {func(s *signs) { s.relevance++ }, true}, "rank": {func(s *signs) { s.rank++ }, true}, "margin": {func(s *signs) { s.margin += .2 }, true},
		"the best passage is elsewhere": {func(s *signs) { s.passage = 0 }, false}, "named": {func(s *signs) { s.named = 1 }, true},
		"why": {func(s *signs) { s.why = 1 }, false}, "several": {func(s *signs) { s.several = 1 }, false},
	} {
		changed := usual
		c.change(&changed)
		if (changed.likely() > usual.likely()) != c.more {
			t.Errorf("%s: %.2f, without %.2f", name, changed.likely(), usual.likely())
		}
	}
	for name, c := range map[string]struct {
		signs
		doubted bool
	}{
		"what somebody said, from the right article": {usual, false},
		"a reason, from another article":             {signs{relevance: -1, rank: 1.2, why: 1}, true},
		"several people, from another article":       {signs{relevance: .5, rank: 1.6, margin: .1, several: 1}, true},
		"a reason that is surely there":              {signs{relevance: 2, rank: 2.4, margin: .4, passage: 1, why: 1}, false},
	} {
		if got := !c.answers(); got != c.doubted {
			t.Errorf("%s: %.2f", name, c.likely())
		}
	}
}
