package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// unreported reports whether [from, end) after cue c is nothing that was said,
// although its verb can report speech: "did not mention her rivals", "maintain
// that margin", "argued a number of cases". m is the mode of the complement.
func (s *sentence) unreported(c *cue, from, end int, m mode) bool {
	switch m {
	case thatMode:
		return s.pointsAt(from, end) || s.restrictsSubject(c)
	case clauseMode, objectMode, questionMode:
		if s.negatedTopic(c, from, end, m) {
			return true
		}
		object := m == objectMode || s.narrowed(c, from, end, m) == objectMode
		return m != questionMode && (object && (s.compared(c) || s.wishedFor(c)) || s.whatDescribed(c, from) || s.bareObject(c, from, end) ||
			s.restrictsSubject(c) || s.reducedRelative(c))
	}
	return false
}

// respondsTo reports whether the "that" at from tells what c answers, not what it
// says: "responded on Friday to reports that".
func (s *sentence) respondsTo(c *cue, from int, m mode) bool {
	if m != thatMode || c.Lemma != "respond" && c.Lemma != "react" && c.Lemma != "reply" || from <= c.end+1 || !s.hasLow(c.end-1, from, "to") {
		return false
	}
	n := from - 1
	return s.word(n) && !s.capital(n) && !s.isPerson(n) && (!s.verbLike(n) || s.is(n, speechNoun|statementNoun|relayNoun))
}

// pointsAt reports whether the "that" at from points at a thing: "maintain that
// margin by hailing him".
func (s *sentence) pointsAt(from, end int) bool {
	n := from + 1
	return !s.clausal(n, end) && s.thingAt(n) && !strings.HasSuffix(s.low(n), "s") &&
		(n+1 >= end || s.mark(n+1, ",") || s.is(n+1, preposition|timeWord|conjunction))
}

// negatedTopic: "never mentioned the fee", "did not respond to the questions":
// a topic that somebody kept quiet about. "Did not say that ..." denies.
func (s *sentence) negatedTopic(c *cue, from, end int, m mode) bool {
	it := s.low(c.begin-1) == "it" || s.low(c.begin-1) == "this" || s.low(c.begin-1) == "that"
	if s.low(c.head-1) == "didn't" && c.Traits&english.Denies == 0 && (c.Lemma == "suggest" || c.Lemma == "propose") {
		return true // "I didn't suggest a list"
	}
	return (c.negated || s.scarcely(c)) && (s.narrowed(c, from, end, m) == objectMode || m == questionMode && it)
}

// compared: "more important than defending the town", "focused on defending it":
// a deed that is named, nobody's words.
func (s *sentence) compared(c *cue) bool {
	if c.Inflection != gerundShape || c.begin != c.head {
		return false
	}
	switch s.low(c.begin - 1) {
	case "than":
		return true
	case "and":
		return s.deedsBefore(c)
	case "of":
		return s.commonNoun(c.begin-2) && !s.is(c.begin-2, speechNoun) && !s.verbLike(c.begin-2)
	case "on":
		return s.verbLike(c.begin-2) || s.is(c.begin-2, adverb|conjunction)
	}
	return false
}

// deedsBefore reports whether c is joined to a verb in -ing after a preposition
// that is none of saying: "by raising the fees and encouraging trade".
func (s *sentence) deedsBefore(c *cue) bool {
	for k := c.begin - 2; k > 0 && k > c.begin-12 && s.word(k); k-- {
		if s.gerund(k) && s.is(k-1, preposition) {
			return s.cueAt(k) == nil
		}
		if s.is(k, opener) || s.pronounAt(k) {
			return false
		}
	}
	return false
}

