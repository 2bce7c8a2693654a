package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// A place is where content may end: after token k, in what begins at from and is
// known to end at "end" at the latest. c is its cue, nil for what no cue governs.
type place struct {
	c            *cue
	from, k, end int
	m            mode
}

// An aside is a rule for where the author's own words begin after what was said.
type aside struct {
	id     string
	begins func(*sentence, place) bool
}

// asides are the rules in the order in which they are tried. The cases of
// testdata/kinds/asides.txt bear their ids.
func asides() [20]aside {
	return [...]aside{
		{"sums-up", (*sentence).sumsUp},
		{"reaction", (*sentence).reaction},
		{"past-event", (*sentence).pastEvent},
		{"in-spite", (*sentence).inSpite},
		{"in-regard", (*sentence).inRegard},
		{"place-clause", (*sentence).placeClause},
		{"gloss", (*sentence).gloss},
		{"bracket", (*sentence).bracketed},
		{"dash", (*sentence).dashAside},
		{"venue", (*sentence).venueAfter},
		{"deed", (*sentence).deedAfter},
		{"closed-relative", (*sentence).closedRelative},
		{"but-others", (*sentence).butOthers},
		{"earlier", (*sentence).earlierToday},
		{"and-others", (*sentence).andOthers},
		{"and-it", (*sentence).andIt},
		{"and-he", (*sentence).andHe},
		{"gapping", (*sentence).gapping},
		{"but-for", (*sentence).butFor},
		{"as-many", (*sentence).asMany},
	}
}

// asideAt reports whether the author's own words begin at k.
func (s *sentence) asideAt(p place) bool {
	for _, a := range asides() {
		if a.id != s.without && a.begins(s, p) {
			return true
		}
	}
	return false
}

// enough reports whether what stands before p is enough to be what was said: a
// clause, or the object or infinitive that the cue takes.
func (s *sentence) enough(p place) bool {
	return p.k > p.from+1 && (p.m == objectMode || p.m == toMode || s.pronounAt(p.from) || s.clausal(p.from, p.k))
}

// sumsUp: ", a claim that the board denies", ", a swipe at the board": a noun phrase
// in apposition to the whole clause.
func (s *sentence) sumsUp(p place) bool {
	if !s.mark(p.k, ",") || !s.enough(p) {
		return false
	}
	switch s.low(p.k + 1) {
	case "a", "an", "another", "one":
	default:
		return false
	}
	for n := p.k + 2; n < p.k+7 && s.word(n) && !s.is(n, preposition|subordinator); n++ {
		if s.is(n, resumptive) {
			return s.ends(n+1) || s.mark(n+1, ",") || s.is(n+1, preposition|subordinator) || s.pastOf(n+1) || s.is(n+1, determiner|pronoun) ||
				s.capital(n+1)
		}
	}
	return false
}

// reaction: ", drawing boos from the crowd", ", putting them at odds with the board":
// what came of its being said.
func (s *sentence) reaction(p place) bool {
	return s.mark(p.k, ",") && s.is(p.k+1, reacting) && s.word(p.k+2) && s.enough(p)
}

// pastEvent: "that he will run after a heckler shouted": the event after "after" is
// past, what was said is not, so that it tells when somebody spoke.
func (s *sentence) pastEvent(p place) bool {
	if s.low(p.k) != "after" || !s.enough(p) || s.hasTense(p.from, p.k, past) {
		return false
	}
	for i := p.k + 1; i < p.end && !s.mark(i, ";:—–") && !s.quote(i); i++ {
		if s.mark(i, ",") && !(s.capital(i-1) && s.capital(i+1)) && !(s.capital(i-1) && s.mark(i-2, ",")) {
			return false
		}
		if s.tenseAt(i) == past && i > p.k+1 && !s.is(i-1, determiner|preposition) {
			return true
		}
	}
	return false
}

// inSpite: ", despite complaints of the crews".
func (s *sentence) inSpite(p place) bool {
	return s.mark(p.k, ",") && s.low(p.k+1) == "despite" && s.enough(p)
}

// inRegard: ", in regards to a question of the clerk's": what the words are about.
func (s *sentence) inRegard(p place) bool {
	k := p.k
	if !s.commaQuote(k - 1) {
		if !s.mark(k, ",") {
			return false
		}
		k++
	}
	if s.low(k) != "in" && s.low(k) != "with" || s.low(k+2) != "to" || !s.enough(p) {
		return false
	}
	switch s.low(k + 1) {
	case "regard", "regards", "reference", "response", "reply", "answer":
		return true
	}
	return false
}

// placeClause: ", where he trails her by a point".
func (s *sentence) placeClause(p place) bool {
	return s.mark(p.k, ",") && s.low(p.k+1) == "where" && s.enough(p) && !s.hasQuote(p.k, min(p.end, p.k+12))
}

// leastGloss is how many words an explanation of a noun has at least.
const leastGloss = 4

