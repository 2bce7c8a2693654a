package attribution

import "strings"

// possessor is who the noun at i belongs to; adjectives may stand between.
func (s *sentence) possessor(i int) phrase {
	for j := i - 1; j >= 0 && j > i-4 && s.word(j); j-- {
		switch {
		case s.is(j, possessive) && s.low(j) != "my" && s.low(j) != "our" && s.low(j) != "your":
			return phrase{j, j + 1}
		case strings.HasSuffix(s.low(j), "'s") && !pronounS(s.low(j)), strings.HasSuffix(s.low(j), "s'"):
			return s.afterVerb(s.trimIntro(s.nounLeft(j+1, 0)))
		case s.is(j, preposition|determiner|finiteVerb|auxiliary|subordinator):
			return phrase{}
		}
	}
	return phrase{}
}

// afterVerb drops the verb that governs a noun phrase, and what stands before.
func (s *sentence) afterVerb(p phrase) phrase {
	for k := p.to - 2; k >= p.from; k-- {
		if s.is(k, determiner) && !s.is(k, standsAlone) {
			return phrase{k, p.to} // "back the judges'"
		}
		if s.gerund(k) && !s.is(k-1, determiner) || s.capital(k+1) && !s.capital(k) && !isParticle(s.low(k)) && !s.isPerson(k) {
			return phrase{k + 1, p.to} // "belying the hawks'", "think Ito's"
		}
		if s.verbLike(k) && !s.capital(k) || s.is(k, preposition) && s.low(k) != "of" {
			return phrase{k + 1, p.to}
		}
	}
	return p
}

// possessorOf is whose decision, plan or offer it is that an infinitive spells
// out: "the campaign's decision to tell supporters".
func (s *sentence) possessorOf(c *cue) phrase {
	n := c.begin - 1
	if !c.infinitive || !s.word(n) || s.capital(n) || s.verbLike(n) || s.isPerson(n) ||
		s.is(n, preposition|determiner|pronoun|adverb|subordinator) {
		return phrase{}
	}
	return s.possessor(n)
}
