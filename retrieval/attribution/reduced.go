package attribution

import (
	"strings"

	"whosaid/retrieval/names"
)

// headOfReduced is the noun phrase at the head of p before a clause without a pronoun
// that tells of it: "the letters" of "the letters readers sent in". Empty if p has none.
func (s *sentence) headOfReduced(p phrase) phrase {
	if !s.is(p.from, determiner) {
		return phrase{}
	}
	for k := p.from + 3; k < p.to; k++ {
		if !s.pastOf(k) && !(s.hasForm(k, pastShape) && !s.capital(k)) || s.low(k+1) == "by" {
			continue
		}
		from := s.innerSubject(k)
		if from > p.from+1 && s.surelyNoun(from-1) && (k+1 < p.to || s.capital(k-1) || s.is(from, determiner)) {
			return phrase{p.from, from}
		}
	}
	return phrase{}
}

// surelyNoun reports whether the word at k is a common noun and no adjective, by its
// class or its ending.
func (s *sentence) surelyNoun(k int) bool {
	w := s.low(k)
	for _, ending := range []string{"tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "age", "ure"} {
		if strings.HasSuffix(w, ending) && len(w) > len(ending)+2 {
			return s.commonNoun(k)
		}
	}
	switch w {
	case "praise", "applause", "love", "support", "welcome", "hatred", "anger":
		return true
	}
	return s.is(k, statementNoun|utterance|work|speechNoun|evidence|container|resumptive) ||
		s.commonNoun(k) && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ous") && !strings.HasSuffix(w, "ss")
}

// innerSubject is where the subject begins that ends before the verb at k, 0 if there is
// none.
func (s *sentence) innerSubject(k int) int {
	from := k - 1
	switch {
	case s.capital(from) && !s.is(from, day|month):
		for s.capital(from - 1) {
			from--
		}
	case s.isPerson(from) || pluralNoun(s.low(from)) && s.commonNoun(from):
	default:
		return 0
	}
	if s.is(from-1, determiner) {
		from--
	}
	return from
}

// dumb reports whether the noun phrase p is a thing that has no words: no person, body,
// name or text.
func (s *sentence) dumb(p phrase) bool {
	for k := p.from; k < p.to; k++ {
		if k == p.from && s.is(k, determiner) {
			continue
		}
		if s.is(k, statementNoun|inscribed|work|evidence|relayNoun|utterance) || s.isPerson(k) || s.capital(k) || s.quote(k) ||
			names.IsBodyNoun(s.low(k)) {
			return false
		}
	}
	return s.commonNoun(p.to - 1)
}
