package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// cut reports whether the content ends at k, and where.
func (s *sentence) cut(c *cue, from, k, end int, m mode) (int, bool) {
	t := s.at(k)
	if s.asideAt(place{c, from, k, end, m}) {
		return k, true
	}
	switch {
	case t.sort == quoteToken && s.covered != nil && s.covered[k]:
		return k, true
	case t.sort == quoteToken:
		return k + 1, s.quoteCut(k)
	case s.mark(k, ","):
		return k, s.commaCut(c, from, k, end, m)
	case s.mark(k, ":") && s.quote(k+1) && s.attributedAfter(k+1):
		return k, true
	case s.mark(k, "—–-") && s.dashLabel(s.find(k, end, ":")):
		return k, true
	case s.mark(k, "—–") && s.is(k+1, determiner) && s.find(k+1, end, "—–") == end && s.clausal(from, k):
		return k, true
	case s.mark(k, "—–") && m == objectMode && (s.low(k+1) == "but" || s.low(k+1) == "though" || s.low(k+1) == "although"):
		return k, true
	case s.mark(k, ";"):
		return k, true
	case t.low == "according" && s.low(k+1) == "to":
		return k, true
	case t.low == "as" && s.quote(k-1) && s.is(k+1, speakerPronoun):
		return k, true
	case (t.low == "before" || t.low == "after" || t.low == "while") &&
		(s.gerundCue(k+1) || t.low != "while" && s.quote(k-1) && s.gerund(k+1)):
		return k, true
	case t.low == "and" && s.commaQuote(k-1) && s.deedAt(k+1), s.brokenThat(k):
		return k, true // "saying it was “a lie,” and invited him"
	case t.low == "and", t.low == "but":
		return k, s.andCut(k, m) || s.newSpeech(from, k) || s.goesBack(c, from, k) || s.exclaims(from, k)
	}
	if m == objectMode {
		return s.objectCut(c, from, k)
	}
	return k, false
}

// quoteCut: a quotation that ends in a comma hands over to the attribution
// after it.
func (s *sentence) quoteCut(k int) bool {
	d := s.cueFrom(k + 1)
	if s.commaQuote(k) && (s.low(k+1) == "though" || s.low(k+1) == "although" || s.likens(k+1)) {
		return true
	}
	if lastOf(s.text, s.at(k).quote.Inner) != ',' {
		return d != nil && d.begin == k+2 && s.is(k+1, speakerPronoun) && s.mark(d.end, ":")
	}
	return d != nil && (d.begin <= k+3 || s.attributionAfter(k))
}

// attributedAfter reports whether the quotation at k has an attribution of
// its own after it.
func (s *sentence) attributedAfter(k int) bool {
	return lastOf(s.text, s.at(k).quote.Inner) == ',' && s.cueFrom(k+1) != nil
}

func (s *sentence) commaCut(c *cue, from, k, end int, m mode) bool {
	n := s.at(k + 1)
	if k == from+1 && s.low(from) == "that" {
		return false
	}
	if s.is(from, questionWord) && s.is(from+1, preposition) && !s.hasVerb(from, k) {
		return false // "how during her years at sea, she noticed"
	}
	if cut, decided := s.cutByWord(from, k, end, m); decided {
		return cut
	}
	if c != nil && s.capital(c.head) && s.capital(k+1) && s.hasForm(k+1, presentShape) {
		return true // "Mayor Says Pier Safe, Calls Fee Fair"
	}
	if n.low == "but" && english.IsForm(s.low(k+2), english.Refuses, pastShape|presentShape) {
		return true // "asked whether it was safe, but declined to wait"
	}
	if (n.low == "and" || n.low == "but") && (s.newAttribution(from, k) || s.goesBack(c, from, k+1)) {
		return true
	}
	if d := s.cueAt(k + 1); d != nil && d.reports() && s.cueCut(c, d, from, k, m) {
		return true
	}
	if m == objectMode && s.objectComma(k, end) || s.aside(c) && s.verbLike(k+1) && !s.capital(k+1) {
		return true
	}
	return s.attributionAfter(k)
}

