package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// findCues finds the cues of s, in order.
func (s *sentence) findCues() {
	for i := range s.tok {
		if len(s.tok[i].forms) == 0 {
			continue
		}
		for _, f := range s.tok[i].forms {
			if end := s.particleEnd(f.Verb, i+1); end > 0 && s.reads(f, i) {
				c := cue{form: f, head: i, end: end}
				s.verbGroup(&c)
				s.cues = append(s.cues, c)
				break
			}
		}
	}
	s.nextCue = make([]int, len(s.tok))
	next := len(s.cues)
	for i := len(s.tok) - 1; i >= 0; i-- {
		if next > 0 && s.cues[next-1].head == i {
			next--
		}
		s.nextCue[i] = next
		if next == len(s.cues) {
			s.nextCue[i] = -1
		}
	}
}

// verbGroup finds the auxiliaries and adverbs before a cue.
func (s *sentence) verbGroup(c *cue) {
	v := c.head
	for v > 0 && (s.is(v-1, adverb|auxiliary|negation) && !s.todayNamed(v-1) && !(s.capital(v-1) && s.capital(v-2)) ||
		s.low(v-1) == "most" && s.is(v, adverb) || s.low(v-1) == "to" || s.low(v-1) == "and" && s.is(v, adverb) && s.low(v-3) == "to") {
		v--
		switch {
		case s.is(v, formOfBe) && c.Inflection == pastShape:
			c.passive = true
		case s.is(v, negation):
			c.negated = true
		case s.low(v) == "to":
			c.infinitive = true
		}
	}
	if k := s.asideStart(v); c.infinitive && english.IsForm(s.low(k-1), english.Refuses, presentShape|pastShape|gerundShape) {
		v = k - 1
	}
	c.begin = v
	c.passive = c.passive || s.wasTold(c)
}

// asideStart returns where an aside of at most four words between commas begins
// that ends before k, and k where there is none: "refused, for now, to say".
func (s *sentence) asideStart(k int) int {
	if !s.mark(k-1, ",") {
		return k
	}
	for i := k - 2; i > 0 && i >= k-6; i-- {
		if s.mark(i, ",") {
			return i
		}
		if !s.word(i) {
			return k
		}
	}
	return k
}

// reads reports whether the word at i can be the cue f here, rather than a
// noun, an adjective or part of a name.
func (s *sentence) reads(f form, i int) bool {
	if s.capital(i) && !s.readsCapital(f, i) {
		return false
	}
	if (f.Inflection == baseShape || f.Inflection == presentShape) && s.nounBefore(i) {
		return false
	}
	readable := true
	switch f.Inflection {
	case baseShape:
		readable = s.readsBase(f, i) && s.low(i-1) != "this" && !(s.low(i-1) == "that" && s.verbLike(i-2))
	case presentShape:
		readable = !f.Takes(nounS) || s.readsPresent(f, i)
	case pastShape:
		readable = !s.adjective(i) && !s.attributive(f, i) && !(s.low(i+1) == "by" && s.word(i-1) && !s.is(i-1, auxiliary|adverb))
	case gerundShape:
		readable = s.readsGerund(i)
	}
	return readable && s.readsBefore(f, i)
}

// readsGerund: a word in -ing is a verb unless it heads the sentence, an article
// stands before it or a verb after: "the day of reckoning came".
func (s *sentence) readsGerund(i int) bool {
	if i == 0 && s.find(i, s.len(), ",") == s.len() && !s.hasQuote(i, s.len()) {
		return false
	}
	if s.is(i-1, determiner) || possessed(s.low(i-1)) || s.holdsNoun(i) {
		return false
	}
	return s.low(i-1) != "of" || !s.word(i-2) || !s.finiteAt(i+1)
}

// holdsNoun reports whether the word in -ing at i stands before the object of
// "have": "doctors have admitting privileges".
func (s *sentence) holdsNoun(i int) bool {
	switch s.low(i - 1) {
	case "have", "has", "had":
		return s.word(i+1) && !s.is(i+1, determiner|pronoun|preposition|subordinator)
	}
	return false
}

