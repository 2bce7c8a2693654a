package attribution

// beyondGerund: "said heading into the talks they would wait".
func (s *sentence) beyondGerund(j int) int {
	for k := j + 2; k < j+9 && s.word(k); k++ {
		if s.pronounAt(k) && s.word(k-1) && !s.is(k-1, preposition|subordinator) && s.clausal(k+1, k+4) {
			return k
		}
	}
	return j
}

// beyondOpener: "said as she left that ...", but not "said as she left."
func (s *sentence) beyondOpener(c *cue, j int) (int, mode) {
	if at, m := s.look(c, j, 16); m != noComplement {
		return at, m
	}
	if s.find(j, s.len(), ",") == s.len() || !c.Takes(takesClause) {
		return 0, noComplement
	}
	return j, clauseMode
}

// beyondIntro: "says despite the losses, she will run": a phrase that belongs
// to the content, if a clause follows its comma.
func (s *sentence) beyondIntro(j int) (int, mode) {
	comma := s.find(j, min(s.len(), j+15), ",")
	if s.mark(comma, ",") && (s.pronounAt(comma+1) || s.is(comma+1, determiner) || s.capital(comma+1)) {
		return j, clauseMode
	}
	return 0, noComplement
}

// beyondPlace looks after "said in a statement", "said on Fox News".
func (s *sentence) beyondPlace(c *cue, j int) (int, mode) {
	if at, m := s.look(c, j, 16); m != noComplement && c.Takes(takesThat|takesQuote) {
		return at, m
	}
	for k := j + 2; k < j+8 && s.word(k) && c.Takes(takesQuestion); k++ {
		if s.low(k) == "whether" || s.low(k) == "if" {
			return k, questionMode
		}
	}
	if !c.Takes(takesClause) {
		return 0, noComplement
	}
	return s.clauseInPlace(j)
}

// clauseInPlace looks for a clause after a place or time that begins at j.
func (s *sentence) clauseInPlace(j int) (int, mode) {
	for k := j + 2; k < j+12 && s.word(k); k++ {
		if s.finiteCue(k) && k > j+2 {
			break // "said in May after Ito announced it was"
		}
		if (s.is(k, subjectPronoun) || s.contracted(k)) && !s.is(k-1, preposition|subordinator) {
			if s.low(k-2) == "how" {
				return k - 2, questionMode // "bragged for years about how cheaply he"
			}
			return k, clauseMode
		}
		if s.clauseByDeterminer(k) {
			return k, clauseMode
		}
	}
	return 0, noComplement
}

// clauseByDeterminer reports whether a clause begins with the determiner at k:
// "said on Monday the talks had failed".
func (s *sentence) clauseByDeterminer(k int) bool {
	if !s.is(k, determiner) || s.low(k) == "that" && s.verbAt(k+1) && !s.pronounAt(k+1) {
		return false
	}
	return s.word(k-1) && !s.is(k-1, preposition|determiner|subordinator) && !s.is(k+1, timeWord) && s.clausal(k+1, min(s.len(), k+8))
}
