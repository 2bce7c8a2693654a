package attribution

import "strings"

// What people say, whoever they are, and things that have no words.

// anyTeller reports whether c tells what people, whoever they are, tell others, whoever
// they are: "people telling women that".
func (s *sentence) anyTeller(c *cue, who phrase) bool {
	if c.Lemma != "tell" || c.Inflection == pastShape || c.passive {
		return false
	}
	from, to := who.from, who.to
	if w := s.low(to - 1); w == "who" || w == "that" {
		to--
	}
	if s.low(from) == "some" {
		from++
	}
	switch s.low(from) {
	case "people", "men", "women", "folks", "parents", "guys", "others", "kids":
		return to == from+1 && s.anyone(c.end)
	}
	return false
}

// anyone reports whether people without a name, whoever they are, stand at k: "women", "a
// skipper", "you".
func (s *sentence) anyone(k int) bool {
	switch s.low(k) {
	case "you", "each", "others", "everyone", "everybody", "people":
		return true
	case "a", "an":
		return s.isPerson(k + 1)
	}
	return s.isPerson(k) && !s.capital(k-1) && !s.is(k-1, determiner) && strings.TrimSuffix(s.low(k), "s") != s.low(k) ||
		s.low(k) == "men" || s.low(k) == "women" || s.low(k) == "children"
}

// announcedThing reports whether c is told of the thing before it, which sums up what
// was said before: "ten berths will go, a plan announced in May".
func (s *sentence) announcedThing(c *cue, who phrase) bool {
	if c.Inflection != pastShape || c.begin != c.head || who.to != c.begin || s.low(who.from) != "a" && s.low(who.from) != "an" ||
		!s.mark(who.from-1, ",—–") || s.hasQuote(c.end, s.len()) {
		return false
	}
	switch c.Lemma {
	case "say", "state", "tell", "add", "note", "write", "explain", "reply", "answer", "insist", "remark", "joke":
		return false
	}
	then := s.ends(c.end) || s.is(c.end, timeWord|preposition|day|month) || s.low(c.end) == "earlier" || s.low(c.end) == "last"
	return then && (s.dumb(who) || s.is(who.to-1, resumptive))
}

// longestSubject is how many words who speaks is called by, at most, where "is" stands among
// them.
const longestSubject = 12

// noSubject reports whether what was taken for the subject of c is a stretch of the
// sentence with "is" in it: whose the words are, and where they end, nothing tells.
func (s *sentence) noSubject(c *cue, who phrase) bool {
	return s.words(who.from, who.to) > longestSubject && s.any(who.from, who.to, formOfBe) && !s.hasQuote(c.end, s.len()) &&
		s.low(who.from) != "those" && !s.mark(s.find(who.from, who.to, ","), ",") && !s.hasLow(who.from, who.to-1, "who")
}

// sneers reports whether the author puts words into the mouths of millions: "that settles
// it, said six million people who lost their boats".
func (s *sentence) sneers(c *cue, who phrase) bool {
	if who.from < c.end || s.hasQuote(0, c.begin) {
		return false
	}
	for k := who.from; k < who.to; k++ {
		if w := s.low(k); strings.HasSuffix(w, "million") || strings.HasSuffix(w, "billion") || w == "millions" || w == "billions" {
			return true
		}
	}
	return false
}

// reducedThing reports whether the subject of c is a thing without words that a clause
// without a pronoun tells of: "the praise people poured online reaffirmed".
func (s *sentence) reducedThing(c *cue, who phrase) bool {
	head := s.headOfReduced(phrase{who.from, c.begin})
	return c.finite() && who.to < c.begin && !s.any(who.to, c.begin, conjunction) && !head.empty() && head.to <= who.to && s.dumb(head)
}
