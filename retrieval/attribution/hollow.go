package attribution

import "whosaid/retrieval/english"

// unfit turns down complements that this verb does not report.
func (s *sentence) unfit(c *cue, from int, m mode) bool {
	marked := s.quote(from) || s.low(from) == "that"
	if marked {
		return m == objectMode && s.quote(from) && s.titled(from)
	}
	if c.infinitive && (c.Lemma != "state" || !s.clausal(from, min(s.len(), from+12))) && (m == objectMode || m == clauseMode) &&
		c.Takes(takesObject) && !c.Takes(takesTo) {
		return true
	}
	if c.Inflection == gerundShape && !c.plain() && c.begin == c.head {
		p := s.at(c.head - 1)
		if p.sort == wordToken && !goesOnDoing(p.low) && p.class&(preposition|subordinator|auxiliary|adverb|statementNoun) == 0 {
			return true
		}
	}
	return false
}

// goesOnDoing reports whether a verb tells that what follows in -ing happens:
// "kept calling", "began praising".
func goesOnDoing(w string) bool {
	switch w {
	case "kept", "keep", "keeps", "began", "begins", "started", "starts", "continued", "continues":
		return true
	}
	return false
}

// hollow turns down contents with too little in them to be what was said.
func (s *sentence) hollow(c *cue, from, end int, m mode) bool {
	if m == quoteMode && from > c.end+1 && s.quote(from) && isTitle(s.at(from).quote.Inner.In(s.text)) {
		return true
	}
	if end == from+1 && s.yesOrNo(c, from) {
		return false
	}
	if s.hasQuote(from, end) {
		k := s.nounsUpTo(from, end)
		return m == clauseMode && k < end && s.is(k, conjunction) && s.is(from, determiner) && s.bareObject(c, from, end)
	}
	if s.timeAgo(from) || s.unreported(c, from, end, m) || s.emptyObject(from, end, m) || s.untold(c, from, end, m) {
		return true
	}
	if m != toMode && (c.Lemma == "add" && s.narrowed(c, from, end, m) == objectMode ||
		c.negated && c.Inflection == gerundShape && m == objectMode) {
		return true
	}
	return s.fragment(c, from, end, m) || s.words(from, end) < 2 && m != toMode && m != quoteMode
}

// timeAgo: "what he said four years ago about it".
func (s *sentence) timeAgo(from int) bool {
	return s.low(from+2) == "ago" && (s.is(from, cardinal) || english.InDigits(s.low(from)) && s.is(from+1, timeNoun))
}

// emptyObject reports whether [from, end) only points at somebody or something: "each
// other", "say it in his own voice", "says nothing about the fee", the name of a
// programme.
func (s *sentence) emptyObject(from, end int, m mode) bool {
	switch s.low(from) {
	case "each", "one":
		return s.low(from+1) == "other" || s.low(from+1) == "another"
	case "it":
		return s.is(from+1, preposition) && s.low(from+1) != "to"
	case "nothing":
		if s.is(from+1, preposition) {
			return true
		}
	}
	return m == clauseMode && possessed(s.low(from-1)) && s.allCapital(from, end)
}

// fragment reports whether [from, end) is no clause, after a verb that reports
// clauses only.
func (s *sentence) fragment(c *cue, from, end int, m mode) bool {
	if m != clauseMode || c.Takes(takesObject) || s.clausal(from, end) || s.pronounAt(from) {
		return false
	}
	short := s.words(from, end) < 3 || s.is(from, preposition) || s.low(from) == "so" || s.low(from) == "as" || s.low(from) == "goodbye"
	return !c.Takes(takesClause) || short || !c.loose()
}

// yesOrNo reports whether a bare answer stands at from: "said yes", "answered no".
func (s *sentence) yesOrNo(c *cue, from int) bool {
	if s.openQuote(c.begin) || !answersWith(c.Lemma) || s.low(from) != "yes" && s.low(from) != "no" {
		return false
	}
	return s.at(from+1).sort == 0 || s.mark(from+1, ".,;") || s.is(from+1, opener) || s.low(from+1) == "but" || s.low(from+1) == "and"
}

func answersWith(lemma string) bool {
	switch lemma {
	case "say", "state", "answer", "reply", "respond":
		return true
	}
	return false
}

// doubtful reports whether the words after a cue that follows a quotation are
// no content of their own: "asked Ms Ito", "said onstage".
func (s *sentence) doubtful(c *cue, from int, m mode) bool {
	if m == quoteMode || m == thatMode {
		return false
	}
	switch s.low(from) {
	case "when", "where", "after", "before", "while", "as", "during":
		return true
	}
	end := s.extent(c, from, m)
	if m == objectMode && (s.low(from-1) == "about" || s.low(from-1) == "of") {
		return !s.hasQuote(from, end) // "“A million,” he said about the sum being paid"
	}
	return !s.hasQuote(from, end) && (s.hollow(c, from, end, m) || !s.clausal(from, end) && m != toMode)
}

// impersonalTo: "it is safe to say", "suffice it to say": nobody says it.
func (s *sentence) impersonalTo(c *cue) bool {
	if !c.infinitive || c.begin == 0 {
		return false
	}
	if w := s.low(c.begin - 1); (w == "that's" || w == "is" && (s.low(c.begin-2) == "that" || s.low(c.begin-2) == "this") || w == "which" ||
		w == "not" && s.is(c.begin-2, formOfBe)) && s.hasLow(c.begin-1, c.head, "not") {
		return true // "That's not to suggest that"
	}
	switch s.low(c.begin - 1) {
	case "safe", "fair", "easy", "hard", "difficult", "tempting", "enough", "correct", "accurate", "reasonable":
		return true
	case "it":
		return s.low(c.begin-2) == "suffice"
	}
	return false
}

// unfinished reports whether [from, end) is no more than what opens a clause that a
// colon leaves to what follows: "that given the choice:".
func (s *sentence) unfinished(from, end int, m mode) bool {
	return m == thatMode && s.is(from+1, clausePreposition|preposition) && s.mark(end, ":") && s.at(end+1).sort == 0 && !s.hasVerb(from+2, end)
}