// wishedFor: "hopes to win and encourage the party": the second of two verbs that
// tell a plan.
func (s *sentence) wishedFor(c *cue) bool {
	if c.Inflection != baseShape || s.low(c.begin-1) != "and" {
		return false
	}
	for k := c.begin - 2; k > 0 && k > c.begin-22 && !s.mark(k, ".;:"); k-- {
		if s.low(k) != "to" || !s.word(k-1) {
			continue
		}
		switch s.low(k - 1) {
		case "hopes", "hoped", "hope", "plans", "planned", "wants", "wanted", "needs", "tries", "tried", "seeks", "sought", "aims", "intends",
			"allows", "him", "her", "them":
			return true
		}
		return false
	}
	return false
}

// bareObject reports whether the complement of a verb that reports clauses only
// is a thing: "argued a case", "write a column", "boasts a lead, which ...".
func (s *sentence) bareObject(c *cue, from, end int) bool {
	if c.Takes(takesObject) || c.loose() || s.pronounAt(from) || s.low(from) == "about" || s.low(from) == "that" ||
		s.is(from-1, preposition) && c.TakesPreposition(s.low(from-1)) {
		return false
	}
	if s.is(from+1, preposition) && !s.is(from, auxiliary) {
		from++ // "notes to the boxer on a banner"
	}
	k := s.nounsUpTo(from, min(end, s.find(from, end, ",")))
	return !s.clausal(from, k) && !s.verbBeyond(k, end)
}

// restrictsSubject reports whether c stands in a relative clause without commas
// that tells who is meant by the subject of the sentence: "Voters who said the
// fare was too high stayed away". Where the words end nothing tells.
func (s *sentence) restrictsSubject(c *cue) bool {
	r := c.begin - 1
	if s.low(r) == "who" && s.low(r-1) == "those" {
		return !s.hasQuote(c.end, s.find(c.end, s.len(), ",;:")) // "and those who said the fare was fair tended to stay"
	}
	if c.Inflection == gerundShape && c.begin == c.head && c.begin > 1 && s.word(r) && !s.is(r, preposition|conjunction|opener) &&
		!s.hasVerb(0, c.begin) {
		end := s.find(c.end, s.len(), ",;:")
		return !s.hasQuote(c.end, end) && s.verbs(c.end, end) > 1 // "The share of voters saying they want it is high"
	}
	if s.low(r) != "who" || s.mark(r-1, ",") || s.hasVerb(s.skipDateline(0, r), r) || s.find(0, r, ",") < r {
		return false
	}
	end := s.find(c.end, s.len(), ",;:")
	return !s.hasQuote(c.end, end) && s.verbs(c.end, end) > 1
}

// whatDescribed: "which is what the judge described her use of it": the words are
// what the clause before tells.
func (s *sentence) whatDescribed(c *cue, from int) bool {
	if c.Lemma == "call" && !s.hasQuote(from, s.len()) && s.is(s.clauseStart(c.begin)-2, formOfBe) &&
		s.low(s.clauseStart(c.begin)-1) == "what" {
		return true // "which is what some call people who speak it"
	}
	return (c.Lemma == "describe" || c.Lemma == "refer") && s.low(s.clauseStart(c.begin)-1) == "what" && !s.hasQuote(from, s.len()) &&
		!s.hasLow(from, s.len(), "as")
}

// obliged: "must acknowledge", "should question", "may signal", "can add": what
// somebody is to say, or able to.
func (s *sentence) obliged(c *cue) bool {
	if s.low(c.begin-1) == "i" || s.low(c.begin-1) == "we" {
		return false // "I must say", "we may recall"
	}
	if c.infinitive && s.hasToContinue(c) {
		return true
	}
	for k := c.begin; k < c.head; k++ {
		if s.possibly(k) {
			return true
		}
	}
	return s.joinedToPossible(c)
}

// hasToContinue reports whether c is what somebody will have to do or go on with: "she
// will have to continue to stress".
func (s *sentence) hasToContinue(c *cue) bool {
	for i := c.head; i > 0 && i > c.begin-8 && s.word(i); i-- {
		if s.low(i) == "have" && s.low(i+1) == "to" && (s.low(i-1) == "will" || s.low(i-1) == "would" || s.low(i-1) == "may") {
			return true
		}
	}
	return false
}