// cutByWord decides by the word after the comma at k, where that tells.
func (s *sentence) cutByWord(from, k, end int, m mode) (cut, decided bool) {
	if s.likens(k + 1) {
		return true, true
	}
	switch w := s.low(k + 1); w {
	case "which", "who", "whose":
		return m == objectMode || m == toMode && w == "which" || s.clausal(from, k) && !s.hasQuote(k, min(end, k+12)), true
	case "according", "while", "although", "though", "even", "prompting", "believing", "compared", "however":
		return true, true
	case "with":
		d := s.cueFrom(k + 2)
		return d != nil && d.Inflection == gerundShape && d.head <= k+9 || s.withDoing(k+2), true
	case "despite":
		return s.low(k+2) == "the" && s.low(k+3) == "fact", true
	}
	return false, false
}

// likens reports whether the author tells at k what the words are about or whose they are
// like: "echoing the guild".
func (s *sentence) likens(k int) bool {
	switch s.low(k) {
	case "referring", "referencing", "alluding", "echoing", "mirroring", "paraphrasing", "parroting":
		return true
	}
	return false
}

// withDoing reports whether a person and a verb in -ing stand from k on: ", with Ms Ito
// taking to the stage".
func (s *sentence) withDoing(k int) bool {
	for n := k + 1; n < k+5 && s.word(n-1) && (s.capital(n-1) || s.is(n-1, determiner|possessive) || s.isPerson(n-1)); n++ {
		if s.gerund(n) && (s.capital(n-1) || s.isPerson(n-1)) {
			return true
		}
	}
	return false
}

// cueCut reports whether cue d, which stands after the comma at k, begins a
// statement of its own.
func (s *sentence) cueCut(c, d *cue, from, k int, m mode) bool {
	if d.Inflection == gerundShape {
		return true
	}
	return d.finite() && (m == objectMode && c != nil && c.Takes(takesObject) || s.clausal(from, k))
}

// aside reports whether c stands in a relative clause between commas, after
// which the main clause goes on: "Ms Ito, who says she is tired, left".
func (s *sentence) aside(c *cue) bool {
	if c == nil {
		return false
	}
	for r := c.begin - 1; r > c.begin-7 && s.word(r); r-- {
		if s.low(r) == "who" || s.low(r) == "which" {
			return s.mark(r-1, ",")
		}
		if s.verbLike(r) && !s.is(r, auxiliary) || s.pronounAt(r) {
			return false // "which she said"
		}
	}
	return false
}

// newAttribution: ", and she added", ", but he said".
func (s *sentence) newAttribution(from, k int) bool {
	if s.low(k+1) == "but" && s.is(k+2, speakerPronoun) && !s.is(from, speakerPronoun) && s.low(from) != "that" {
		return true
	}
	for d := s.cueFrom(k + 2); d != nil && d.begin <= k+8; d = s.cueFrom(d.head + 1) {
		if d.begin > k+1 && s.find(k+2, d.begin, ",") == d.begin && !s.hasLow(k+2, d.begin, "that") {
			return true
		}
	}
	return false
}

// attributionAfter: ", X said." or ", he said, " closes the content.
func (s *sentence) attributionAfter(k int) bool {
	d := s.cueFrom(k + 1)
	if d == nil || d.begin <= k || d.begin-k > 8 || s.find(k+1, d.begin, ",") < d.begin {
		return false
	}
	_, m := s.complement(d)
	return m == noComplement && !s.is(k+1, subordinator)
}

// andCut: "X said A and added B".
func (s *sentence) andCut(k int, m mode) bool {
	if d := s.cueAt(k + 1); d != nil && (d.finite() || d.Inflection == gerundShape && d.begin == d.head) && !d.passive && s.reportsHere(d) {
		return true
	}
	if m == quoteMode && s.quote(k-1) && !s.quote(k+1) && (s.is(k+1, speakerPronoun|finiteVerb|auxiliary) || s.deedAt(k+1)) {
		return true // "called it “grand” and he left", "called it “grand” and left"
	}
	if m != objectMode || s.quote(k+1) {
		return s.quotedNext(k)
	}
	next := k + 1
	for s.is(next, adverb) && !s.is(next, auxiliary) {
		next++
	}
	return s.quotedNext(k) || s.is(next, finiteVerb|auxiliary) || s.deedAt(next) || s.is(k+1, speakerPronoun) && s.quote(k-1)
}

