package attribution

import "strings"

// isRelay reports whether "according to" at i names who relayed the words of
// the speaker at another cue: "X said ..., according to Y".
func (s *sentence) isRelay(i int, who phrase) bool {
	for n := range s.cues {
		c := &s.cues[n]
		if !c.finite() || !c.reports() || c.passive || c.infinitive {
			continue
		}
		if s.words(0, i) == 0 {
			if c.begin > who.to && s.governs(c, who.to+1) {
				return true
			}
			continue
		}
		if c.end <= i && s.reachesRelay(c, i) {
			return true
		}
	}
	return false
}

// governs reports whether c is the main verb of the clause that begins at from.
func (s *sentence) governs(c *cue, from int) bool {
	who, _ := s.subject(c, phrase{})
	return who.from == from || s.nounsOnly(from, c.begin)
}

// reachesRelay reports whether what c reports goes up to "according to" at i.
func (s *sentence) reachesRelay(c *cue, i int) bool {
	from, m := s.complement(c)
	if m == noComplement {
		return s.find(c.end, i, ".;:—") == i && s.find(c.end, i-1, ",") >= i-1
	}
	if !s.mark(i-1, ",") || s.find(0, c.begin, ",") < c.begin {
		return false
	}
	return from < i && s.extent(c, from, m) >= i-1
}

// relayName is a relay as people name it: "TASS" of "state news agency TASS",
// "Daily Herald" of "the Daily Herald".
func (s *sentence) relayName(who phrase) string {
	if s.is(who.from, determiner) && !s.is(who.from, possessive) && who.to-who.from > 1 {
		who.from++
	}
	from := who.to
	for from > who.from && s.capital(from-1) {
		from--
	}
	if from < who.to && from > who.from && s.is(from-1, relayNoun) {
		who.from = from
	}
	return strings.TrimSuffix(strings.TrimSuffix(s.textOf(who), "'s"), "’s")
}

// spokenThrough is a speaker without through whom they speak, and that one: "Ana Ito, through a
// spokesman,". Both are empty where nobody is between them and their words: "Ana Ito, through
// tears,".
func (s *sentence) spokenThrough(who phrase) (speaker, relay phrase) {
	for i := who.from + 1; i+2 < who.to; i++ {
		if !s.mark(i, ",") {
			continue
		}
		k := i + 1
		if s.low(k) == "speaking" {
			k++
		}
		if w := s.low(k); w == "through" || w == "via" {
			relay = phrase{k + 1, who.to}
			for s.mark(relay.to-1, ",") {
				relay.to--
			}
			if s.isPerson(relay.to-1) || s.is(relay.to-1, relayNoun) {
				return phrase{who.from, i}, relay
			}
		}
	}
	return phrase{}, phrase{}
}
