package attribution

import "slices"

// readsBefore looks at what follows: some verbs report speech only before a
// quotation, a colon, "that" or the like.
func (s *sentence) readsBefore(f form, i int) bool {
	n := i + 1 + len(f.Particles)
	if own := f.Frames &^ (nounS | nounBase | takesPronounClause); own == takesQuote || own == takesQuote|takesThat {
		if f.Lemma == "include" && f.Inflection == gerundShape {
			return s.quote(n) || s.mark(n, ":")
		}
		return s.introduces(f, n, i)
	}
	switch f.Lemma {
	case "answer":
		return !s.takesThing(n, "question", "questions", "phone", "phones", "call", "calls", "door", "prayer", "prayers")
	case "find":
		return s.findingsOf(i)
	case "move":
		return !s.is(i-1, formOfBe|adverb) && s.low(n) == "that"
	case "write":
		ballot := s.hasLow(n+2, n+9, "ballot") || s.hasLow(n+2, n+9, "ballots")
		return !(s.low(n) == "in" && s.quote(n+1) && ballot) // "wrote in “Ada Brink” on her ballot"
	case "rip":
		return !s.takesThing(n, "off", "apart", "up")
	case "claim":
		return !s.takesThing(n, "allegiance", "responsibility", "victory", "credit", "win", "title", "crown", "asylum", "lives", "life")
	case "confirm":
		return !s.takesThing(n, "nominee", "nominees", "nomination", "justice", "judge", "judges", "appointment", "appointments")
	case "ask":
		return !s.takesThing(n, "question", "questions") || s.hasLow(n, n+6, "about")
	case "speak", "talk":
		return !f.Takes(takesAddressee) || !s.quote(n) // a programme
	case "point":
		return len(f.Particles) == 0 || !s.takesThing(i-3, "signs", "evidence", "indicators", "everything")
	case "label", "dub", "term", "brand", "name":
		return !s.reducedCall(f, i)
	case "call":
		return !s.reducedCall(f, i) && s.low(i-1) != "so" && s.low(n) != "off" && s.low(n) != "upon"
	case "pledge":
		return s.low(n) != "delegates" && !(f.Inflection == pastShape &&
			(s.low(i-1) == "of" || s.low(i-1) == "total" || s.low(i-1) == "remaining"))
	}
	return true
}

// takesThing reports whether one of the words stands at token n or shortly
// after it, in the same phrase: then the verb is no verb of saying.
func (s *sentence) takesThing(n int, words ...string) bool {
	for k := n; k < n+5 && s.word(k) && s.low(k) != "that"; k++ {
		if slices.Contains(words, s.low(k)) {
			return true
		}
	}
	return false
}

// reducedCall: "a program called Y" reports nothing.
func (s *sentence) reducedCall(f form, i int) bool {
	if f.Inflection != pastShape || s.capital(i-1) || !s.word(i-1) || s.is(i-1, adverb|auxiliary|pronoun|conjunction) ||
		s.low(i-1) == "having" {
		return false
	}
	for k := i - 1; k >= 0 && s.word(k) && !s.is(k, subordinator) && s.low(k) != "who"; k-- {
		if s.is(k, finiteVerb|auxiliary) || s.hasForm(k, pastShape, presentShape) && k > 0 {
			return !s.is(k, auxiliary) || !s.is(k+1, preposition|adverb) // "has in the past called"
		}
	}
	return false
}

// introduces reports whether a verb with no clause of its own reports here:
// before "that", a quotation, a colon, or after a quotation.
func (s *sentence) introduces(f form, n, i int) bool {
	if s.introducesNext(f, n) || s.dialogue() && (s.mark(i-1, ",?!") || i > 1 && s.mark(i-1, "—–")) || s.handsOver(n, i) {
		return true
	}
	if s.pointedBack(i) {
		return true
	}
	if end := s.timeEnd(n, s.len()); end > n {
		n = end
		if s.low(n) == "that" && f.Takes(takesThat) || s.pronounAt(n) && f.Takes(takesPronounClause) {
			return true
		}
	}
	if s.introducesBeyond(f, n) {
		return true
	}
	if decided, yes := s.closesQuotation(f, n, i); decided {
		return yes
	}
	return s.at(i+1).sort == 0 || s.ends(n) && (s.mark(i-1, ",") || s.dialogue())
}

