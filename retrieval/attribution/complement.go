package attribution

import "strings"

// A mode tells what kind of complement a cue has.
type mode uint8

const (
	noComplement mode = iota // what was said stands elsewhere
	quoteMode
	thatMode
	clauseMode
	objectMode
	toMode
	questionMode
)

// complement finds where the content after a cue starts. It skips addressee,
// day and place, and crosses no comma unless a quotation follows.
func (s *sentence) complement(c *cue) (int, mode) {
	j := s.thatTime(s.skipAdverbs(c.end))
	if at, m, done := s.immediate(c, j); done {
		return at, m
	}
	if c.Takes(takesAddressee) || c.Takes(mayAddress) && s.addressed(j) {
		return s.afterAddressee(c, j)
	}
	time := j
	if s.low(j) == "on" {
		time++
	}
	if end := s.timeEnd(time, s.len()); end > time {
		j = end
		if at, m, done := s.immediate(c, j); done {
			return at, m
		}
	}
	return s.plainComplement(c, j)
}

func (s *sentence) skipAdverbs(j int) int {
	for s.word(j) && (s.is(j, adverb) && !s.is(j, focus) || s.low(j) == "too" || s.low(j) == "again" || s.narrows(j)) {
		j++
	}
	return j
}

// narrows: "said only that ...", "said just this: ...".
func (s *sentence) narrows(j int) bool {
	return s.is(j, focus) && !s.is(j, negation) && (s.low(j+1) == "that" || s.mark(j+1, ":,"))
}

// immediate settles the cases in which the next token tells all.
func (s *sentence) immediate(c *cue, j int) (int, mode, bool) {
	switch {
	case s.quote(j):
		return j, quoteMode, true
	case s.ends(j), s.low(j) == "and", s.low(j) == "or":
		return 0, noComplement, true
	case s.mark(j, ":"):
		return s.afterColon(j)
	case s.mark(j, ",—–-("):
		at, m := s.afterComma(c, j)
		return at, m, true
	case s.low(j) == "that" && c.Takes(takesThat):
		return j, thatMode, true
	case s.is(j, questionWord) && c.Takes(takesQuestion), s.contractedQuestion(j) && c.Takes(takesQuestion):
		return j, questionMode, true
	}
	return 0, noComplement, false
}

// contractedQuestion reports whether a question word and its verb are one at j:
// "what's", "who's".
func (s *sentence) contractedQuestion(j int) bool {
	switch s.low(j) {
	case "what's", "who's", "how's", "where's", "when's", "why's":
		return true
	}
	return false
}

func (s *sentence) afterColon(j int) (int, mode, bool) {
	if s.at(j+1).sort == 0 {
		return 0, noComplement, true
	}
	return j + 1, quoteMode, true
}

// afterComma: `said, "..."`, `said, in part, "..."`.
func (s *sentence) afterComma(c *cue, j int) (int, mode) {
	if s.mark(j, "—–-") && s.dashLabel(s.find(j, s.len(), ":")) {
		return 0, noComplement
	}
	if s.quote(j+1) && !s.mark(j, "(") {
		return j + 1, quoteMode
	}
	if s.mark(j, ",") && s.opensSentence(c, j+1) {
		return j + 1, clauseMode
	}
	for k := j + 2; k < j+10 && c.Takes(takesThat) && !s.ends(k); k++ {
		if s.low(k) == "that" && s.mark(k-1, ",—–)") {
			return k, thatMode
		}
	}
	if s.mark(j, ",") && c.Takes(takesQuote) {
		return s.quoteBeyond(j)
	}
	return 0, noComplement
}

// quoteBeyond: `said, in part, "..."`: a quotation that a comma or a colon sets off
// after the comma at j.
func (s *sentence) quoteBeyond(j int) (int, mode) {
	for k := j + 1; k < j+14 && !s.mark(k, ".;"); k++ {
		if !s.quote(k) || !s.mark(k-1, ",:") {
			continue
		}
		if s.mark(k-1, ":") && s.dashLabel(k-1) {
			return 0, noComplement
		}
		return k, quoteMode
	}
	return 0, noComplement
}

// dashLabel reports whether a name after a dash labels what follows the colon:
// "Pollsters agree - Ann Lowe: ...".
func (s *sentence) dashLabel(colon int) bool {
	from := s.namesBefore(colon)
	return s.quote(colon+1) && from < colon && s.mark(from-1, "—–-")
}

// opensSentence reports whether the words after an attribution and its comma
// begin with the capital of a sentence of their own: `The Gazette reported,
// The port has closed.`
func (s *sentence) opensSentence(c *cue, j int) bool {
	return c.Takes(takesClause) && c.finite() && !c.passive && s.capital(j) && s.is(j, determiner|subjectPronoun) &&
		!s.hasQuote(0, s.len()) && s.clausal(j+1, s.len()) && s.find(0, c.begin, ",") == c.begin && !s.is(0, opener)
}