// unable: "could not explain why", "was unable to say whether".
func (s *sentence) unable(c *cue) bool {
	if c.infinitive {
		w := s.low(c.begin - 1)
		return w == "unable" || w == "powerless" || w == "able" && s.any(max(0, c.begin-5), c.begin, negation)
	}
	if s.low(c.begin-1) == "longer" && s.low(c.begin-2) == "no" {
		return true
	}
	for k := c.begin; k < c.head; k++ {
		switch s.low(k) {
		case "couldn't", "can't", "cannot":
			return true

		case "could":
			return c.negated
		}
	}
	return false
}

// deniedBefore: "did not come out and say": what the first verb denies, the second
// does not tell.
func (s *sentence) deniedBefore(c *cue) bool {
	if c.Inflection != baseShape || c.infinitive || s.low(c.begin-1) != "and" && s.low(c.begin-1) != "or" {
		return false
	}
	for k := c.begin - 2; k > 0 && k > c.begin-9 && s.word(k); k-- {
		if s.is(k, negation) && (strings.HasSuffix(s.low(k), "n't") || s.is(k-1, auxiliary)) {
			return true
		}
		if s.is(k, auxiliary|subordinator) {
			return false
		}
	}
	return false
}

// neverSaid: "never said that the team would win", "did not specify when".
func (s *sentence) neverSaid(c *cue) bool {
	if !c.negated || c.passive || c.Traits&english.Negates != 0 || c.Traits&english.Denies != 0 || c.Sense == english.Thinks {
		return false
	}
	for k := c.begin; k < c.head; k++ {
		if s.low(k) == "never" {
			return c.Takes(takesThat|takesClause|takesQuestion) && c.Inflection != baseShape
		}
	}
	switch c.Lemma {
	case "say", "state":
		return false
	case "suggest", "recommend", "propose", "urge", "promise", "vow", "pledge", "predict", "report", "concede", "admit",
		"acknowledge":
		return true // "did not recommend that": nobody did
	}
	return s.is(c.end, questionWord)
}

// refersTo: ", he said, referring to the fee": the text tells what the words are
// about.
func (s *sentence) refersTo(c *cue) bool {
	return c.Lemma == "refer" && c.Inflection == gerundShape && !s.hasQuote(c.end, min(s.len(), c.end+12))
}

// ifAtAll: "If you do not obey, the board will accuse you": what would be said
// then.
func (s *sentence) ifAtAll(c *cue) bool {
	if s.low(0) == "if" && c.Inflection == gerundShape && s.find(0, c.begin, ",") < c.begin && s.hasLow(0, c.begin, "would") {
		return true // "If she won, he would move in, calling himself"
	}
	return (s.low(0) == "if" || s.low(0) == "unless" || s.low(0) == "should") && s.find(0, c.begin, ",") < c.begin &&
		s.hasLow(c.begin, c.head, "will")
}

// reducedRelative reports whether c closes a relative clause without a pronoun,
// whose object stands before its subject: "the lawsuit Ito announced that day",
// "things the mayor has said about the harbour".
func (s *sentence) reducedRelative(c *cue) bool {
	if c.Inflection == gerundShape || c.infinitive || c.passive || s.hasQuote(c.end, min(s.len(), c.end+2)) {
		return false
	}
	k := c.begin
	for k > 0 && s.capital(k-1) {
		k--
	}
	if k == c.begin {
		for k > 0 && k > c.begin-4 && s.word(k-1) && !s.is(k-1, determiner) {
			k--
		}
		if k--; k < 0 || !s.is(k, determiner) || s.is(k, standsAlone) {
			return false
		}
	}
	if !s.is(c.end, preposition|determiner|timeWord|day) && s.low(c.end) != "that" {
		return false
	}
	return s.thingAt(k-1) && s.headed(k-1) && !s.any(k+1, c.begin, conjunction)
}
