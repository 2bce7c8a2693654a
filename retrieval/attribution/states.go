package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// readsStates tells "she states that" from "the states that vote": paraphrase
// puts "state" for "say" everywhere.
func (s *sentence) readsStates(i int) bool {
	p := s.at(i - 1)
	switch n := s.low(i + 1); {
	case n == "like", n == "such", n == "where", n == "including":
		return false
	case p.class&speakerPronoun != 0, p.low == "it", p.low == "who", p.low == "which":
		return true
	case s.quote(i + 1), s.mark(i+1, ",:") && s.quote(i+2), s.closesQuote(i):
		return true
	case p.low == "united", strings.HasSuffix(p.low, "ern"):
		return false
	case s.mark(i+1, ".,"):
		return s.tagged(i)
	case s.clauseHasVerb(i):
		return p.low == "and" && s.is(i+1, determiner|pronoun)
	}
	return s.opensClause(i+1) && (s.contracted(i+1) || s.clausal(i+2, min(s.len(), i+30)))
}

// readsState tells "authorities state that" from "the state that votes", as far as
// the words around the base form at i show.
func (s *sentence) readsState(i int) bool {
	p, n := s.at(i-1), i+1
	switch {
	case s.mark(n, "."):
		return s.isPerson(i-1) && strings.HasSuffix(p.low, "s") && s.tagged(i)
	case english.InDigits(p.low):
		return s.pronounAt(n) || s.is(n, determiner)
	case !s.clausal(n+1, min(s.len(), n+12)):
		return false
	case s.isPerson(i-1) && strings.HasSuffix(p.low, "s"):
		return s.capital(n) || s.is(n, determiner)
	}
	return p.capital && s.capital(n) && s.hasLow(max(0, i-4), i, "and")
}

// opensClause reports whether the word at n can begin what is said.
func (s *sentence) opensClause(n int) bool {
	t := s.at(n)
	switch {
	case s.pronounAt(n), s.gerund(n) && (s.isPerson(n-2) || s.capital(n-2)), english.InDigits(t.low), t.class&clausePreposition != 0,
		t.low == "if":
		return true
	case t.class&preposition != 0:
		return s.any(n, n+5, statementNoun)
	case t.low == "that":
		return !s.verbLike(n + 1)
	case s.verbLike(n):
		return false
	}
	return t.class&determiner != 0 || t.capital || t.class&adverb == 0 && strings.HasSuffix(t.low, "s")
}

// closesQuote reports whether a quotation that ends in a comma stands a short
// subject before i.
func (s *sentence) closesQuote(i int) bool {
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if s.quote(k) {
			return k < i-1 && closedQuote(lastOf(s.text, s.at(k).quote.Inner))
		}
	}
	return false
}

// tagged reports whether the verb at i is an attribution between marks: "...,
// the ministry states." or "Mr Ito now states, however, that ...".
func (s *sentence) tagged(i int) bool {
	for k := i - 1; k >= 0 && k > i-7; k-- {
		if s.mark(k, ",") || s.quote(k) {
			return k < i-1
		}
		if s.verbLike(k) || s.is(k, preposition|conjunction) {
			return false
		}
	}
	return s.mark(i+1, ",") && (s.capital(i-1) || s.is(i-1, adverb))
}

// clauseHasVerb reports whether a finite verb stands between the start of the
// clause and token i.
func (s *sentence) clauseHasVerb(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if s.mark(k, ",;:—") || s.quote(k) || s.is(k, opener) {
			return false
		}
		if s.is(k, finiteVerb|auxiliary|preposition) && k < i-1 && (k == 0 || s.is(k, finiteVerb|auxiliary)) {
			return true
		}
	}
	return false
}
