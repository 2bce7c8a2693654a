package attribution

import "strings"

// A tense is what the form of a verb tells of time, as far as it does.
type tense uint8

const (
	noTense tense = iota
	past
	present
	modal // "must", "would", "be": a verb that tells neither
)

// tenseAt is the tense of the finite verb at k.
func (s *sentence) tenseAt(k int) tense {
	switch w := s.low(k); {
	case !s.verbLike(k):
		return noTense
	case w == "has", w == "is", w == "are", w == "have", w == "does", w == "do", w == "'re", w == "'ve":
		return present
	case w == "had", w == "was", w == "were", w == "did":
		return past
	case s.is(k, auxiliary):
		return modal
	case s.is(k, pastVerb), s.hasForm(k, pastShape) || strings.HasSuffix(w, "ed"):
		return past
	case s.hasForm(k, presentShape) || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return present
	}
	return noTense
}

// pastOf reports whether the word at k is a regular past form.
func (s *sentence) pastOf(k int) bool {
	w := s.low(k)
	return s.word(k) && !s.capital(k) && len(w) > 4 && w[len(w)-2:] == "ed" && !s.is(k, edNoun) && s.verbLike(k)
}

// hasTense reports whether a finite verb in tense t stands in [a, z).
func (s *sentence) hasTense(a, z int, t tense) bool {
	for i := a; i < z; i++ {
		if s.tenseAt(i) == t && !s.capital(i) && !s.is(i-1, auxiliary) {
			return true
		}
	}
	return false
}
