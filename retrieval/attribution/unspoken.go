package attribution

import "whosaid/retrieval/english"

// hopedFor reports whether c is only what somebody hopes, fears or expects of another: "hoped
// that she would say", "wanted him to say".
func (s *sentence) hopedFor(c *cue) bool {
	if !c.infinitive && !s.anyOf(c.begin, c.head, modals) {
		return false
	}
	to := c.begin
	if s.low(to-1) == "to" {
		to--
	}
	for k := to - 1; k >= 0 && k > to-longestHoped && s.word(k); k-- {
		if hopes[s.low(k)] {
			return k+1 < to && !s.is(k-1, determiner|possessive) && (s.low(k+1) != "to" && !s.is(k+1, preposition))
		}
		if s.cueAt(k) != nil {
			return false
		}
	}
	return false
}

// longestHoped is within how many words after "hoped" the verb stands that is hoped for.
const longestHoped = 9

// anyOf reports whether one of the words from a to z is one of some.
func (s *sentence) anyOf(a, z int, words map[string]bool) bool {
	for k := a; k < z; k++ {
		if words[s.low(k)] {
			return true
		}
	}
	return false
}

// inForgery reports whether c tells what somebody says in what is made up: "a fake video in
// which she says".
func (s *sentence) inForgery(from int) bool {
	if w := s.low(from - 1); w != "which" && w != "where" && w != "that" {
		return false
	}
	return s.any(max(0, from-6), from-1, fabricated)
}

var (
	// modals are of what may be yet.
	modals = english.Set("would will could might may should")
	// hopes are verbs for what somebody holds possible or wants of another.
	hopes = english.Set(`hope hopes hoped hoping fear fears feared fearing worry worries worried worrying expect expects expected expecting
		want wants wanted wanting wish wishes wished predict predicts predicted predicting bet bets doubt doubts doubted`)
)
