package attribution

// clauseStart is where the clause begins whose verb group begins at v: after a
// mark, a quotation or a word that joins clauses.
func (s *sentence) clauseStart(v int) int {
	k := v
	for k > 0 && s.word(k-1) && !s.is(k-1, opener|subordinator) {
		k--
	}
	for k < v && s.is(k, conjunction) {
		k++
	}
	return k
}

// clauseLow is where the part of the sentence begins in which v stands: after the
// last semicolon or colon.
func (s *sentence) clauseLow(v int) int {
	for k := v; k > 0; k-- {
		if s.mark(k-1, ";:") {
			return k
		}
	}
	return 0
}

// verbs counts the finite verbs in [a, z), auxiliaries with theirs once.
func (s *sentence) verbs(a, z int) int {
	n := 0
	for k := a; k < z; k++ {
		if s.verbLike(k) && !(k > a && s.is(k-1, auxiliary|adverb) && s.verbLike(k-1)) {
			n++
		}
	}
	return n
}

// nounsUpTo is where the noun phrase that begins at from is cut off by a
// relative clause, a conjunction or an adjunct.
func (s *sentence) nounsUpTo(from, end int) int {
	k := from
	for k < end && !s.quote(k) && !s.mark(k, ";—–") && !s.is(k, conjunction|opener) && s.low(k) != "that" && s.low(k) != "who" &&
		s.low(k) != "which" {
		k++
	}
	return k
}

// thingAt reports whether the word at k is a common noun for no person and no
// agency, as far as its form tells.
func (s *sentence) thingAt(k int) bool {
	return s.commonNoun(k) && !s.verbLike(k)
}

// commonNoun is thingAt for a word that an article or the like makes a noun.
func (s *sentence) commonNoun(k int) bool {
	return s.word(k) && !s.capital(k) && len(s.low(k)) > 2 && !s.isPerson(k) && !s.gerund(k) &&
		!s.is(k, preposition|determiner|pronoun|auxiliary|adverb|subordinator|conjunction|relayNoun|timeWord|day|month|timeNoun|opener)
}

// verbAt reports whether a finite verb stands at i, an adverb before it or not.
func (s *sentence) verbAt(i int) bool {
	for s.is(i, adverb) && !s.is(i, auxiliary) {
		i++
	}
	return s.verbLike(i) && !s.capital(i)
}

// verbIn reports whether a verb that is no name stands in [a, z).
func (s *sentence) verbIn(a, z int) bool {
	for k := a; k < z; k++ {
		if s.verbLike(k) && !s.capital(k) {
			return true
		}
	}
	return false
}

// nounsTo is where the article and the words of a noun phrase end that begin at j.
func (s *sentence) nounsTo(j int) int {
	for k := j; ; k++ {
		if !s.word(k) || s.verbLike(k) || s.is(k, preposition|subordinator) {
			return k
		}
	}
}

// gerundIn reports whether a verb in -ing stands in [a, z): "of leaving the town in May".
func (s *sentence) gerundIn(a, z int) bool {
	for i := a; i < z; i++ {
		if s.gerund(i) {
			return true
		}
	}
	return false
}
