package attribution

import "strings"

// relative reads "the fee, which Ms Ito said had been paid, was not": what was
// said is what the relative pronoun stands for, and the predicate after the
// cue. m is the mode of the cue's complement.
func (s *sentence) relative(c *cue, who phrase, m mode) bool {
	r := who.from - 1
	if who.empty() || r < 0 || who.to > c.begin || c.Inflection == gerundShape || !c.reports() || s.clausal(who.from, who.to) {
		return false
	}
	switch s.low(r) {
	case "which", "who", "that":
	default:
		return false
	}
	if from := s.predicate(c, r); from > 0 {
		return s.relativeTo(c, who, from)
	}
	if s.low(r) == "which" && m == noComplement && s.mark(r-1, ",") && c.Takes(takesObject) && (s.ends(c.end) || s.mark(c.end, ",")) {
		of := s.standsFor(r)
		if of.empty() || s.anyCovered(of.from, of.to) {
			return true
		}
		s.emit(of.from, of.to, who, c.phrase(), relativeCue)
		s.note(who)
		return true
	}
	return false
}

// predicate is where the predicate begins that stands after c and whoever was
// told, in the relative clause that r opens; 0 where there is none.
func (s *sentence) predicate(c *cue, r int) int {
	if s.low(r) == "that" && (s.is(r-1, pronoun) || !s.word(r-1) || s.verbLike(r-1)) {
		return 0
	}
	j := s.skipAdverbs(c.end)
	if s.low(j) == "that" || s.quote(j) {
		return 0
	}
	if s.verbAt(j) {
		return j
	}
	if !c.Takes(takesAddressee | mayAddress) {
		return 0
	}
	for k := j + 1; k < j+6 && s.word(k-1); k++ {
		if s.is(k-1, opener|subordinator) || s.pronounAt(k-1) && k-1 > j {
			return 0
		}
		if s.verbAt(k) {
			return k
		}
	}
	return 0
}

// relativeTo drafts the predicate that begins at from, with what the pronoun
// before who stands for.
func (s *sentence) relativeTo(c *cue, who phrase, from int) bool {
	r := who.from - 1
	end := s.extent(c, from, thatMode)
	if s.mark(r-1, ",") {
		end = s.closingComma(r, from, end)
	} else {
		end = s.mainVerb(r, from, end)
	}
	d := s.emit(from, end, who, c.phrase(), relativeCue)
	if d == nil {
		return false
	}
	s.note(who)
	s.circumstances(d, c, who, from)
	if of := s.standsFor(r); !of.empty() && !s.anyCovered(of.from, of.to) {
		for i := of.from; i < of.to; i++ {
			s.covered[i] = true
		}
		d.prepend(s, of.from, of.to)
	}
	return true
}

// closingComma is the comma before end that closes the relative clause of r: the
// one that the verb of the main clause follows.
func (s *sentence) closingComma(r, from, end int) int {
	main := s.hasVerb(0, r-1)
	for k := from; k < end; k++ {
		if !s.mark(k, ",") {
			continue
		}
		if s.pastOf(k+1) && s.ends(k+2) {
			continue // "leaving the crews, above all his own, without a say, disenfranchised"
		}
		bare := s.word(k+1) && !s.capital(k+1) && !s.is(k+1, preposition|determiner|pronoun|conjunction|adverb|subordinator) && !s.gerund(k+1)
		if s.verbAt(k+1) || !main && bare {
			return k
		}
	}
	return end
}

// mainVerb is where the verb of the main clause follows, before end, the relative
// clause of r, which no comma closes: "The parcel that she swore was empty | held a
// clock".
func (s *sentence) mainVerb(r, from, end int) int {
	if s.hasVerb(0, r) || s.any(from, end, conjunction|opener) {
		return end
	}
	for k := from + 1; k < end; k++ {
		if s.finiteAt(k) && s.word(k-1) && !s.is(k-1, auxiliary|adverb|negation|preposition|determiner|subordinator) && !s.is(k, negation) {
			return k
		}
	}
	return end
}

// longestAntecedent is how many words what a relative pronoun stands for has at
// most, to be told with the predicate.
const longestAntecedent = 8

// standsFor is the noun phrase before the relative pronoun at r.
func (s *sentence) standsFor(r int) phrase {
	end := r
	if s.mark(end-1, ",") {
		end--
	}
	of := s.afterVerb(s.nounLeft(s.beforeBracket(end), 0))
	for k := of.to - 1; k > of.from; k-- {
		if s.is(k, determiner) || strings.HasSuffix(s.low(k), "'s") && k < of.to-1 && s.capital(k) {
			of.from = k
			break
		}
	}
	if of.to-of.from > longestAntecedent || of.empty() || s.is(of.from, pronoun) && !s.is(of.from, possessive) {
		return phrase{}
	}
	return of
}
