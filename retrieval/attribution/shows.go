package attribution

import (
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// showsOnly reports whether c has a thing for its subject that tells nobody's
// words: "the findings underscore", "Ito's endorsement may signal".
func (s *sentence) showsOnly(c *cue, who phrase) bool {
	if c.Traits&english.Shows == 0 && !s.makesClear(c) || who.empty() || s.hasQuote(c.end, s.len()) || s.low(who.to-1) == "who" {
		return false
	}
	head := who.from
	for head+1 < who.to && s.word(head+1) && !s.is(head+1, preposition|subordinator) {
		head++
	}
	if c.Lemma == "point" && s.is(head, omen) {
		return true // "all signs pointed to"
	}
	last := who.to
	if s.makesClear(c) {
		last = head + 1
	}
	for k := who.from; k < last; k++ {
		if s.is(k, statementNoun|inscribed|work|evidence|speechNoun|relayNoun) || s.isPerson(k) ||
			k <= head && names.IsBodyNoun(s.low(k)) && s.low(k) != "laws" {
			return false
		}
	}
	named := s.is(who.from, determiner) && !s.is(who.from, standsAlone) || s.owned(who.from, head)
	return named && head > who.from && s.commonNoun(head)
}

// makesClear reports whether c shows rather than tells where a thing is its subject: "his
// tone made clear that", "the office, calling on the holder to".
func (s *sentence) makesClear(c *cue) bool {
	return s.hasLow(c.head, c.end, "clear") || c.Lemma == "call" && c.Inflection == gerundShape
}

// depicts reports whether a thing without a name, or a message that is only spoken
// of, describes something: "it does describe the mood", "they like a message that
// describes".
func (s *sentence) depicts(c *cue, who phrase) bool {
	if who.empty() || s.hasQuote(c.end, s.len()) || c.Traits&english.Depicts == 0 {
		return false
	}
	if last := s.low(who.to - 1); last == "that" || last == "which" {
		return s.low(who.from) == "a" || s.low(who.from) == "an"
	}
	return s.low(who.from) == "it"
}

// explains reports whether what was told before explains something: "But this only
// explains why the crews left".
func (s *sentence) explains(c *cue, who phrase) bool {
	if c.Lemma != "explain" || s.words(who.from, who.to) != 1 || s.hasQuote(c.end, s.len()) {
		return false
	}
	switch s.low(who.from) {
	case "this", "that", "it", "which":
		return true
	}
	return false
}

// thought reports whether what a thing shows is told as somebody's opinion: "I
// think her refusal reveals something".
func (s *sentence) thought(c *cue, who phrase) bool {
	if c.Traits&english.Shows == 0 || who.from < 2 || s.capital(who.to-1) || s.isPerson(who.to-1) {
		return false
	}
	k := who.from - 1
	if s.low(k) == "that" {
		k--
	}
	return s.opines(k) && (s.pronounAt(k-1) || s.is(k-1, adverb))
}

// opines reports whether the verb at k opens what somebody who speaks of themself
// holds to be so.
func (s *sentence) opines(k int) bool {
	return english.IsForm(s.low(k), english.Opines, baseShape)
}

// anyCase reports whether cue c tells what happens whenever somebody, no matter
// who, speaks: "when a man tells a woman that".
func (s *sentence) anyCase(c *cue, who phrase) bool {
	if c.Inflection != presentShape && c.Inflection != baseShape || who.empty() {
		return false
	}
	switch s.low(who.from - 1) {
	case "when", "whenever", "if", "once", "unless":
	default:
		return false
	}
	return s.is(who.from, anybody)
}

// sane is who, or nobody where the phrase is one word that names nobody: "In", "had",
// "Sunday".
func (s *sentence) sane(who phrase) phrase {
	if s.low(who.from) == "let" && who.to == who.from+2 {
		return phrase{who.from + 1, who.to} // "Let me just say"
	}
	if who.to == who.from+1 && s.is(who.from, preposition|day|auxiliary|adverb) && !s.is(who.from, pronoun|determiner) &&
		!s.capital(who.from-1) {
		return phrase{}
	}
	if s.is(who.to, timeNoun) && who.to == who.from+1 && s.is(who.from, determiner) && !s.is(who.from, pronoun) {
		return phrase{} // "Nine" of "Nine months"
	}
	if s.hasForm(who.from, pastShape) && !s.is(who.from, auxiliary) && !s.capital(who.from) && who.to > who.from+1 {
		if s.capital(who.from+1) || s.is(who.from+1, determiner) {
			return phrase{who.from + 1, who.to} // "said Ms Ito, who"
		}
		return phrase{} // "included staff members suggesting"
	}
	if s.is(who.from-1, subjectPronoun) && s.capital(who.from+1) && !s.capital(who.from) && !s.is(who.from, determiner|preposition) &&
		who.to > who.from+1 {
		return phrase{who.from + 1, who.to} // "we watch Ito's friends referring"
	}
	if s.low(who.from-1) == "in" && english.InDigits(s.low(who.from)) && (english.InDigits(s.low(who.from-2)) || s.is(who.from-2, cardinal)) {
		return phrase{who.from - 2, who.to} // "6 in 10 voters"
	}
	if head := s.headOfReduced(who); !head.empty() {
		return head // "The letters readers sent in"
	}
	if s.gerund(who.from) {
		if comma := s.find(who.from, who.to, ","); comma < who.to-1 {
			return phrase{comma + 1, who.to} // "Making her way around the quay, Ito and her son"
		}
	}
	return who
}