// adjective reports whether the participle at i stands before its noun: "the
// reported sum", "from noted scholars".
func (s *sentence) adjective(i int) bool {
	p := s.at(i - 1)
	switch {
	case p.class&determiner != 0:
		return !s.is(i-1, standsAlone)
	case p.class&preposition != 0:
		return p.class&opener == 0
	}
	return strings.HasSuffix(p.low, "'s") && !pronounS(p.low) || s.mark(i-1, "-") && s.low(i-2) == "so"
}

// attributive reports whether the participle at i stands before the object of
// the verb before it: "suffered repeated episodes".
func (s *sentence) attributive(f form, i int) bool {
	p, n := s.at(i-1), s.at(i+1)
	if f.Lemma == "allege" && s.is(i-1, conjunction) && n.sort == wordToken && !n.capital && s.thingAt(i+2) {
		return n.class&(determiner|pronoun|preposition|subordinator) == 0 // "failures and alleged fraudulent schemes"
	}
	if p.sort != wordToken || n.sort != wordToken || n.capital || p.class&(auxiliary|adverb|conjunction) != 0 ||
		!f.Takes(takesObject|takesQuote) {
		return false
	}
	if n.class&(preposition|determiner|pronoun|adverb|subordinator|timeWord) != 0 || s.pronounAt(i+1) || f.TakesPreposition(n.low) ||
		s.verbLike(i+1) {
		return false
	}
	return p.class&finiteVerb != 0 || strings.HasSuffix(p.low, "ed") && s.verbLike(i-1) && !p.capital || s.gerund(i-1)
}

// readsCapital: a capitalised verb is one only at the head of an inverted
// sentence, or in a headline.
func (s *sentence) readsCapital(f form, i int) bool {
	if i == 0 {
		return f.Inflection == gerundShape || f.Lemma == "ask" && f.Inflection == pastShape ||
			f.Inflection != baseShape && f.Takes(takesQuote) && s.capital(1) && (f.Lemma == "say" || s.find(1, 8, ":") < 8)
	}
	return s.capital(i-1) && (f.Inflection == presentShape || f.Inflection == pastShape) && !f.Takes(nounS) &&
		f.Takes(takesClause|takesAddressee)
}

// nounBefore reports whether the word before i makes i a noun.
func (s *sentence) nounBefore(i int) bool {
	for s.is(i-1, adverb) && !s.is(i-1, negation) && s.is(i-2, adverb|determiner) {
		i--
	}
	p := s.at(i - 1)
	if p.class&determiner != 0 && !s.is(i-1, standsAlone) && !(s.low(i) == "say" && p.class&possessive == 0) ||
		p.class&preposition != 0 && p.low != "to" {
		return true
	}
	possessive := strings.HasSuffix(p.low, "'s") || strings.HasSuffix(p.low, "s'")
	return possessive && !p.capital && !pronounS(p.low)
}

// readsBase: a base form is a verb after "to", an auxiliary, a plural or, for
// verbs that are no nouns, anywhere after a word.
func (s *sentence) readsBase(f form, i int) bool {
	p := s.at(i - 1)
	if p.sort == 0 {
		return false
	}
	switch p.low {
	case "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "'ve":
		return false // "had reason to know"
	}
	if p.low == "long" && f.Takes(nounBase) {
		return false // "long term damage"
	}
	if p.low == "to" || p.class&(auxiliary|adverb|negation) != 0 {
		return true
	}
	switch p.low {
	case "they", "we", "i", "you", "who", "people", "percent":
		return true
	}
	if f.Takes(nounBase) && s.pronounAt(i+1) && !s.clauseHasVerb(i) {
		return true
	}
	if f.Takes(nounBase) && p.capital && s.low(i+1) == "that" && pluralNoun(s.low(s.nounLeft(i, 0).from)) && !s.clauseHasVerb(i) {
		return true // "Economists at Halden Bank estimate that"
	}
	if f.Lemma == "state" && s.readsState(i) {
		return true
	}
	if f.Takes(nounBase) {
		return p.sort == wordToken && !p.capital && strings.HasSuffix(p.low, "s") &&
			(s.low(i+1) == "that" || s.quote(i+1) || s.pronounAt(i+1) || s.is(i+1, determiner))
	}
	return p.sort == wordToken || s.mark(i-1, ",")
}