// gloss: ", a law of 1976 that bars public money": an explanation of the noun before
// that ends the sentence.
func (s *sentence) gloss(p place) bool {
	article := s.low(p.k+1) == "a" || s.low(p.k+1) == "an" || s.low(p.k+1) == "the"
	if !s.mark(p.k, ",") || !s.enough(p) || !article || !s.word(p.k-1) ||
		s.find(p.k+1, p.end, ",;:—–") < p.end || s.hasQuote(p.k, p.end) || s.words(p.k, p.end) < leastGloss {
		return false
	}
	next := p.k + 2
	for next < p.end && s.word(next) && !s.is(next, subordinator|preposition|conjunction) {
		if s.verbAt(next) && !s.pastOf(next) && !s.participleBefore(next) || s.pronounAt(next) {
			return false // a clause of its own
		}
		next++
	}
	if s.any(p.k+1, p.end, conjunction) {
		return false // of a list
	}
	switch s.low(next) {
	case "who", "which", "that", "whose":
		return true
	}
	return next >= p.end || s.is(next, preposition)
}

// participleBefore reports whether the word at k is a participle that a preposition
// follows: "used by the guild".
func (s *sentence) participleBefore(k int) bool {
	return strings.HasSuffix(s.low(k), "ed") && s.is(k+1, preposition)
}

// bracketed: "(which the board denies)", "[Gazette]" at the end: a remark, or where
// it was found.
func (s *sentence) bracketed(p place) bool {
	if !s.mark(p.k, "([") || p.k <= p.from {
		return false
	}
	shut := s.find(p.k, s.len(), ")]")
	if shut+1 < p.end && !s.mark(shut+1, ".]") {
		return false
	}
	if s.mark(p.k, "[") {
		return true
	}
	switch w := s.low(p.k + 1); w {
	case "which", "who", "although", "though", "but", "even", "really", "naturally":
		return true
	}
	return s.is(p.k+1, determiner|adverb) && s.clausal(p.k+1, shut)
}

// dashAside: "– all true", "-- but it was out of step", "– even though he picked her".
func (s *sentence) dashAside(p place) bool {
	if !s.mark(p.k, "—–-") || !s.enough(p) || s.find(p.k+1, p.end, "—–-") < p.end {
		return false
	}
	switch s.low(p.k + 1) {
	case "but", "though", "although", "even", "despite", "absent", "while", "all", "naturally":
		return true
	case "or":
		return s.low(p.k+2) == "anyone" || s.low(p.k+2) == "anything"
	}
	return s.gerundCue(p.k+1) || s.dashLabel(s.find(p.k+1, p.end, ":"))
}

// venueAfter: "during a speech in Halden on Friday", "on social media": where it was
// said, at the end.
func (s *sentence) venueAfter(p place) bool {
	if p.m == objectMode && s.venueAt(p.k) {
		return false // has its own rule
	}
	k := p.k
	if s.mark(k, ",") {
		k++
	}
	if !s.is(k, venuePreposition) || !s.enough(p) {
		return false
	}
	if s.low(k) == "on" && (s.low(k+1) == "condition" || s.low(k+2) == "condition") {
		return true
	}
	end := s.beforeDeed(k, p.end)
	if s.verbIn(k, end) {
		return false
	}
	if s.hasQuote(k, end) {
		return s.low(k) == "on" && s.quote(end-1) && s.is(k+1, day) && end-k < 6
	}
	return s.statedIn(k, end)
}

// beforeDeed is where a place of speech that k opens ends at the latest: before "before"
// or "after" and what somebody says or does then.
func (s *sentence) beforeDeed(k, end int) int {
	for i := k + 1; i < end; i++ {
		if w := s.low(i); (w == "before" || w == "after" || w == "while") && s.gerund(i+1) {
			return i
		}
	}
	return end
}

// statedIn reports whether [k, end), which a preposition opens, is a text or an event
// of speech: "in an interview with the Post", "via Facebook on Friday".
func (s *sentence) statedIn(k, end int) bool {
	n := k + 1
	if s.low(k) == "via" || s.low(k) == "on" && s.capital(n) {
		return s.medium(n)
	}
	for s.is(n, day|month) || possessed(s.low(n)) || s.low(n) == "a" || s.low(n) == "an" || n == k+1 && s.is(n, possessive) {
		n++
	}
	if n == k+1 || s.low(k) == "at" || s.low(k) == "from" {
		return false
	}
	spoken, reach := utterance, n+2
	if s.low(k) == "during" && s.low(k+1) == "a" && s.quote(k-1) {
		spoken, reach = utterance|statementNoun, n+6 // "“No more,” during a large New York City rally"
	}
	for i := n; i < min(end, reach) && s.word(i) && !s.is(i, preposition); i++ {
		if s.is(i, spoken) && (i+1 == end || s.is(i+1, preposition|day|timeWord)) {
			return true
		}
	}
	return false
}

// deedAfter: "to reform the courts and he, once again, left", "to stay, declined at
// first to answer": the speaker does something else after an infinitive.
func (s *sentence) deedAfter(p place) bool {
	if p.m != toMode {
		return false
	}
	k := p.k + 1
	if s.mark(p.k, ",") {
		return english.IsForm(s.low(k), english.Refuses, pastShape)
	}
	if w := s.low(p.k); w != "and" && w != "but" {
		return false
	}
	for s.is(k, adverb) && !s.is(k, auxiliary) {
		k++
	}
	return s.is(k, speakerPronoun) && (s.mark(k+1, ",") || s.tenseAt(k+1) == past) || s.tenseAt(k) == past && !s.hasTense(p.from, p.k, past)
}

// closedRelative: "Ms Ito, who has called him “a king,” left": a quotation that ends
// in a comma closes the relative clause of the cue.
func (s *sentence) closedRelative(p place) bool {
	return s.aside(p.c) && s.commaQuote(p.k-1) && s.verbAt(p.k)
}
