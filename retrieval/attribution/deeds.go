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
	switch c.Lemma {
	case "call":
		return len(c.Particles) == 0 && (s.convenes(n) || s.is(n, pronoun) && s.low(n+1) == "on")
	case "add":
		return s.low(c.end) == "to" && !s.hasQuote(0, s.len())
	case "tweet", "retweet", "post", "share":
		return s.is(s.headOf(n), picture)
	case "dub":
		return reflexive(s.low(n)) && s.is(n+1, preposition)
	case "make":
		return !s.quote(n) && s.low(n) != "that" && !s.mark(n, ",:") && !s.pronounAt(n) && !s.is(n, preposition|timeWord|determiner)
	case "tell", "ask", "remind", "convince", "assure":
		if w := s.low(s.headOf(n)); w == "truth" || w == "lies" || w == "lie" || w == "time" || w == "difference" {
			return true
		}
		return reflexive(s.low(n)) && !s.hasQuote(n, min(s.len(), n+3))
	}
	return false
}

func reflexive(w string) bool {
	return strings.HasSuffix(w, "self") && len(w) > len("self") || strings.HasSuffix(w, "selves")
}

// headOf is the last word of the noun phrase that begins at n, before whatever
// follows it.
func (s *sentence) headOf(n int) int {
	k := n
	for s.word(k+1) && !s.is(k+1, preposition|determiner|subordinator|timeWord|pronoun|auxiliary) && !(k > n && s.verbLike(k+1)) {
		k++
	}
	return k
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

// anyCase reports whether cue c tells what happens whenever somebody, no matter
// who, speaks: "when a man tells a woman that".
func (s *sentence) anyCase(c *cue, who phrase) bool {
	if c.Inflection != presentShape && c.Inflection != baseShape || who.empty() {
		return false
	}
	switch s.low(who.from - 1) {
	case "when", "whenever", "if", "once", "unless":
	default:
		return false
	}
	switch s.low(who.from) {
	case "a", "an", "someone", "somebody", "anyone", "anybody", "people", "you", "one":
		return true
	}
	return false
}

// planned reports whether "as X proposes" stands behind what is no more than the
// plan of X in other words.
func (s *sentence) planned(c *cue) bool {
	return c.Traits&english.Wills != 0 && !s.hasQuote(0, c.begin)
}

// thought reports whether what a thing shows is told as somebody's opinion: "I
// think her refusal reveals something".
func (s *sentence) thought(c *cue, who phrase) bool {
	if c.Traits&english.Shows == 0 || who.from < 2 || s.capital(who.to-1) || s.isPerson(who.to-1) {
		return false
	}
	k := who.from - 1
	if s.low(k) == "that" {
		k--
	}
	switch s.low(k) {
	case "think", "believe", "feel", "suspect", "guess":
		return s.pronounAt(k-1) || s.is(k-1, adverb)
	}
	return false
}

// unfinished reports whether [from, end) is no more than what opens a clause that a
// colon leaves to what follows: "that given the choice:".
func (s *sentence) unfinished(from, end int, m mode) bool {
	return m == thatMode && s.is(from+1, clausePreposition|preposition) && s.mark(end, ":") && s.at(end+1).sort == 0 && !s.hasVerb(from+2, end)
}

// sane is who, or nobody where the phrase is one word that names nobody: "In", "had",
// "Sunday".
func (s *sentence) sane(who phrase) phrase {
	if who.to == who.from+1 && s.is(who.from, preposition|day|auxiliary|adverb) && !s.is(who.from, pronoun|determiner) && !s.capital(who.from-1) {
		return phrase{}
	}
	return who
}

// depicts reports whether a thing without a name, or a message that is only spoken
// of, describes something: "it does describe the mood", "they like a message that
// describes".
func (s *sentence) depicts(c *cue, who phrase) bool {
	if who.empty() || s.hasQuote(c.end, s.len()) || c.Lemma != "describe" && c.Lemma != "characterize" && c.Lemma != "portray" && c.Lemma != "explain" {
		return false
	}
	if last := s.low(who.to - 1); last == "that" || last == "which" {
		return s.low(who.from) == "a" || s.low(who.from) == "an"
	}
	return s.low(who.from) == "it"
}
