package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// addressed reports whether an addressee stands at j: "warned reporters that".
func (s *sentence) addressed(j int) bool {
	if s.is(j, pronoun) && !s.is(j, subjectPronoun) {
		return true
	}
	for k := j; k < j+7; k++ {
		if s.low(k) == "that" || s.quote(k) || s.mark(k, ",:") && s.quote(k+1) {
			return k > j && !s.is(j, preposition)
		}
		if !s.word(k) || s.verbLike(k) && !s.capital(k) || s.pronounAt(k) {
			return false
		}
	}
	return false
}

// afterAddressee finds the content after "told reporters", "informed CNN".
func (s *sentence) afterAddressee(c *cue, j int) (int, mode) {
	if s.is(j, pronoun) && !strings.Contains(s.low(j), "'") && !(s.is(j, possessive) && s.isPerson(j+1)) {
		return s.afterPronoun(c, j+1)
	}
	if who := s.relativeOf(j); who > 0 {
		return s.beyondRelative(c, who)
	}
	if c.TakesPreposition(s.low(j)) && s.low(j) != "of" {
		return j + 1, objectMode
	}
	if c.Lemma == "speak" || c.Lemma == "talk" {
		return s.topicAfter(c, j)
	}
	at, m := s.look(c, j, 22)
	if bare := s.bareClause(j); bare > 0 && s.low(bare) != "of" && (m == noComplement || bare < at) {
		if s.low(bare) == "about" && c.TakesPreposition("about") && !s.clausal(bare, s.find(bare, s.len(), ",.;")) {
			return bare + 1, objectMode
		}
		return bare, clauseMode
	}
	if m != noComplement {
		return at, m
	}
	if to := s.orderAfter(j); to > 0 {
		return to, toMode
	}
	return s.afterNamedAddressee(j)
}

// relativeOf is the "who" that tells which people are addressed from j on, 0 where
// there is none: "told a voter passing by who seemed lost".
func (s *sentence) relativeOf(j int) int {
	for k := j + 1; k < j+6 && s.word(k); k++ {
		switch {
		case s.low(k) == "who":
			return k
		case s.low(k) == "that", s.low(k) == "to", s.verbLike(k) && !s.capital(k), s.pronounAt(k):
			return 0
		}
	}
	return 0
}

// beyondRelative finds the content after the relative clause of an addressee: a
// quotation, or what "that" opens.
func (s *sentence) beyondRelative(c *cue, who int) (int, mode) {
	for k := who + 1; k < who+16 && !s.ends(k); k++ {
		switch {
		case s.quote(k) && s.mark(k-1, ",:") && k > who+3: // not "who wired, “Come”"
			return k, quoteMode
		case s.low(k) == "that" && c.Takes(takesThat) && (s.mark(k-1, ",") || !s.verbLike(k-1)):
			return k, thatMode
		}
	}
	return 0, noComplement
}

// orderAfter is where the infinitive begins after the addressee at j: "told
// residents not to drink"; 0 where there is none.
func (s *sentence) orderAfter(j int) int {
	for k := j + 1; k < j+8 && s.word(k); k++ {
		if s.low(k) != "to" {
			continue
		}
		if s.low(k-1) == "not" || s.low(k-1) == "never" {
			k--
		}
		return k
	}
	return 0
}

// topicAfter: "spoke to reporters in Ohio about her plan".
func (s *sentence) topicAfter(c *cue, j int) (int, mode) {
	for k := j + 1; k < j+14 && s.word(k); k++ {
		if c.TakesPreposition(s.low(k)) {
			return k + 1, objectMode
		}
	}
	return 0, noComplement
}

// afterPronoun: "told him he", "told me to", "told them Tuesday that".
func (s *sentence) afterPronoun(c *cue, j int) (int, mode) {
	j = s.skipAdverbs(j)
	if s.is(j, day) {
		j++
	}
	switch {
	case s.quote(j):
		return j, quoteMode
	case s.mark(j, ",:") && s.quote(j+1):
		return j + 1, quoteMode
	case !s.word(j):
		return 0, noComplement
	case s.low(j) == "to":
		return j, toMode
	case c.TakesPreposition(s.low(j)):
		return j, objectMode
	case s.is(j, preposition):
		return s.look(c, j, 16)
	}
	return j, clauseMode
}

// bareClause finds the start of a clause without "that" after an addressee:
// "told reporters he", "told CNN the talks".
func (s *sentence) bareClause(j int) int {
	for k := j + 1; k < j+10; k++ {
		switch {
		case !s.word(k), s.low(k) == "that", s.low(k) == "to":
			return 0
		case s.is(k, opener):
			return 0
		case s.pronounAt(k):
			return k
		case s.is(k, determiner) && !s.is(k+1, timeWord) && !s.is(k-1, preposition|determiner):
			return k
		case s.low(k) == "about" && english.InDigits(s.low(k+1)):
		case s.low(k) == "about", s.low(k) == "of" && k == j+1, s.is(k, questionWord) && s.low(k) != "when" && s.low(k) != "where" &&
			s.low(k) != "who" && s.low(k) != "which":
			return k
		}
	}
	return 0
}

// afterNamedAddressee: a change from common noun to name, or the reverse,
// separates addressee and subject: "told reporters Clinton would".
func (s *sentence) afterNamedAddressee(j int) (int, mode) {
	for k := j + 1; k < j+5 && s.word(k); k++ {
		if s.capital(k) && s.word(k-1) && !s.capital(k-1) && !s.is(k-1, preposition|determiner) && !s.is(k, day) &&
			s.clausal(k+1, min(s.len(), k+9)) {
			return k, clauseMode
		}
	}
	return 0, noComplement
}
