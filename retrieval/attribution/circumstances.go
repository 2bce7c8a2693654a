package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// circumstances finds addressee, venue and time around a cue: after it, up to
// its content or the end of its clause, and before its subject.
func (s *sentence) circumstances(d *draft, c *cue, who phrase, content int) {
	from := c.end
	if who.from == c.end {
		from = who.to
	}
	to := s.zoneEnd(from, content)
	d.addressee = s.addresseeIn(c, from, to)
	for k := from; k < to; k++ {
		if d.venue == "" && s.is(k, venuePreposition) {
			d.venue = s.venue(k, to)
		}
	}
	for _, z := range [][2]int{{from, to}, {who.to, c.begin}, {0, s.introEnd(who.from)}} {
		if d.when == "" {
			d.when = s.when(z[0], z[1])
		}
	}
}

// introEnd is where what introduces the clause before "to" ends: before the
// verb of another clause, whose times are its own.
func (s *sentence) introEnd(to int) int {
	if who := s.mainSubject(0, to); !who.empty() {
		return who.to
	}
	return to
}

// zoneEnd is where the circumstances after a cue end.
func (s *sentence) zoneEnd(from, content int) int {
	if content > from {
		return content
	}
	for k := from; k < s.len(); k++ {
		if s.ends(k) || s.covered[k] || s.quote(k) && !s.titled(k) || s.mark(k, ",") && !s.placeComma(nil, k) || s.low(k) == "that" ||
			s.is(k, opener) {
			return k
		}
	}
	return s.len()
}

// addresseeIn is who was told: the object of "told", or "to" somebody.
func (s *sentence) addresseeIn(c *cue, from, to int) string {
	j := s.skipAdverbs(from)
	if c.Takes(takesAddressee|mayAddress) && j < to {
		return s.textOf(s.addressee(j, to))
	}
	for k := j; k < to; k++ {
		if s.low(k) == "to" && c.reports() && (s.capital(k+1) || s.is(k+1, determiner|pronoun) || strings.HasSuffix(s.low(k+1), "s")) {
			return s.textOf(s.addressee(k+1, to))
		}
	}
	return ""
}

// addressee is the noun phrase from j on, as far as a place or time.
func (s *sentence) addressee(j, to int) phrase {
	if s.is(j, pronoun) && !(s.is(j, possessive) && (s.isPerson(j+1) || pluralNoun(s.low(j+1)))) {
		return phrase{j, j + 1} // "told her", but "told her supporters"
	}
	k := j
	for k < to && s.word(k) && (!s.is(k, day|opener|subordinator) || s.joinsBodies(k)) && !s.timeAt(k) && !(k > j && s.tellsOfListener(k)) {
		if s.is(k, preposition) && s.low(k) != "of" && s.low(k) != "for" && !english.InDigits(s.low(k+1)) {
			break
		}
		k++
	}
	if k == j || s.is(j, preposition|questionWord) || !s.capital(j) && !s.is(j, determiner) && !pluralNoun(s.low(k-1)) {
		return phrase{}
	}
	if (k-1 == j || !s.capital(k-1)) && s.noListener(k-1) {
		return phrase{}
	}
	return phrase{j, k}
}

// tellsOfListener reports whether the word at k opens a clause about who is told: "the
// mayors who gathered", "a voter passing by", "Democrats gathered in Norby".
func (s *sentence) tellsOfListener(k int) bool {
	return s.low(k) == "who" || s.isPerson(k-1) && s.gerund(k) || s.pastOf(k) && s.is(k+1, preposition) && !s.is(k-1, determiner)
}

// joinsBodies reports whether the "and" at k joins two names: "the Post and Courier".
func (s *sentence) joinsBodies(k int) bool {
	return s.low(k) == "and" && s.capital(k-1) && s.capital(k+1) && !s.verbLike(k+2)
}

// noListener reports whether the noun at k is what comes of words or before them, and
// nobody who is told: "said to cheers", "responds to questions".
func (s *sentence) noListener(k int) bool {
	switch s.low(k) {
	case "cheers", "applause", "laughter", "laughs", "boos", "jeers", "ovation", "ovations", "question", "questions", "criticism", "claims",
		"reports":
		return true
	}
	return false
}

func (s *sentence) textOf(p phrase) string { return s.mention(p).In(s.text) }

// venue reads "in a statement", "on Fox News", "during a rally in Ohio" from k
// on; "" where it is no place of speech.
func (s *sentence) venue(k, to int) string {
	end := k + 1
	for end < to && (s.word(end) || s.quote(end)) && !s.is(end, timeWord|opener) {
		if s.is(end, venuePreposition) && end > k+1 && s.low(end) != "from" {
			break
		}
		end++
	}
	for end > k+1 && s.is(end-1, preposition|adverb) {
		end--
	}
	if end == k+1 || !s.speechPlace(k, end) {
		return ""
	}
	for w := k + 1; w < end-1; w++ {
		if s.low(w) == "with" && s.capital(w+1) {
			return s.textOf(phrase{w + 1, end})
		}
	}
	return s.textOf(phrase{k + 1, end})
}

func (s *sentence) speechPlace(k, end int) bool {
	if s.any(k+1, end, statementNoun|venueShow) || s.hasQuote(k+1, end) {
		return true
	}
	return s.low(k) == "on" && s.capital(k+1) && !s.is(k+1, day|month) && !english.InDigits(s.low(k+1))
}

// when reads a time in [from, to) as the text words it.
func (s *sentence) when(from, to int) string {
	for k := max(from, 0); k < to; k++ {
		if end := s.eventEnd(k, to); end > k {
			return s.textOf(phrase{k, end})
		}
		start, end := k, s.timeEnd(k, to)
		if end == k {
			continue
		}
		if start > from && s.low(start-1) == "the" && s.dayOfMonth(start) > start {
			start--
		}
		if p := s.low(start - 1); start > from && (p == "on" || p == "in" && s.is(start, month)) {
			start--
		}
		return s.textOf(phrase{start, end})
	}
	return ""
}

// eventEnd returns where a time told by an event ends ("after Wednesday's
// meeting"), or k.
func (s *sentence) eventEnd(k, to int) int {
	switch s.low(k) {
	case "after", "before", "during", "following":
	default:
		return k
	}
	dated := false
	j := k + 1
	for ; j < to && s.word(j) && (j == k+1 || !s.is(j, subordinator) && !s.verbLike(j)); j++ {
		owner, ok := strings.CutSuffix(s.low(j), "'s")
		l := english.Lookup(owner)
		dated = dated || ok && l != nil && l.Classes&(day|timeNoun|timeWord) != 0
	}
	if !dated {
		return k
	}
	return j
}
