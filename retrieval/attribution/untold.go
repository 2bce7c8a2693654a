package attribution

import (
	"strings"

	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// untold reports whether [from, end) after c names what somebody spoke of and tells
// nothing that they said: "blasted the harbour board", "tweeted her observations of
// the regatta".
func (s *sentence) untold(c *cue, from, end int, m mode) bool {
	if s.bareNoun(c, from, end, m) || c.Lemma == "say" && s.unnamed(from) && s.low(from+1) == "about" && !s.tellsMore(from+2, end) {
		return true // "says something about the guild"
	}
	thing := m == objectMode || s.narrowed(c, from, end, m) == objectMode || m == clauseMode && s.unnamed(from)
	if !thing || s.mark(end, ":") || s.predicates(from, end) || s.charged(c, from, end) {
		return false
	}
	if c.Lemma == "accuse" && !c.passive {
		return true // of what, the text does not tell
	}
	if s.low(from) == "some" && s.unnamed(from) {
		return true
	}
	if (c.Sense == english.Discusses || c.Lemma == "defend") && s.pointed(from, end) {
		return true // "defended the incident"
	}
	if s.low(from-1) == "for" && c.Lemma == "call" {
		return s.pointed(from, end)
	}
	return s.onlyNames(c, from, end)
}

// tellsMore reports whether a verb stands in [a, z), in -ing or not.
func (s *sentence) tellsMore(a, z int) bool {
	for k := a; k < z; k++ {
		if s.gerund(k) || s.low(k) == "being" || s.verbLike(k) {
			return true
		}
	}
	return false
}

// bareNoun reports whether c has a noun alone for what was said: "announced Ned Crowe's
// name several times", "asked for a photo".
func (s *sentence) bareNoun(c *cue, from, end int, m mode) bool {
	head := s.headOf(from)
	switch {
	case m != thatMode && s.is(head, container) && strings.HasPrefix(s.low(head), "name"):
		return s.owned(from, head) && !s.verbAt(head+1)
	case s.low(from-1) == "for" && c.Lemma == "ask" && s.is(head, picture):
		return head+1 == end || s.is(head+1, conjunction)
	}
	return false
}

// onlyNames reports whether the noun phrase [from, end), which c is about, is
// somebody or a name for words, and nothing is told of them.
func (s *sentence) onlyNames(c *cue, from, end int) bool {
	head := s.headWithin(from, end)
	if c.Traits&english.Points != 0 {
		return s.somebody(head) || s.is(head, speechNoun|utterance|statementNoun) ||
			s.is(head, container) && (s.is(from, possessive) || s.owned(from, head))
	}
	return s.is(head, container) && c.Traits&(english.Wills|english.Denies) == 0
}

// charged reports whether a preposition of c in [a, z) tells what it says of somebody:
// "accused the traders of sabotage".
func (s *sentence) charged(c *cue, a, z int) bool {
	for k := a + 1; k < z; k++ {
		if c.TakesPreposition(s.low(k)) {
			return true
		}
	}
	return false
}

// predicates reports whether [a, z) tells something of what it names: "him for not
// coming", "the fee as too high", "reporters asking about it".
func (s *sentence) predicates(a, z int) bool {
	for k := a; k < z; k++ {
		switch s.low(k) {
		case "for":
			if !s.is(k-1, container) {
				return true
			}
		case "as", "to", "over", "about", "like", "because":
			return true
		}
		if s.quote(k) || s.verbLike(k) && !s.nounToo(k) || s.participle(k) || s.is(k, questionWord) || s.low(k) == "that" && k > a {
			return true
		}
	}
	return false
}

// headWithin is the noun that the phrase [from, end) is about: "proposals" of "a
// litany of proposals on jobs".
func (s *sentence) headWithin(from, end int) int {
	if s.unnamed(from) {
		return from // "something very strange"
	}
	head := s.lastNoun(from, end)
	if s.low(head+1) == "of" && head+2 < end && (s.low(from) == "a" || s.low(from) == "some") {
		return s.lastNoun(head+2, end)
	}
	return head
}

// lastNoun is the last word of [from, end) before what follows its noun.
func (s *sentence) lastNoun(from, end int) int {
	k := from
	for k+1 < end && s.word(k+1) && !s.is(k+1, preposition) && (s.is(k, determiner) || !s.is(k+1, determiner|subordinator|timeWord|pronoun)) {
		k++
	}
	return k
}

// somebody reports whether the noun at head is a person, a body of people or a name.
func (s *sentence) somebody(head int) bool {
	return s.capital(head) && !possessed(s.low(head)) || s.isPerson(head) || s.is(head, pronoun) ||
		names.Shared().SpeaksAsBody(names.Singular(s.low(head)))
}

// pointed reports whether [from, end) is no more than "the" and a noun, which the text
// before has told of: "the remark".
func (s *sentence) pointed(from, end int) bool {
	switch s.low(from) {
	case "the", "this", "these", "those":
		return s.words(from, end) == 2 && !s.capital(from+1)
	}
	return false
}

// participle reports whether the word at k is a verb in -ing: "of using", not "the
// meeting".
func (s *sentence) participle(k int) bool {
	if strings.HasSuffix(s.low(k), "ing") && !s.capital(k) && s.is(k-1, preposition) {
		return true
	}
	return s.gerund(k) && !s.unnamed(k) && !s.is(k-1, determiner) && !possessed(s.low(k-1))
}

// nounToo reports whether the form at k, which a verb has, is a noun as well:
// "attacks", "remarks".
func (s *sentence) nounToo(k int) bool {
	if s.is(k, auxiliary|finiteVerb) {
		return false
	}
	for _, f := range s.at(k).forms {
		if f.IsNoun() {
			return true
		}
	}
	return s.is(k, container|speechNoun)
}

// unnamed reports whether the word at k is a thing that is not named.
func (s *sentence) unnamed(k int) bool {
	switch s.low(k) {
	case "something", "anything", "everything":
		return true
	case "some":
		return s.mark(k+1, "-") && s.low(k+2) == "thing" // a word that was divided at the end of a line
	}
	return false
}
