package attribution

import (
	"strings"
)

// cleft is who speaks in "It was Ms Ito, not Mr Rau, who said", for a verb group
// that begins at v. It is empty for "It was not the board but the clerk who said",
// where the nearest noun phrase speaks anyway.
func (s *sentence) cleft(v int) phrase {
	if s.low(v-1) != "who" && s.low(v-1) != "that" {
		return phrase{}
	}
	for k := v - 2; k > 0 && k > v-20; k-- {
		if s.mark(k, ".;:?!") || s.quote(k) {
			break
		}
		if !s.is(k, formOfBe) || s.low(k-1) != "it" && s.low(k-1) != "if" {
			continue
		}
		if s.is(k, negation) || s.low(k+1) == "not" {
			return phrase{}
		}
		return s.chosen(k+1, v-1)
	}
	return phrase{}
}

// chosen is the one of two that are set against each other in [from, to) who
// is meant: "A, not B", "A rather than B".
func (s *sentence) chosen(from, to int) phrase {
	for s.is(from, adverb|focus) {
		from++
	}
	for k := from + 1; k < to; k++ {
		if s.low(k) == "not" || s.low(k) == "rather" || s.low(k) == "instead" {
			to = k
			break
		}
	}
	return s.untilMark(from, to)
}

// untilMark is the phrase from "from" up to a mark before "to", or to "to".
func (s *sentence) untilMark(from, to int) phrase {
	end := s.find(from, to, ",(—–")
	for end > from && !s.word(end-1) || s.is(end-1, conjunction) {
		end--
	}
	if name := s.nameSetOff(end, to); !s.capital(end-1) && !name.empty() {
		return name // "the second violin, Ivo Marek, and not the conductor"
	}
	return phrase{from, end}
}

// nameSetOff is the name that commas set off after open, no farther than to.
func (s *sentence) nameSetOff(open, to int) phrase {
	if !s.mark(open, ",") {
		return phrase{}
	}
	shut := open + 1
	for shut <= to && s.capital(shut) {
		shut++
	}
	if shut-open < 3 || shut < to && !s.mark(shut, ",") {
		return phrase{}
	}
	return phrase{open + 1, shut}
}

// blamed is who is praised, fined or attacked "for saying": the object of the
// verb before "for", not its subject.
func (s *sentence) blamed(c *cue) phrase {
	f := c.begin - 1
	if s.low(f) == "having" {
		f--
	}
	if !s.participial(c) || s.low(f) != "for" && s.low(f) != "of" && !(s.low(f) == "over" && s.low(f-1) != "all") {
		return phrase{}
	}
	k := f
	for k > 0 && (s.listedName(k-1) || s.word(k-1) && !s.is(k-1, preposition|subordinator) && (!s.verbLike(k-1) || s.capital(k-1)) &&
		!s.infinitiveAt(k-1)) {
		k--
	}
	if k == f || !s.verbLike(k-1) && !s.infinitiveAt(k-1) || s.is(k-1, formOfBe) ||
		s.low(f) == "of" && s.low(k-1) != "accused" && s.low(k-1) != "accuses" {
		return phrase{}
	}
	for s.is(k, adverb|timeWord) && k < f {
		k++
	}
	if s.any(k+1, f, determiner) {
		return phrase{}
	}
	if !s.namesBlamed(k, f) {
		return phrase{}
	}
	return phrase{k, f}
}

// listedName reports whether the comma or "and" at k stands between names.
func (s *sentence) listedName(k int) bool {
	if s.mark(k, ",") {
		return s.capital(k-1) && (s.capital(k+1) || s.low(k+1) == "and" && s.capital(k+2))
	}
	return s.low(k) == "and" && s.capital(k+1) && (s.capital(k-1) || s.mark(k-1, ","))
}

// infinitiveAt reports whether the word at k follows "to", an adverb between or
// not, and is no noun phrase: "to openly mock".
func (s *sentence) infinitiveAt(k int) bool {
	if !s.word(k) || s.capital(k) || s.is(k, determiner|pronoun|adverb) || s.isPerson(k) {
		return false
	}
	p := k - 1
	for s.is(p, adverb) || strings.HasSuffix(s.low(p), "ly") {
		p--
	}
	return s.low(p) == "to"
}

