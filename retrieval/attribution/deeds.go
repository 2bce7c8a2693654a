package attribution

import (
	"strings"

	"whosaid/retrieval/english"
)

// deed reports whether cue c tells of something done, although its verb can report
// speech: "called a strike", "tweeted a photo", "told himself that".
func (s *sentence) deed(c *cue) bool {
	n := s.skipAdverbs(c.end)
	if c.Inflection == pastShape && c.begin == c.head && s.mark(c.begin-1, "—–-(") && !s.byPhrase(c).empty() {
		return true // "the bills - deemed too weak by many - have failed"
	}
	switch {
	case c.Traits&english.Pictures != 0:
		return s.is(s.headOf(n), picture)
	case c.Traits&english.Oneself != 0:
		return s.is(s.headOf(n), unspoken) || reflexive(s.low(n)) && !s.hasQuote(n, min(s.len(), n+3))
	}
	return s.does(c, n)
}

// does is deed for the verbs that each do something else to what stands at n.
func (s *sentence) does(c *cue, n int) bool {
	switch c.Lemma {
	case "call":
		return len(c.Particles) == 0 && (s.convenes(n) || s.is(n, pronoun) && s.low(n+1) == "on")
	case "add":
		return s.low(c.end) == "to" && !s.hasQuote(0, s.len())
	case "retweet":
		return !s.hasQuote(n, s.len()) && s.low(n) != "that"
	case "dub":
		return reflexive(s.low(n)) && s.is(n+1, preposition)
	case "declare":
		return s.is(n, unspoken)
	case "make":
		return !s.quote(n) && s.low(n) != "that" && !s.mark(n, ",:") && !s.pronounAt(n) && !s.is(n, preposition|timeWord|determiner) ||
			s.low(n) == "most" || s.low(n) == "all"
	case "order":
		return !s.quote(n) && s.low(n) != "that" && !s.hasLow(n, n+6, "to") && !s.hasQuote(n, min(s.len(), n+4)) && s.commonNoun(s.headOf(n))
	case "report":
		return s.low(n) == "from" && !s.hasQuote(n, s.len()) && !s.hasLow(n, n+8, "that") && !s.mark(n+2, ",:")
	case "quote":
		return s.isPerson(s.headOf(n)) && !s.hasQuote(n, s.len()) && !s.hasLow(n, s.len(), "as") && !s.mark(s.len()-1, ":")
	case "reject", "deny":
		return c.Inflection == gerundShape && s.is(c.begin-1, preposition) && s.lodged(s.headOf(n))
	case "cite":
		return c.Inflection == gerundShape && s.namesSource(n)
	}
	return false
}

// lodged reports whether the word at k is what somebody asks a court or a board for.
func (s *sentence) lodged(k int) bool {
	switch strings.TrimSuffix(s.low(k), "s") {
	case "challenge", "appeal", "petition", "request", "motion", "bid", "lawsuit", "suit", "application", "offer", "bill", "objection":
		return true
	}
	return false
}

func reflexive(w string) bool {
	return strings.HasSuffix(w, "self") && len(w) > len("self") || strings.HasSuffix(w, "selves")
}

// convenes reports whether the noun phrase at n is called together rather than
// named: "a strike", "an election", "the police". "The strike a mistake" is named.
func (s *sentence) convenes(n int) bool {
	head := s.headOf(n)
	if !s.is(head, convened) || s.quote(head+1) || s.is(n, preposition) {
		return false
	}
	if s.is(n, determiner) && s.low(n) != "a" && s.low(n) != "an" && s.low(n) != "another" {
		return s.ends(head+1) || s.mark(head+1, ",") || s.is(head+1, conjunction|opener) || s.low(head+1) == "to"
	}
	return !s.is(head+1, determiner)
}

// planned reports whether "as X proposes" stands after what is no more than the
// plan of X in other words.
func (s *sentence) planned(c *cue) bool {
	return c.Traits&english.Wills != 0 && !s.hasQuote(0, c.begin)
}

// namesSource reports whether what is cited at n is where something is from, told by
// another cue: "Citing local papers, the agency said", not "cites the jobs it made".
func (s *sentence) namesSource(n int) bool {
	head := s.headOf(n)
	return (s.is(head, relayNoun|evidence) || s.isPerson(head)) && !s.hasQuote(n, s.find(n, s.len(), ",")) &&
		(s.ends(head+1) || s.mark(head+1, ",") || s.is(head+1, preposition) && s.low(head+1) != "as") && !s.is(n, pronoun)
}
