package attribution

import "whosaid/retrieval/english"

// invertedSubject: `"...," said Ms Ito`, `said Ms Ito: "..."`.
func (s *sentence) invertedSubject(c *cue) phrase {
	if c.Inflection == gerundShape || c.begin != c.head || c.infinitive {
		return phrase{}
	}
	v, n := c.head, c.end
	j := s.nounEnd(n, 14)
	if v == 0 && s.mark(j, ":") {
		return phrase{n, j}
	}
	if !s.opensInversion(v) || !s.word(n) || !s.invertible(v, n, j) {
		return phrase{}
	}
	if !s.quote(v-1) && v > 0 && (s.hasLow(n, n+6, "that") || !s.invertsHere(c, j) || s.verbIn(n, j)) {
		return phrase{}
	}
	if s.low(j) == "who" && s.ends(s.find(j, s.len(), ",.?!;")) {
		j = s.find(j, s.len(), ".?!;")
	}
	if !s.quote(v-1) && !s.ends(j) && !s.mark(j, ",:") && !(s.dialogue() && s.mark(j, "—–")) {
		return phrase{}
	}
	return s.withApposition(phrase{n, j})
}

// opensInversion reports whether a verb with its subject after it can stand at v.
func (s *sentence) opensInversion(v int) bool {
	return v == 0 || s.quote(v-1) || s.mark(v-1, ",—–?!") || s.low(v-1) == "as" || s.low(v-1) == "so"
}

// invertible reports whether the noun phrase [n, j) after the verb at v can be its
// subject.
func (s *sentence) invertible(v, n, j int) bool {
	if s.is(n, speakerPronoun) && s.verbLike(n+1) || s.low(n) == "that" {
		return false // "is happy, says she warned them"
	}
	switch {
	case (s.quote(v-1) || s.mark(v-1, ",")) && (s.namedAt(n, s.nounEnd(n, 6)) || s.rolesAt(n, s.nounEnd(n, 8))):
		return true
	case s.capital(n) && !s.is(n, day), s.is(n, determiner):
		return true
	case s.mark(v-1, ",") && pluralNoun(s.low(s.headOf(n))) && s.isPerson(s.headOf(n)):
		return true // "That settles it, said six-million people who had lost it"
	case s.low(n+1) == "of" && (s.low(n) == "thousands" || s.low(n) == "hundreds" || s.low(n) == "dozens"):
		return true // "said thousands of people who had lost it"
	case english.InDigits(s.low(n)):
		return s.capital(j-1) || s.low(n+1) == "of"
	}
	return s.is(n, speakerPronoun) && (v == 0 || s.quote(v-1))
}

// invertsHere reports whether c may have its subject, which ends at j, after it
// without a quotation before.
func (s *sentence) invertsHere(c *cue, j int) bool {
	if c.Lemma == "say" || s.dialogue() || s.mark(c.head-1, "?!") {
		return true
	}
	if !c.Takes(takesClause) || c.Takes(takesAddressee|mayAddress) || !c.finite() || !s.capital(j-1) {
		return false
	}
	return s.at(j+1).sort == 0 && s.ends(j) || c.Lemma == "write" && s.hasVerb(0, c.head-1) && !s.hasVerb(j, s.len())
}