// look finds a quotation or a "that" from j on, within the clause.
func (s *sentence) look(c *cue, j, within int) (int, mode) {
	for k := j; k < j+within && s.at(k).sort != 0; k++ {
		switch {
		case s.quote(k) && !s.titled(k):
			return k, quoteMode
		case k > j && (s.gerundCue(k) || s.finiteCue(k) || s.pluralCue(k)):
			return 0, noComplement
		case s.low(k) == "that" && k > j && s.commonNoun(k-1) && !s.is(k-1, speechNoun|statementNoun) && s.verbAt(k+1) && !s.pronounAt(k+1):
			return 0, noComplement // "reported ten deaths at a hall that works with"
		case s.low(k) == "that" && !s.is(k-1, preposition) && !s.is(k+1, timeNoun):
			return k, thatMode
		case s.mark(k, ".;?!"):
			return 0, noComplement
		case s.mark(k, "—–") && !s.quote(k+1):
			shut := s.closingDash(k, min(s.len(), j+within))
			if shut == k {
				return 0, noComplement
			}
			k = shut
		case s.mark(k, ",") && s.low(k+1) == "that" && c.Takes(takesThat) && k > j:
			return k + 1, thatMode
		case s.mark(k, ",") && !s.quote(k+1) && !s.placeComma(c, k) && !s.closesPlace(j, k):
			return 0, noComplement
		case s.mark(k, ":"):
			if s.quote(k+1) && !s.dashLabel(k) {
				return k + 1, quoteMode
			}
			return 0, noComplement
		}
	}
	return 0, noComplement
}

// placeComma reports whether the comma at k stands inside a place or date:
// "in Keene, N.H.", "on Friday, May 6,".
func (s *sentence) placeComma(c *cue, k int) bool {
	next := s.at(k + 1)
	if s.capital(k-1) && next.capital && next.class&(subjectPronoun|determiner) == 0 {
		n := k + 2
		for s.capital(n) {
			n++
		}
		if s.is(n, preposition|day) || s.low(n) == "that" {
			return true
		}
	}
	return next.class&(day|month|abbreviation) != 0 || next.capital && s.mark(k+2, ",") ||
		next.capital && next.class&(subjectPronoun|determiner) == 0 && s.capital(k-1) && s.mark(k+3, ",")
}

// closesPlace reports whether the comma at k closes the second part of a place
// named from j on: "in Keene, New Hampshire, on Monday that".
func (s *sentence) closesPlace(j, k int) bool {
	m := k - 1
	for m > j && s.capital(m) {
		m--
	}
	return m < k-1 && m > j && s.mark(m, ",") && s.capital(m-1) && s.hasLow(k+1, min(s.len(), k+12), "that")
}

// plainComplement finds the content where nothing but times and places can
// stand between.
func (s *sentence) plainComplement(c *cue, j int) (int, mode) {
	w := s.low(j)
	switch {
	case c.TakesPreposition(w):
		return s.topic(c, j)
	case w == "to" && c.Takes(takesTo):
		return j, toMode
	case s.is(j, opener) && !s.is(j, questionWord|preposition) || w == "as":
		return s.beyondOpener(c, j)
	case s.is(j, clausePreposition) && c.Takes(takesClause):
		return s.beyondIntro(j)
	case (w == "after" || w == "before") && s.quote(s.nounsTo(j+1)) && s.openQuote(c.begin):
		return 0, noComplement // "“No,” he said after a brief “thanks” to her"
	case s.opensPlace(c, j):
		return s.beyondPlace(c, j)
	case s.gerund(j) && c.Takes(takesClause):
		return s.beyondGerund(j), clauseMode
	case c.Takes(takesClause), c.Takes(takesPronounClause) && s.pronounAt(j):
		return j, clauseMode
	case s.is(j, pronoun) && s.quote(j+1) && c.Takes(takesObject) && c.Takes(takesQuote):
		return j + 1, quoteMode
	case c.Takes(takesObject):
		return j, objectMode
	case s.is(j, determiner):
		return 0, noComplement
	}
	return s.look(c, j, 12)
}

// topic is what the preposition at j introduces: "spoke about the plan".
func (s *sentence) topic(c *cue, j int) (int, mode) {
	if s.low(j) == "of" && s.hasQuote(0, c.begin) || !s.word(j+1) && !s.quote(j+1) || s.stranded(j) {
		return 0, noComplement
	}
	at, m := s.look(c, j+1, 14)
	if m == quoteMode && s.mark(at-1, ",:") || m == thatMode && c.Takes(takesThat) && s.medium(at-1) {
		return at, m
	}
	return j + 1, objectMode
}

// opensPlace reports whether the words at j tell where or to whom somebody spoke.
func (s *sentence) opensPlace(c *cue, j int) bool {
	w := s.low(j)
	if (w == "prior" || w == "ahead" || w == "next") && s.is(j+1, preposition) {
		return true
	}
	return w == "to" && c.Takes(takesThat|takesQuote) || s.is(j, preposition) && w != "as"
}

// stranded reports whether the preposition at j has its object before the verb:
// "the storm they warned about in May".
func (s *sentence) stranded(j int) bool {
	switch s.low(j + 1) {
	case "in", "at", "on", "during", "after", "before", "since":
		return true
	}
	return false
}

// medium reports whether the word at i is where people write: "wrote on social
// media that".
func (s *sentence) medium(i int) bool {
	switch s.low(i) {
	case "media", "twitter", "facebook", "instagram", "telegram", "linkedin", "website", "blog", "page", "platform", "network", "feed",
		"account":
		return true
	}
	return false
}

// titled reports whether the quotation at k is the title of a work: `on "Meet
// the Press"`.
func (s *sentence) titled(k int) bool {
	p := s.at(k - 1)
	if s.mark(k-1, ",") && s.is(k-2, work|venueShow) {
		return isTitle(s.at(k).quote.Inner.In(s.text)) // "its podcast, "So It Went,""
	}
	if p.sort != wordToken {
		return false
	}
	named := p.class&(preposition|venueShow) != 0 || strings.HasSuffix(p.low, "'s")
	switch p.low {
	case "the", "book", "film", "movie", "song", "titled", "album", "series", "entitled", "documentary":
		named = true
	}
	inner := s.at(k).quote.Inner.In(s.text)
	return named && (isTitle(inner) || strings.HasSuffix(p.low, "'s") && !strings.Contains(inner, " "))
}
