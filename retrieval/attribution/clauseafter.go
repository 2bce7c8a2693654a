package attribution

// What another clause tells, after what was said: rules of asides.

// butOthers: "that he had not meant it, but the host cut him off": somebody else does
// something, in the simple past that what was said is not told in.
func (s *sentence) butOthers(p place) bool {
	if !s.mark(p.k, ",") || s.low(p.k+1) != "but" || !s.enough(p) || !s.is(p.k+2, determiner) || s.is(p.k+2, standsAlone|possessive) {
		return false
	}
	head := s.headOf(p.k + 2)
	if !s.isPerson(head) || !(s.is(head+1, finiteVerb) || s.pastOf(head+1) || s.tenseAt(head+1) == past && !s.is(head+1, auxiliary)) {
		return false
	}
	for i := p.from; i < p.k; i++ {
		if s.tenseAt(i) == past && !s.is(i, auxiliary) && !s.is(i-1, auxiliary|adverb) {
			return false
		}
	}
	return true
}

// earlierToday: "that he is giving up earlier in the evening": when it was said, after
// what is told in the present.
func (s *sentence) earlierToday(p place) bool {
	if s.low(p.k) != "earlier" || !s.enough(p) || s.hasTense(p.from, p.k, past) {
		return false
	}
	end := s.timeEnd(p.k, p.end)
	return end > p.k && end >= p.end
}

// andOthers: "that the money could be used and Ada Brink raised it": a person does
// something in the past, after what is only told as possible.
func (s *sentence) andOthers(p place) bool {
	if s.low(p.k) != "and" || p.m == objectMode || !s.enough(p) || !s.hasTense(p.from, p.k, modal) || s.hasTense(p.from, p.k, past) ||
		s.hasQuote(p.from, p.k) {
		return false
	}
	k := p.k + 1
	for s.capital(k) {
		k++
	}
	return k > p.k+1 && (s.is(k, pastVerb) || s.pastOf(k)) && s.cueAt(k) == nil
}

// andIt: "argued the piece was too long and spiked it": the speaker does something to
// what was spoken of.
func (s *sentence) andIt(p place) bool {
	return s.low(p.k) == "and" && s.enough(p) && s.is(p.from, determiner) && s.commonNoun(p.from+1) && s.pastOf(p.k+1) &&
		s.low(p.k+2) == "it" && p.k+3 >= p.end
}

// andHe: "that the real fanatic is Ada Brink, and he railed against her": the speaker
// does something in the past, after what is told in the present.
func (s *sentence) andHe(p place) bool {
	if !s.mark(p.k, ",") || s.low(p.k+1) != "and" || !s.is(p.k+2, speakerPronoun) || !s.enough(p) {
		return false
	}
	verb := s.skipAdverbs(p.k + 3)
	return s.tenseAt(verb) == past && !s.is(verb, auxiliary) && s.hasTense(p.from, p.k, present) && !s.hasTense(p.from, p.k, past) &&
		!s.hasQuote(p.from, p.k)
}

// gapping: "was asked about a loan and Ned Crowe about his debts": a second person, and
// the preposition again.
func (s *sentence) gapping(p place) bool {
	if s.low(p.k) != "and" || p.m != objectMode && p.m != clauseMode && p.m != questionMode || s.low(p.from-1) != "about" {
		return false
	}
	k := p.k + 1
	for s.capital(k) {
		k++
	}
	return k > p.k+1 && s.low(k) == "about"
}

// butFor: "that the letters were private, but for her rivals, it is a cover-up": whom a
// view that follows is of.
func (s *sentence) butFor(p place) bool {
	if !s.mark(p.k, ",") || s.low(p.k+1) != "but" || s.low(p.k+2) != "for" && s.low(p.k+2) != "to" || !s.enough(p) {
		return false
	}
	end := s.nounsTo(p.k + 3)
	return s.mark(end, ",") && (s.isPerson(end-1) || s.capital(end-1)) && s.clausal(end+1, p.end)
}

// asMany: "that they want an old hand and about the same number would rather have a new
// one": what others answer.
func (s *sentence) asMany(p place) bool {
	if s.low(p.k) != "and" || p.m == objectMode || !s.enough(p) {
		return false
	}
	k := p.k + 1
	switch s.low(k) {
	case "about", "nearly", "roughly", "almost", "around", "as":
	default:
		return false
	}
	for n := k + 1; n < k+5 && s.word(n); n++ {
		switch s.low(n) {
		case "number", "numbers", "many", "share", "half", "third", "percent":
			return s.verbAt(n+1) || s.is(n+1, auxiliary)
		}
	}
	return false
}
