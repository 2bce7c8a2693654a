package attribution

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// unsaid reports whether what cue c reports was said in no world that the text
// vouches for: it could have been said, was made up, is asked about. who is
// its speaker. What somebody "did not say" is told as that and stays.
func (s *sentence) unsaid(c *cue, who retrieval.Span) bool {
	from := s.clauseStart(c.begin)
	return s.couldHave(c) || s.supposed(c, from) || s.wished(c, from) || s.untrueThat(c, from) || s.invented(c) || s.misquoted(c) ||
		s.asks(c, from) || s.nobodys(who) || s.keptFrom(c) || s.obliged(c) || s.ifAtAll(c) || s.unable(c) || s.refersTo(c) ||
		s.deniedBefore(c) || s.neverSaid(c) || s.omitted(c) || s.nothingThat(c) || s.toDiscuss(c) || s.urged(c, who) || s.meansOf(c) ||
		s.ahead(c) || s.norDid(c) || s.mayWe(c, who) || s.ranges(c) || s.refusedTo(c) || s.leftTo(c) || s.glossed(c) ||
		s.proverbial(c) || s.withheld(c) || s.factThat(c, from) || s.feared(from) || s.proposed(c) ||
		s.hopedFor(c) || s.inForgery(from)
}

// couldHave: "could have said", "should have told", "ought to have said".
func (s *sentence) couldHave(c *cue) bool {
	modal := c.infinitive && (s.low(c.begin-1) == "ought" || s.low(c.begin-1) == "supposed")
	from := c.begin
	for from > 0 && (s.is(from-1, adverb) || s.low(from-1) == "well" || s.is(from-1, auxiliary)) {
		from--
	}
	for k := from; k < c.head; k++ {
		switch w := s.low(k); w {
		case "could", "should", "would", "might", "may", "couldn't", "wouldn't", "shouldn't":
			modal = true
		case "could've", "should've", "would've", "might've":
			return true
		case "have":
			if modal {
				return true
			}
		}
	}
	return false
}

// supposed: "if she said", "had she said", "would say if she were asked".
func (s *sentence) supposed(c *cue, from int) bool {
	switch s.low(from - 1) {
	case "if", "unless", "whether":
		return true
	case "though":
		return s.low(from-2) == "as"
	}
	if first := s.low(from); (first == "had" || first == "were" || first == "should") && from < c.begin && !s.mark(s.len()-1, "?") {
		return s.is(from+1, subjectPronoun|determiner) || s.capital(from+1)
	}
	return s.wouldIf(c)
}

// wouldIf: "would say “no” if asked", "could announce a deal if he were".
func (s *sentence) wouldIf(c *cue) bool {
	would := false
	for k := c.begin; k < c.head; k++ {
		would = would || s.low(k) == "would" || s.low(k) == "could" || s.low(k) == "might"
	}
	if !would {
		return false
	}
	for k := c.end; k < s.len(); k++ {
		if s.low(k) == "if" && (s.low(k+1) == "asked" || s.low(k+1) == "pressed" || s.hasLow(k+1, k+5, "were") || s.hasLow(k+1, k+5, "had")) {
			return true
		}
	}
	return false
}

// untrueThat: "it is not true that X said", "the claim that X said ... is
// false".
func (s *sentence) untrueThat(c *cue, from int) bool {
	if s.low(from-1) != "that" {
		return false
	}
	for k := from - 2; k >= 0 && k > from-6 && s.word(k); k-- {
		switch {
		case s.is(k, untrue):
			return !s.deniedAt(k)
		case s.imagines(k):
			return true
		case s.is(k, vouches):
			return s.deniedAt(k)
		}
	}
	if from > 1 && !s.is(from-2, speechNoun|statementNoun|relayNoun|untrue) {
		return false
	}
	for k := c.end; k < s.len(); k++ {
		if s.is(k, untrue) && (s.is(k-1, formOfBe|adverb) || s.low(k-1) == "proved" || s.low(k-1) == "a" && s.is(k-2, formOfBe)) {
			return true
		}
	}
	return false
}

// deniedAt reports whether a negation stands shortly before k.
func (s *sentence) deniedAt(k int) bool {
	for i := k - 1; i >= 0 && i > k-4 && s.word(i); i-- {
		if s.is(i, negation) || s.low(i) == "no" || s.low(i) == "hardly" {
			return true
		}
	}
	return false
}

// invented: "a fake post had Ms Ito saying", "a doctored clip shows him saying".
func (s *sentence) invented(c *cue) bool {
	if c.Inflection != gerundShape && c.Inflection != baseShape || c.infinitive {
		return false
	}
	k := c.begin - 1
	for k > 0 && k > c.begin-8 && s.word(k) && (s.capital(k) || s.is(k, determiner|pronoun) && !s.is(k, subjectPronoun) ||
		s.word(k) && !s.verbLike(k)) {
		k--
	}
	if k == c.begin-1 {
		return false
	}
	switch s.low(k) {
	case "had", "has", "having", "have", "made", "makes", "make":
		return !s.is(k+1, preposition)
	}
	return s.any(max(0, k-8), k, fabricated)
}

// misquoted: "was misquoted as saying", "was wrongly quoted as saying".
func (s *sentence) misquoted(c *cue) bool {
	if c.Inflection != gerundShape || s.low(c.begin-1) != "as" {
		return false
	}
	for k := c.begin - 2; k >= 0 && k > c.begin-14; k-- {
		switch s.low(k) {
		case "misquoted", "misquotes", "misquote", "misquoting", "misreported", "misrepresented", "wrongly", "falsely", "incorrectly",
			"mistakenly", "inaccurately", "erroneously":
			return true
		case "never":
			return s.is(k-1, formOfBe|auxiliary)
		}
	}
	return s.any(max(0, c.begin-14), c.begin, fabricated)
}