// namesBlamed reports whether [k, f) is an object that people can be: "him", "the
// mayor", "Ada Brink", "critics".
func (s *sentence) namesBlamed(k, f int) bool {
	switch last := f - 1; {
	case s.is(k, pronoun) && !s.is(k, possessive|subjectPronoun) && f == k+1:
		return true
	case s.capital(last):
		return s.capital(k) || s.is(k, determiner) || s.isPerson(last) && strings.HasSuffix(s.low(last), "s")
	case s.is(k, determiner) && !s.is(last, speechNoun|timeWord):
		return s.isPerson(last)
	default:
		return s.isPerson(last) && strings.HasSuffix(s.low(last), "s")
	}
}

// blamedHere reports whether cue c tells what somebody is blamed or praised for,
// by a verb that reports speech itself: "mocked Ms Ito for saying". Then it is a
// statement of its own.
func (s *sentence) blamedHere(c *cue) bool {
	o := s.outer
	if o.cue == nil || c.head < o.from || c.head >= o.end || !c.reports() {
		return false
	}
	who := s.blamed(c)
	return !who.empty() && who.from == o.from
}

// inscription is the text that a participle right after it reads out: "held a
// sign reading", "found a note saying". Who puts such a text out speaks.
func (s *sentence) inscription(c *cue) phrase {
	if c.Inflection != gerundShape || c.begin != c.head || !s.word(c.begin-1) || !s.is(c.begin-1, inscribed) {
		return phrase{}
	}
	text := c.begin
	k := text - 1
	for k > 0 && s.word(k-1) && !s.is(k, determiner) && !s.is(k-1, preposition|subordinator) && (!s.verbLike(k-1) || s.capital(k-1)) {
		k--
	}
	if !s.is(k, determiner) {
		k = text - 1
	}
	if s.issues(k-1) && !s.is(k-2, formOfBe) {
		return phrase{}
	}
	return phrase{k, text}
}

// issues reports whether the verb at k puts out a text that follows it.
func (s *sentence) issues(k int) bool {
	switch s.low(k) {
	case "releasing", "released", "releases", "issuing", "issued", "issues", "airing", "aired", "airs", "sending", "sent", "sends", "send",
		"wrote", "writing", "writes", "publishing", "published", "publishes", "posting", "posted", "posts", "launching",
		"launched", "launches", "signed", "signing", "unveiled", "left", "leaving", "drafted", "mailed", "emailed",
		"circulated", "gave", "made", "making", "tweeted", "put", "ran", "scrawled", "painted", "delivered", "penned":
		return true
	}
	return false
}

// absolute is who speaks in a clause without a finite verb that a comma sets off:
// "the two have argued, both candidates acknowledging that".
func (s *sentence) absolute(c *cue) phrase {
	if c.Inflection != gerundShape || c.begin != c.head {
		return phrase{}
	}
	k := c.begin
	for k > 0 && k > c.begin-4 && s.word(k-1) {
		k--
	}
	if k == c.begin || !s.mark(k-1, ",") || !s.is(k, determiner) || !s.isPerson(c.begin-1) {
		return phrase{}
	}
	return phrase{k, c.begin}
}

// untilGerund cuts a noun phrase before a verb in -ing that tells what it does:
// "with officials underlining the threat and vowing".
func (s *sentence) untilGerund(p phrase) phrase {
	for k := p.from + 1; k < p.to; k++ {
		if s.gerund(k) && !s.isPerson(k) && !s.is(k-1, determiner|possessive) {
			return phrase{p.from, k}
		}
	}
	return p
}

// alone is "many" of "a game many are calling": who stands right before the
// verb, not what it is said of.
func (s *sentence) alone(p phrase) phrase {
	last := p.to - 1
	if last <= p.from || s.is(last-1, preposition|determiner|adverb|conjunction|possessive) {
		return p
	}
	if !s.word(last-1) || s.capital(last-1) {
		return p
	}
	if s.capital(last) && s.thingAt(last-1) && !s.is(last-1, relayNoun|statementNoun) && s.quote(last-2) {
		return phrase{last, p.to} // "the “old ways” phrase Ito cited"
	}
	switch s.low(last) {
	case "many", "some", "others", "few", "several", "most":
		if s.any(p.from, last, determiner|preposition) {
			return phrase{last, p.to}
		}
	case "critics", "insiders", "observers", "experts", "analysts":
		if s.any(p.from, last, preposition) {
			return phrase{last, p.to}
		}
	}
	return p
}
