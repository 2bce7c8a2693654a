package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// namesOnly reports whether c only tells what something is called, so that
// nobody says it: "a group called the Free Pier", "Kyle, referred to as the
// sniper, was", "what is today called a cure".
func (s *sentence) namesOnly(c *cue) bool {
	if c.Inflection != pastShape || !namingVerb(c.Lemma) {
		return false
	}
	p := c.begin - 1
	if w := s.low(p); (w == "what's" || w == "that's" || w == "it's") && !c.TakesPreposition(s.low(c.end)) {
		return true // "for what's today called a cure"
	}
	if c.begin != c.head {
		return false
	}
	if s.mark(p, ",") {
		return s.nounsOnly(s.skipDateline(0, p), p) && s.words(0, p) > 0 && s.predicateAfter(c)
	}
	return s.indefinite(p) && !s.agentNoun(p)
}

// namingVerb reports whether a verb gives something its name.
func namingVerb(lemma string) bool {
	switch lemma {
	case "call", "name", "dub", "term", "label", "refer", "describe", "style", "brand":
		return true
	}
	return false
}

// indefinite reports whether the noun phrase that ends with the word at k begins
// with "a", "an", "one" or a number: something not named so far.
func (s *sentence) indefinite(k int) bool {
	if s.low(k) == "one" || s.low(k) == "something" {
		return true
	}
	if !s.word(k) || s.capital(k) && s.capital(k-1) {
		return false
	}
	for i := k - 1; i >= 0 && i > k-6 && s.word(i); i-- {
		switch w := s.low(i); {
		case w == "a" || w == "an" || w == "another":
			return true
		case s.is(i, determiner|subordinator) || s.verbLike(i):
			return false
		}
	}
	return false
}

// agentNoun reports whether the word at k is a noun for who can call something
// by a name.
func (s *sentence) agentNoun(k int) bool {
	return s.isPerson(k) || s.is(k, relayNoun|statementNoun)
}

// predicateAfter reports whether the verb of the main clause follows the comma
// that closes the participle c: "Kyle, dubbed the king, has".
func (s *sentence) predicateAfter(c *cue) bool {
	for k := c.end; k < s.len(); k++ {
		if s.mark(k, ",") {
			return s.verbLike(k+1) || s.is(k+1, adverb) && s.verbLike(k+2)
		}
	}
	return false
}

// names reports whether the quotation at k is the title of a work that the verb
// of c makes or performs: "sang “Blue Barge”", "wrote “The Last Ferry” in 1990".
func (s *sentence) names(c *cue, k int) bool {
	if k != c.end && !(k == c.end+1 && s.word(c.end)) {
		return false
	}
	inner := s.at(k).quote.Inner
	if isOneOf(lastOf(s.text, inner), ".?!,…") {
		return false
	}
	title := isTitle(inner.In(s.text))
	if c.Traits&english.Performs != 0 {
		return title || !strings.Contains(inner.In(s.text), " ") && letters(inner.In(s.text)) > 0
	}
	return c.Traits&english.Composes != 0 && title && !s.mark(k+1, ",")
}
