package attribution

import (
	"strings"

	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// nounEnd returns where the noun phrase that begins at i ends: before a mark,
// a time, or a preposition that begins a place or time.
func (s *sentence) nounEnd(i, most int) int {
	j := i
	for j < i+most && s.word(j) {
		if j > i && (s.is(j, day|opener) && !s.dayModifies(j) || s.low(j) == "who" || s.low(j) == "that" ||
			s.gerund(j) && !s.modifiesPerson(j)) {
			break
		}
		if j > i && s.is(j, adverb) && !s.capital(j) && (s.capital(j-1) || s.isPerson(j-1)) {
			break // "said Tess contentedly from her corner"
		}
		if j > i && s.is(j, preposition) && !s.familiar(j) && s.low(j) != "of" && s.low(j) != "for" && s.low(j) != "from" && s.low(j) != "at" {
			break
		}
		j++
	}
	for j > i && s.is(j-1, preposition|timeWord|adverb) && !s.surnameAt(j-1) {
		j--
	}
	return j
}

// modifiesPerson reports whether the word in -ing at j tells which office somebody has: "Ito's
// managing director", "the acting chairman".
func (s *sentence) modifiesPerson(j int) bool {
	return s.isPerson(j+1) && (s.is(j-1, determiner|possessive) || possessed(s.low(j-1)))
}

// surnameAt reports whether the word at i, which by itself tells a time or the
// like, ends a name: "Kristen Day".
func (s *sentence) surnameAt(i int) bool {
	return s.capital(i) && s.capital(i-1) && !s.is(i, day|month|preposition)
}

// familiar reports whether the preposition at j goes on with the description
// of a source: "a person familiar with the talks", "briefed on the plan".
func (s *sentence) familiar(j int) bool {
	switch s.low(j - 1) {
	case "familiar", "close", "briefed", "privy", "opposed":
		return true
	}
	return false
}

// trimIntro drops "In Iowa on Tuesday" from the front of a subject.
func (s *sentence) trimIntro(p phrase) phrase {
	if p.empty() || !s.is(p.from, preposition|timeWord) && !s.is(p.from, adverb) {
		return p
	}
	from := p.to
	for from > p.from && s.capital(from-1) {
		from--
	}
	if from < p.to {
		return phrase{s.afterBody(from, p.to), p.to}
	}
	return p
}

// afterBody is where the name begins that follows the name of a body without a
// comma: "In a talk with the Harbour Post Ito said".
func (s *sentence) afterBody(from, to int) int {
	if s.low(from-1) != "the" {
		return from
	}
	for k := to - 2; k > from; k-- {
		if names.IsBodyNoun(s.low(k)) {
			return k + 1
		}
	}
	return from
}

// nounLeft walks left from i over the words of a noun phrase.
func (s *sentence) nounLeft(i, lo int) phrase {
	j := i
	for j > lo && s.word(j-1) {
		joined := j-2 >= lo && j < i && (s.joinsNames(j-1) || s.comparesNumber(j-1) || s.low(j-1) == "that" && s.low(j-2) == "of")
		if s.is(j-1, subordinator) && !joined || s.is(j-1, subjectPronoun) && j-1 < i-1 {
			break
		}
		j--
		if s.is(j, subjectPronoun) {
			break
		}
	}
	for j < i && (s.is(j, subordinator|adverb) || s.low(j) == "like" && j > lo) {
		j++
	}
	if j > lo && j < i-1 && s.pronounAt(j-1) && s.opines(j) {
		j++ // "I think her speech"
	}
	return phrase{s.reduced(s.afterPlace(j, i), i), i}
}

// afterPlace is where the noun phrase of [j, i) begins whose article follows a name
// that is none of it: "After the rally in Norby the mayor".
func (s *sentence) afterPlace(j, i int) int {
	for k := j + 1; k < i-1; k++ {
		if s.low(k) == "the" && s.capital(k-1) && !s.capital(k+1) &&
			!s.is(k-1, preposition|determiner|nobodyWord|conjunction|adverb|subordinator) {
			j = k
		}
	}
	return j
}

// comparesNumber reports whether the "than" at k stands in a number: "less than a third",
// "more than six in ten".
func (s *sentence) comparesNumber(k int) bool {
	if s.low(k) != "than" {
		return false
	}
	switch s.low(k - 1) {
	case "less", "more", "fewer":
		return s.is(k+1, determiner) || english.InDigits(s.low(k+1))
	}
	return false
}

// joinsNames reports whether the "and" at k joins two names or noun phrases
// rather than clauses.
func (s *sentence) joinsNames(k int) bool {
	if s.low(k) != "and" || !s.capital(k-1) {
		return false
	}
	n := k + 1
	for s.is(n, adverb) {
		n++
	}
	if s.capital(n) {
		return true
	}
	if s.titledAt(n) {
		return !s.any(0, k, finiteVerb|auxiliary)
	}
	return s.is(n, determiner) && !s.any(0, k, finiteVerb|auxiliary)
}

// titledAt reports whether a role and the name of its bearer begin at n: "former
// Secretary of State Ann Lowe".
func (s *sentence) titledAt(n int) bool {
	for z := n + 3; z <= n+4; z++ {
		if s.namedAt(n, z) {
			return true
		}
	}
	if s.low(n) != "former" && s.low(n) != "fellow" && !s.isPerson(n) {
		return false
	}
	k := n + 1
	for s.capital(k) || s.low(k) == "of" || s.low(k) == "the" {
		k++
	}
	return k > n+2 && s.capital(k-1) && s.capital(k-2)
}

// reduced splits a noun from the subject of the clause that qualifies it:
// "the things Ms Ito said".
func (s *sentence) reduced(j, i int) int {
	k := i
	for k > j && s.capital(k-1) {
		k--
	}
	if k == i || k == j || s.is(k-1, preposition|determiner|adverb) || !strings.HasSuffix(s.low(k-1), "s") ||
		strings.Contains(s.low(k-1), "'") || !s.any(j, k, preposition|finiteVerb) {
		return j
	}
	return k
}

// dayModifies reports whether the day at i stands between an article and a
// noun: "a Wednesday editorial".
func (s *sentence) dayModifies(i int) bool {
	return s.is(i, day) && s.is(i-1, determiner) && s.word(i+1) && !s.is(i+1, preposition|timeWord|timeNoun|auxiliary) && !s.verbLike(i+1)
}

// namedAt reports whether [a, z) is a description and the name it ends in:
// "former bookkeeper Ana Ito".
func (s *sentence) namedAt(a, z int) bool {
	return z-a > 2 && s.capital(z-1) && s.capital(z-2) && !s.capital(a) && s.word(a) && !s.hasVerb(a, z) &&
		!s.any(a, z, preposition|conjunction)
}

// rolesAt reports whether [a, z) is two roles and the name of who has them: "former
// navy pilot and author Ana Ito".
func (s *sentence) rolesAt(a, z int) bool {
	for k := a; k < z; k++ {
		if s.low(k) == "and" {
			return s.isPerson(k-1) && !s.hasVerb(a, k) && !s.any(a, k, preposition) && s.namedAt(k+1, z)
		}
	}
	return false
}

// nounsOnly reports whether [a, z) is a noun phrase with its appositions.
func (s *sentence) nounsOnly(a, z int) bool {
	for k := a; k < z; k++ {
		link := s.is(k, subordinator) && s.low(k) != "and" && s.low(k) != "or"
		if s.quote(k) || link || s.is(k, finiteVerb|auxiliary) || s.mark(k, ".;:?!—") || s.hasForm(k, pastShape) && !s.capital(k) {
			return false
		}
	}
	return true
}

// headed reports whether an article, a number or a possessive opens the noun
// phrase that ends with k.
func (s *sentence) headed(k int) bool {
	for i := k - 1; i >= 0 && i > k-5 && (s.word(i) || s.quote(i)); i-- {
		if s.is(i, determiner) || possessed(s.low(i)) || english.InDigits(s.low(i)) {
			return true
		}
		if s.is(i, preposition|subordinator|auxiliary) || s.verbLike(i) {
			return false
		}
	}
	return false
}

// owned reports whether a possessive stands in [a, z).
func (s *sentence) owned(a, z int) bool {
	for k := a; k < z; k++ {
		if possessed(s.low(k)) {
			return true
		}
	}
	return false
}

// headOf is the last word of the noun phrase that begins at n, before whatever
// follows it.
func (s *sentence) headOf(n int) int {
	k := n
	for s.is(k, determiner) && s.is(k+1, determiner) {
		k++ // "a few captains"
	}
	for s.word(k+1) && !s.is(k+1, preposition|determiner|subordinator|timeWord|pronoun|auxiliary) && !(k > n && s.verbLike(k+1)) {
		k++
	}
	return k
}