// pointedBack reports whether the verb at i tells whose the quotation before is: "“No!”
// That is what Ms Ito shouted".
func (s *sentence) pointedBack(i int) bool {
	q := i - 1
	for s.word(q) && q > i-8 {
		q--
	}
	return q < i-1 && s.quote(q) && pointsBack(s.tok[q+1:i])
}

// introducesNext: what is said begins right at n.
func (s *sentence) introducesNext(f form, n int) bool {
	return s.quote(n) || s.mark(n, ":") || f.Takes(takesPronounClause) && s.pronounAt(n) || f.Takes(takesThat) && s.low(n) == "that"
}

// handsOver reports whether the verb at i stands between a quotation and its
// speaker at n: "“No,” laughed the mayor".
func (s *sentence) handsOver(n, i int) bool {
	if !s.quote(i-1) || !s.is(n, determiner|speakerPronoun) || !closedQuote(lastOf(s.text, s.at(i-1).quote.Inner)) {
		return false
	}
	end := s.nounEnd(n, 8)
	return s.ends(end) || s.mark(end, ",") || s.isPerson(end-1) && s.is(end, preposition|adverb|timeWord|day|opener)
}

// introducesBeyond looks for a quotation or a "that" a little after n.
func (s *sentence) introducesBeyond(f form, n int) bool {
	for k := n; k < n+12 && !s.ends(k); k++ {
		if s.quote(k) && (s.mark(k-1, ",:") || k == n) {
			return true
		}
		if s.low(k) == "that" && f.Takes(takesThat) && !s.is(n, determiner|pronoun) && !s.gerund(n) &&
			!(s.is(n, preposition) && s.headed(k-1) && s.commonNoun(k-1) && !s.is(k+1, determiner|pronoun)) {
			return true
		}
		if s.mark(k, ",") && !s.quote(k+1) && !(s.is(k+1, preposition) && s.quote(s.find(k+1, min(s.len(), k+8), ":")+1)) {
			return false // but not before "replied, with a smile: ..."
		}
	}
	return false
}

// closesQuotation decides by a quotation before the verb at i, if there is one.
func (s *sentence) closesQuotation(f form, n, i int) (decided, yes bool) {
	for k := i - 1; k >= 0 && k > i-14; k-- {
		if s.quote(k) {
			if !closedQuote(lastOf(s.text, s.at(k).quote.Inner)) {
				return true, false
			}
			return true, s.mark(n, ".,:") || s.at(n).sort == 0 || n > i+1+len(f.Particles) || s.is(n, preposition|timeWord|opener|adverb) ||
				s.capital(n)
		}
		if s.mark(k, ",") && !s.mark(i-1, ",") || s.verbLike(k) && !s.capital(k) {
			break // no apposition of the subject
		}
	}
	return false, false
}

// findingsOf reports whether the verb at i tells what a study or those who made it
// found out: "the survey found that", "researchers found that". Others find things.
func (s *sentence) findingsOf(i int) bool {
	for k := i - 1; k >= 0 && k > i-14 && s.word(k) && !(s.verbLike(k) && !s.is(k, auxiliary)); k-- {
		switch s.low(k) {
		case "researchers", "scientists", "investigators", "inspectors", "auditors", "economists", "pollsters", "authors",
			"inquiry", "investigation", "audit", "review", "commission", "panel", "court", "judge", "jury":
			return true
		}
		if s.is(k, evidence) {
			return true
		}
	}
	return false
}
