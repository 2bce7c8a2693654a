package attribution

import "strings"

// mainSubject is the leftmost noun phrase in [lo, hi) that stands directly
// before a finite verb outside subordinate clauses.
func (s *sentence) mainSubject(lo, hi int) phrase {
	i := s.skipDateline(lo, hi)
	subordinate := false
	for k := i; k < hi; k++ {
		if s.mark(k, "—–") {
			k = s.closingDash(k, hi)
		}
		if s.mark(k, ",") {
			subordinate = false
		}
		if s.low(k) == "who" && k > i {
			subordinate = true
		}
		if s.is(k, subordinator) && !s.is(k, conjunction) && s.low(k) != "or" && s.low(k) != "than" {
			subordinate = true
		}
		if subordinate || k == i || !s.finiteAt(k) {
			continue
		}
		if who := s.beforeVerb(i, k); !who.empty() {
			return who
		}
	}
	return phrase{}
}

// closingDash is where the insertion ends that the dash at k opens before hi;
// k where nothing closes it.
func (s *sentence) closingDash(k, hi int) int {
	if end := s.find(k+1, hi, "—–"); end < hi {
		return end
	}
	return k
}

// beforeVerb is the noun phrase before the verb at k.
func (s *sentence) beforeVerb(lo, k int) phrase {
	j := k
	for j > lo && s.is(j-1, adverb) && !s.todayNamed(j-1) {
		j--
	}
	if !s.word(j - 1) {
		return s.beforeMark(lo, j)
	}
	if s.is(j-1, day) && !s.todayNamed(j-1) {
		j--
		if s.low(j-1) == "on" {
			j--
		}
		j = s.beforeBracket(j)
		if j <= lo || !s.word(j-1) {
			return phrase{}
		}
	}
	who := s.nounLeft(j, lo)
	if who.empty() {
		return who
	}
	if s.is(who.from, preposition) {
		trimmed := s.trimIntro(who)
		if trimmed == who {
			return phrase{}
		}
		return trimmed
	}
	return who
}

// beforeMark looks back over an apposition or a relative clause.
func (s *sentence) beforeMark(lo, j int) phrase {
	if !s.mark(j-1, ",)") {
		return phrase{}
	}
	m := j - 2
	for m > lo && !s.mark(m, ",(") {
		m--
	}
	if m > lo && s.word(m-1) && (s.capital(m-1) || s.isPerson(m-1) && s.capital(m+1) && s.capital(j-2) || s.low(m+1) == "who" ||
		s.low(m+1) == "which") {
		return s.trimIntro(s.nounLeft(m, lo))
	}
	return phrase{}
}

// skipDateline skips "WARSAW (Agency) —".
func (s *sentence) skipDateline(lo, hi int) int {
	for k := lo + 1; k < min(hi, lo+12); k++ {
		if s.mark(k, "—–-") && (s.mark(k-1, ")") || isUpper(s.at(lo).Span.In(s.text))) {
			return k + 1
		}
	}
	return lo
}

func isUpper(w string) bool {
	for _, r := range w {
		if r >= 'a' && r <= 'z' {
			return false
		}
	}
	return len(w) > 2
}

// clauseSubject is the first noun phrase of [lo, hi), after an introductory
// phrase.
func (s *sentence) clauseSubject(lo, hi int) phrase {
	i := s.afterIntro(lo, hi)
	if i >= hi {
		return phrase{}
	}
	if s.is(i, pronoun) && !(s.is(i, possessive) && s.word(i+1) && !s.verbLike(i+1)) {
		return phrase{i, i + 1}
	}
	j := i
	for j < hi && j <= i+6 && s.word(j) && (j == i || !s.endsSubject(i, j)) {
		j++
	}
	for j > i+1 && s.is(j-1, adverb) && !s.capital(j-1) {
		j--
	}
	return phrase{i, max(j, i+1)}
}

// endsSubject reports whether the noun phrase that begins at i ends before j.
func (s *sentence) endsSubject(i, j int) bool {
	if d := s.cueFrom(j); d != nil && d.begin == j && d.Inflection == baseShape && !d.infinitive && j > i {
		return true // "Norbians often say"
	}
	return s.verbLike(j) || s.is(j, subordinator) || s.is(j, preposition) && s.low(j) != "of" && j > i+1 && !s.familiar(j)
}

// afterIntro is where the subject of the clause [lo, hi) can begin: after "This
// week,", "In Iowa,", "When"; hi where there is none.
func (s *sentence) afterIntro(lo, hi int) int {
	i := s.skipDateline(lo, hi)
	for i < hi && (!s.word(i) || s.is(i, conjunction|adverb) || s.low(i) == "meanwhile" || s.low(i) == "however") {
		i++
	}
	if strings.HasSuffix(s.low(i), "ly") && s.gerund(i+1) {
		i++
	}
	if (s.is(i, determiner) || s.timeAt(i)) && s.is(i+1, timeNoun) && s.mark(i+2, ",") {
		i += 3 // "This week, the mayor"
	}
	if !s.is(i, preposition|subordinator) && !s.gerund(i) {
		return i
	}
	switch k := s.find(i, hi, ","); {
	case k == hi && s.gerund(i):
		return hi
	case k < hi:
		i = k + 1
	case s.is(i, opener) && !s.is(i, preposition) || s.low(i) == "from":
		i++ // "When he came back he began by saying"
	}
	for i < hi && !s.word(i) {
		i++
	}
	return i
}
