package attribution

import "strings"

// antecedent is what "who" at i refers to, with the pronoun.
func (s *sentence) antecedent(i int) phrase {
	j := i
	if s.mark(j-1, ",—–") {
		j--
	}
	head := s.trimIntro(s.nounLeft(j, 0))
	if s.low(head.from) == "of" {
		head.from++
	}
	if head.empty() {
		return phrase{i, i + 1}
	}
	for k := head.to - 1; k > head.from; k-- {
		if from, ok := s.antecedentFrom(i, k, head); ok {
			head.from = from
			break
		}
	}
	if issuer := s.issuer(head); !issuer.empty() {
		return issuer
	}
	return phrase{s.lastOfList(i, head), i + 1}
}

// lastOfList is where the name begins that alone "who" at i refers to: the last of
// three and more, or of two where the words begin with "I".
func (s *sentence) lastOfList(i int, names phrase) int {
	for k := names.to - 1; k > names.from && s.low(i) == "who"; k-- {
		listed := s.mark(names.from-1, ",") && s.capital(names.from-2)
		if s.low(k) == "and" && s.capital(k-1) && s.capital(k+1) && (listed || s.beginsWithI(i)) {
			return k + 1
		}
	}
	return names.from
}

// farthestWords is how many words after "who" what was said begins at most.
const farthestWords = 12

// beginsWithI reports whether the quotation after i begins with "I".
func (s *sentence) beginsWithI(i int) bool {
	for k := i + 1; k < i+farthestWords; k++ {
		if s.quote(k) {
			words := s.at(k).quote.Inner.In(s.text)
			return strings.HasPrefix(words, "I ") || strings.HasPrefix(words, "I'") || strings.HasPrefix(words, "I’")
		}
	}
	return false
}

// antecedentFrom is where the antecedent of "who" at i begins if the word at k, of
// the words before it, is no part of it.
func (s *sentence) antecedentFrom(i, k int, head phrase) (from int, ok bool) {
	if s.is(k, determiner) && s.gerund(k-1) {
		return k, true // "not paying a builder who"
	}
	named := s.low(i) == "who" && s.capital(k+1) && !s.capital(k-1) && !s.isPerson(k-1) // "no mention of Ms Ito, who"
	if s.is(k, preposition) && s.low(i) == "who" && s.placeOf(k, head) {
		return 0, false // "Democrats across the country, who"
	}
	if s.low(k) == "for" && s.capital(k-1) && s.capital(k+1) && s.hasPerson(head.from, k) {
		return 0, false // "the president of the Foundation for Northern Ports, who"
	}
	if d := s.cueAt(k); d != nil && d.head == k && d.finite() && s.capital(k-1) && !s.capital(k) {
		return k + 1, true // "Ito praised the pastor Lee Holm, who"
	}
	return k + 1, s.is(k, auxiliary|finiteVerb) || s.is(k, preposition) && (s.low(k) != "of" || named)
}

// hasPerson reports whether a noun for people stands in [a, z).
func (s *sentence) hasPerson(a, z int) bool {
	for k := a; k < z; k++ {
		if s.isPerson(k) {
			return true
		}
	}
	return false
}

// issuer is who puts out the text that a relative clause is about: "The party
// is releasing an ad that urges".
func (s *sentence) issuer(text phrase) phrase {
	if !s.is(text.to-1, statementNoun) {
		return phrase{}
	}
	for k := text.to - 2; k > 0 && k > text.to-7 && s.word(k); k-- {
		if s.issues(k) {
			return s.mainSubject(0, k+1)
		}
	}
	return phrase{}
}

// placeOf reports whether the preposition at k only tells where the people before it
// are: no person stands after it in the phrase.
func (s *sentence) placeOf(k int, p phrase) bool {
	if s.low(k) == "of" || !s.isPerson(k-1) && !(s.capital(k-1) && strings.HasSuffix(s.low(k-1), "s")) {
		return false
	}
	for i := k + 1; i < p.to; i++ {
		if s.capital(i) || s.isPerson(i) {
			return false
		}
	}
	return true
}
