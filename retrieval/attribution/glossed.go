package attribution

// What the author makes of somebody, a saying that is nobody's, and words that are told
// to be another's.

// glossed reports whether the author sums up with c what somebody does or says, without
// a word of theirs: "essentially telling the crews to shut up".
func (s *sentence) glossed(c *cue) bool {
	if s.hasQuote(0, s.len()) || s.spokenOf(c.begin-1) || s.spokenOf(c.begin-2) {
		return false
	}
	for k := c.head - 1; k >= 0 && k > c.head-5; k-- {
		if s.interprets(k) {
			return true
		}
		if !s.is(k, adverb|auxiliary) && !s.mark(k, ",") {
			return false
		}
	}
	return false
}

// spokenOf reports whether somebody who speaks of themself stands at k: "I am basically
// saying".
func (s *sentence) spokenOf(k int) bool {
	switch s.low(k) {
	case "i", "we", "i'm", "we're", "i've", "we've":
		return true
	}
	return false
}

// interprets reports whether an adverb ends at k by which an author says what something
// comes to: "essentially", "in effect", "all but".
func (s *sentence) interprets(k int) bool {
	switch s.low(k) {
	case "essentially", "basically", "effectively", "virtually", "practically":
		return true
	case "effect", "essence":
		return s.low(k-1) == "in"
	case "but":
		return s.low(k-1) == "all"
	}
	return false
}

// proverbial reports whether c tells what "they" say, whoever they are: "As they say of the
// harbour". What they say in a text that is named is theirs.
func (s *sentence) proverbial(c *cue) bool {
	return c.Lemma == "say" && c.Inflection == baseShape && c.begin == c.head && s.low(c.begin-1) == "they" && s.low(c.begin-2) == "as" &&
		!s.any(c.end, min(s.len(), c.end+5, s.find(c.end, s.len(), ",")), statementNoun|work|inscribed)
}

// anothers reports whether the "that" at from tells what a noun of speech between c and
// it names, and that noun is told to be another's: "reminded them of remarks Ito made
// that".
func (s *sentence) anothers(c *cue, from int, m mode) bool {
	if m != thatMode {
		return false
	}
	for k := c.end; k < from; k++ {
		if s.is(k, speechNoun|statementNoun|utterance) && s.spokenAbout(c, k) && s.ownedBy(k, from) {
			return true
		}
	}
	return false
}

// spokenAbout reports whether the noun at k is what c is about, not where it was said: "of
// Ito's claim", not "in Monday's speech".
func (s *sentence) spokenAbout(c *cue, k int) bool {
	for i := k - 1; i >= c.end; i-- {
		if s.is(i, preposition) {
			return s.low(i) == "of" || s.low(i) == "about"
		}
	}
	return false
}

// ownedBy reports whether the text tells whose the noun at k is: "Ito's claim", "comments
// Ito made", "remarks by Ito".
func (s *sentence) ownedBy(k, to int) bool {
	n := k + 1
	if s.low(n) == "that" && n < to {
		n++
	}
	named := s.capital(n) && !s.is(n, day|month|timeWord) || s.is(n, speakerPronoun)
	return possessed(s.low(k-1)) || s.low(k+1) == "by" && (s.capital(k+2) || s.is(k+2, determiner)) || named && s.clausal(n+1, to)
}
