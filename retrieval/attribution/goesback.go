package attribution

// goesBack reports whether the verb right after the "and" or "but" at k belongs to
// cue c rather than to the content from "from" on: its tense is that of the cue, and
// all verbs of the content are without: "insists that he must go, and has sold it".
func (s *sentence) goesBack(c *cue, from, k int) bool {
	if c == nil || !s.clausal(from, k) {
		return false
	}
	if d := s.cueAt(k + 1); d != nil && (s.reportsHere(d) || d.passive) {
		return false
	}
	if !c.finite() {
		return s.narratesOn(c, from, k)
	}
	verb := k + 1
	for s.is(verb, adverb) && !s.is(verb, auxiliary) {
		verb++
	}
	own, next := s.tenseAt(c.begin), s.tenseAt(verb)
	if c.begin == c.head || own == noTense {
		own = s.tenseAt(c.head)
	}
	if own != next || own != past && own != present {
		return false
	}
	other := false
	for i := from; i < k; i++ {
		switch t := s.tenseAt(i); {
		case t == own && !s.is(i-1, auxiliary):
			return false
		case t != noTense:
			other = other || t == modal || !s.is(verb, auxiliary)
		}
	}
	return other && !s.hasQuote(from, k)
}

// narratesOn reports whether the verb in the past after the "and" at k goes on with
// the clause that the participle c hangs on: what was said is told in the present.
func (s *sentence) narratesOn(c *cue, from, k int) bool {
	verb := k + 1
	for s.is(verb, adverb) && !s.is(verb, auxiliary) {
		verb++
	}
	return c.Inflection == gerundShape && s.mark(k-1, ",") && s.tenseAt(verb) == past && !s.hasTense(from, k, past)
}

// newSpeech reports whether the speaker of the content from "from" on goes on after
// the "and" at k with a pronoun and a verb of speech: "said A and she accused B".
func (s *sentence) newSpeech(from, k int) bool {
	d := s.cueFrom(k + 1)
	return d != nil && s.is(k+1, speakerPronoun) && d.begin == k+2 && d.finite() && !d.passive && !s.is(from, speakerPronoun) &&
		s.clausal(from, k) &&
		(d.Lemma != "say" || s.low(from) != "that")
}

// exclaims reports whether the text itself goes on at the "but" at k, after a quotation
// of what was said: "that it was “a joke” but, boy, that took long".
func (s *sentence) exclaims(from, k int) bool {
	if !s.hasQuote(from, k) || !s.mark(k+1, ",") || !s.mark(k+3, ",") {
		return false
	}
	switch s.low(k + 2) {
	case "boy", "man", "oh", "wow", "gosh", "hey", "alas", "well", "ouch", "heavens":
		return !s.hasQuote(k, s.len())
	}
	return false
}