// asks: "Did X say ...?", "Who said ...?".
func (s *sentence) asks(c *cue, from int) bool {
	if !s.mark(s.len()-1, "?") {
		return false
	}
	if s.low(0) == "why" && s.low(1) == "not" {
		return true
	}
	switch s.low(from) {
	case "who", "nobody":
		return from == 0 || !s.word(from-1)
	case "did", "does", "do", "has", "have", "had", "would", "could", "will", "can", "should", "didn't", "hasn't", "won't", "wouldn't":
		return from < c.begin
	}
	return s.low(from-1) == "who" && from == c.begin && from == 1
}

// toDiscuss: "will discuss the fee on Monday's show".
func (s *sentence) toDiscuss(c *cue) bool {
	if c.Lemma == "tell" && s.low(c.end) == "you" && (s.hasLow(c.begin, c.head, "will") || strings.HasSuffix(s.low(c.begin), "'ll")) {
		return true // "the papers will tell you that": what they would
	}
	return s.hasLow(c.begin, c.head, "will") && (c.Lemma == "discuss" || c.Lemma == "talk" || c.Lemma == "address")
}

// factThat: "the fact that he talks about fees": what somebody does, time and again.
func (s *sentence) factThat(c *cue, from int) bool {
	talks := c.Sense == english.Discusses || c.Lemma == "talk" || c.Lemma == "speak"
	return talks && s.low(from-1) == "that" && s.low(from-2) == "fact" && !s.hasQuote(c.end, min(s.len(), c.end+6))
}

// feared: "accusations that she called the crews lazy": what others say that somebody
// said.
func (s *sentence) feared(from int) bool {
	if s.low(from-1) != "that" {
		return false
	}
	switch s.low(from - 2) {
	case "criticism", "accusation", "accusations", "concern", "concerns", "fear", "fears", "worry", "worries", "suspicion", "suspicions",
		"allegation", "allegations", "charge", "charges", "complaint", "complaints", "impression", "rumor", "rumors", "rumour", "rumours":
		return true
	}
	return false
}

// nothingThat: "there is nothing that suggests", "no sign that shows".
func (s *sentence) nothingThat(c *cue) bool {
	if w := s.low(c.begin - 1); w != "that" && w != "which" {
		return false
	}
	return s.low(c.begin-2) == "nothing" || s.low(c.begin-2) == "little" || s.low(c.begin-3) == "no" && s.commonNoun(c.begin-2)
}

// nobodys: "Nobody said", "No one at the meeting said", "None of them said".
func (s *sentence) nobodys(who retrieval.Span) bool {
	for i := range s.tok {
		if s.at(i).Start == who.Start && who.Len() > 0 {
			return s.is(i, nobodyWord) || s.low(i) == "no" && !s.hasLow(i, i+6, "who")
		}
	}
	return false
}

// keptFrom: "stopped short of saying", "instead of saying", "was about to say",
// "almost said".
func (s *sentence) keptFrom(c *cue) bool {
	p, before := s.low(c.begin-1), s.low(c.begin-2)
	if near := s.low(c.head - 1); near == "almost" || near == "nearly" {
		return true
	}
	if c.passive && p == "without" {
		return true // "without being told to smile"
	}
	if c.infinitive {
		switch p {
		case "close":
			return c.Inflection == gerundShape // "came close to saying"
		case "yet":
			return true
		case "chose", "chooses", "choosing", "chosen", "decided", "decides", "deciding", "opted", "opts", "opting", "preferred", "prefers",
			"careful":
			return c.negated // "is choosing not to respond to"
		case "expected", "due", "set", "scheduled":
			return s.is(c.begin-2, formOfBe) || pronounS(s.low(c.begin-2)) || strings.HasSuffix(s.low(c.begin-2), "'re")
		case "trying", "tried", "tries", "try":
			return c.Lemma == "ask"
		case "plans", "planned", "intends", "intended", "needs", "ought":
			return true
		case "updated", "corrected", "edited", "amended":
			return true
		case "about", "meant", "forgot", "forgotten", "omitted", "neglected", "unwilling", "reluctant", "hesitated", "afraid", "impossible",
			"wrong", "unfair":
			return true
		}
		return false
	}
	if c.Inflection != gerundShape {
		return false
	}
	switch p {
	case "of":
		return before == "short" || before == "instead"
	case "than":
		return before == "rather"
	case "as":
		switch before {
		case "same", "tantamount", "read", "taken", "construed", "interpreted", "understood":
			return true
		}
		return false
	case "from":
		return before == "far" || s.holdsBack(c.begin-2)
	case "against":
		return true
	case "to":
		return before == "close"
	case "without":
		return true
	case "in":
		switch before {
		case "difficulty", "difficulties", "trouble", "problem", "challenge", "interest", "point", "harm", "use":
			return true
		}
		return false
	case "kept", "keep", "keeps":
		return false // "kept saying"
	}
	return s.holdsBack(c.begin - 1)
}

// holdsBack reports whether a verb near k keeps somebody from speaking.
func (s *sentence) holdsBack(k int) bool {
	for i := k; i >= 0 && i > k-4 && s.word(i); i-- {
		w := s.low(i)
		for _, stem := range []string{"refrain", "avoid", "resist", "abstain", "prevent", "stopped", "kept", "barred", "banned", "prohibit"} {
			if strings.HasPrefix(w, stem) {
				return true
			}
		}
	}
	return false
}