// readsPresent: forms in -s that are also plural nouns need a subject before
// and an object after them.
func (s *sentence) readsPresent(f form, i int) bool {
	p, n := s.at(i-1), s.at(i+1)
	if s.readsBesideQuote(f, i) {
		return true
	}
	if f.Lemma == "state" {
		return s.readsStates(i)
	}
	if n.low == "to" && f.Takes(takesTo) {
		return p.class&speakerPronoun != 0 || p.capital
	}
	if n.low == "that" && p.sort == wordToken && !s.any(0, i, finiteVerb|auxiliary) && s.headsSubject(i) {
		return true
	}
	if n.low == "that" && s.hasVerb(s.clauseStart(i), i-1) {
		return false // "That's the takeaway from reports that track"
	}
	if s.mark(i+1, ":") && p.sort == wordToken && s.low(s.clauseStart(i)-1) == "as" {
		return true // "as the harbour website notes:"
	}
	if n.low == "that" || s.mark(i+1, ":") || s.mark(i+1, ",") && s.quote(i+2) {
		return s.subjectBefore(i)
	}
	return s.readsBeforeObject(f, i)
}

// readsBesideQuote: a quotation before or after a form in -s makes it a verb, and
// so does the end of a sentence that a relay closes: "..., the Post reports."
func (s *sentence) readsBesideQuote(f form, i int) bool {
	p, n := s.at(i-1), s.at(i+1)
	if s.quote(i+1) && p.sort == wordToken || s.quote(i-1) && (n.capital || n.class&determiner != 0) {
		return true
	}
	if s.mark(i+1, ".,") && s.hasQuote(0, i) && (p.capital || p.class&speakerPronoun != 0) {
		return true
	}
	return s.mark(i+1, ".") && s.at(i+2).sort == 0 && p.capital && f.Takes(relays) && s.hasVerb(0, i-2)
}

// readsBeforeObject: a form in -s is a verb between a subject and an object.
func (s *sentence) readsBeforeObject(f form, i int) bool {
	p, n := s.at(i-1), s.at(i+1)
	if f.Lemma == "remark" || f.Lemma == "quote" {
		return p.class&speakerPronoun != 0 || p.capital && s.mark(s.find(i+1, min(s.len(), i+12), ":"), ":")
	}
	if f.TakesPreposition(n.low) && s.governed(i) {
		return false // "was deaf to the Ito calls for peace"
	}
	if f.TakesPreposition(n.low) && s.isPerson(i-1) && !strings.HasSuffix(p.low, "s") {
		return true // "Former chief calls for new pier"
	}
	return s.subjectBefore(i) && (s.pronounAt(i+1) || n.class&(determiner|pronoun) != 0 || n.capital || f.TakesPreposition(n.low))
}

// governed reports whether the noun phrase that ends at i hangs on a preposition, in a
// clause that has its verb.
func (s *sentence) governed(i int) bool {
	k := i - 1
	for k > 0 && s.word(k) && !s.is(k, determiner|preposition) {
		k--
	}
	return s.is(k, determiner) && s.is(k-1, preposition) && s.hasVerb(s.clauseStart(k), k-1)
}

// subjectBefore reports whether what stands right before i can end a subject.
func (s *sentence) subjectBefore(i int) bool {
	p := s.at(i - 1)
	if s.mark(i-1, ",") || p.capital || p.class&(speakerPronoun|adverb) != 0 {
		return true
	}
	return p.low == "it" || p.low == "who" || p.low == "which" || p.low == "and"
}

// headsSubject reports whether the words before i are a noun phrase without
// prepositions, or one about a text: "her letter to the members notes that".
func (s *sentence) headsSubject(i int) bool {
	for k := 0; k < i; k++ {
		if s.is(k, preposition) {
			return s.is(k-1, statementNoun)
		}
	}
	return true
}
