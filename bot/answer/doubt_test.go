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

// TestDoubtOfWhatSomebodySaid: what somebody named said is doubted where articles in
// which they do not speak are more on it, and where it ranks low.
func TestDoubtOfWhatSomebodySaid(t *testing.T) {
	said := signs{relevance: .5, rank: 1.8, passage: 1, named: 1, said: 1}
	elsewhere, low := said, said
	elsewhere.passage, elsewhere.surpassed = 0, .4
	low.rank, low.surpassed, low.passage = 1, .05, 0
	for name, c := range map[string]struct {
		signs
		doubted bool
	}{"from the article on it": {said, false}, "another article is more on it": {elsewhere, true}, "it ranks low": {low, true}} {
		if got := !c.answers(); got != c.doubted {
			t.Errorf("%s: %.2f", name, c.likely())
		}
	}
	named := signs{relevance: .5, rank: 1.8, surpassed: .3, named: 1}
	if without := (signs{relevance: .5, rank: 1.8, named: 1}); named.likely() != without.likely() {
		t.Error("whether somebody said something is doubted by what other articles have")
	}
}