// deedAt reports whether a verb in the past stands at k.
func (s *sentence) deedAt(k int) bool {
	return s.hasForm(k, pastShape) || strings.HasSuffix(s.low(k), "ed") && !s.capital(k) && !s.is(k, edNoun)
}

// quotedNext: "... and Ms Ito said, "No."": a new subject with a quotation of
// its own.
func (s *sentence) quotedNext(k int) bool {
	d := s.cueFrom(k + 1)
	if d == nil || !d.finite() || d.begin < k+2 || d.begin > k+6 || !s.capital(k+1) && !s.is(k+1, speakerPronoun|determiner) ||
		s.find(k+1, d.begin, ",") < d.begin {
		return false
	}
	_, m := s.complement(d)
	return m == quoteMode
}

// objectComma: a noun object ends at most commas.
func (s *sentence) objectComma(k, end int) bool {
	switch s.low(k + 1) {
	case "just", "however", "including", "so", "as", "but":
		return true
	case "the":
		return s.low(k+2) == "other" || s.low(k+2) == "others"
	case "and":
		return s.clausal(k+2, min(end, k+6)) || s.is(k+2, preposition) && s.clausal(k+2, min(end, k+14))
	}
	return s.gerund(k+1) && s.low(k+2) != "and" || s.pronounAt(k+1)
}

// objectCut: days, times and places end a noun object.
func (s *sentence) objectCut(c *cue, from, k int) (int, bool) {
	t := s.at(k)
	switch t.low {
	case "while", "after", "when", "during":
		return k, !s.gerundCue(k - 1) // but "for suggesting during the talks that"
	case "following", "before", "around", "because":
		return k, k > from+1 && !(t.low == "following" && s.is(k+1, pronoun))
	case "this":
		return k, s.is(k+1, timeWord)
	case "to":
		return k, s.toOutlet(c, k)
	case "by":
		return k, s.gerund(k + 1)
	case "as":
		return k, s.is(k+1, speakerPronoun) || s.asHappens(k)
	case "without":
		return k, s.hasLow(k+1, k+4, "proof") || s.hasLow(k+1, k+4, "evidence")
	case "for":
		return k, s.is(k+1, timeNoun) && strings.HasSuffix(s.low(k+1), "s") && (s.ends(k+2) || s.mark(k+2, ","))
	case "in", "at", "on":
		return k, s.venueAt(k) || t.low == "in" && s.is(k+1, month) && !s.gerundIn(from, k)
	}
	if t.class&day != 0 {
		if s.low(k-1) == "on" && k-1 > from {
			return k - 1, true
		}
		return k, true
	}
	return k, false
}

// asHappens reports whether "as" at k tells when somebody spoke, by what happened then:
// "slammed the mayor as the vote came closer".
func (s *sentence) asHappens(k int) bool {
	if !s.is(k+1, determiner) || !s.commonNoun(k+2) || s.pronounAt(k+3) {
		return false
	}
	last := strings.HasSuffix(s.low(k+3), "s") && !strings.HasSuffix(s.low(k+2), "s") && (s.ends(k+4) || s.ends(k+5) && !s.is(k+4, opener))
	return s.tenseAt(k+3) != noTense || last // "as the vote looms"
}

// toOutlet reports whether "to" at k and the name that ends the sentence after it
// tell who was told: "confirmed the news of the captain to the Norby Star".
func (s *sentence) toOutlet(c *cue, k int) bool {
	if c == nil || c.Lemma != "confirm" && c.Lemma != "reveal" && c.Lemma != "disclose" && c.Lemma != "describe" || s.low(k+1) != "the" {
		return false
	}
	end := k + 2
	for s.capital(end) {
		end++
	}
	return end > k+3 && s.ends(end)
}

// venueAt reports whether "in", "at" or "on" at k begins the place where
// something was said.
func (s *sentence) venueAt(k int) bool {
	switch s.low(k + 1) {
	case "twitter", "facebook":
		return true
	case "an", "a", "his", "her", "its", "their", "the":
		return s.any(k+2, k+6, statementNoun) && (s.low(k+1) != "the" || s.is(k+2, statementNoun))
	}
	return false
}
