package verify

import (
	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/verify/difference"
)

const (
	// spellings bounds how many places of a word are looked at for its spelling.
	spellings = 40
	// mostSpelt is of how many words the spelling is kept.
	mostSpelt = 4096
)

// A spelling is how often a word stands inside sentences with a capital, and how
// often without: once, where it does, for that is all that is asked.
type spelling struct{ capital, small int }

// Spelt implements difference.Corpus.
func (s *source) Spelt(word string) (capital, small int) {
	known, ok := s.spelt.Get(word)
	if !ok {
		known = s.spelling(word)
		s.spelt.Add(word, known)
	}
	return known.capital, known.small
}

func (s *source) spelling(word string) (found spelling) {
	if s.who.InName(word) {
		found.capital = 1
	}
	left := spellings
	for _, o := range s.postings(s.number(word)).In {
		document := s.doc(int(o.Document))
		for _, place := range o.Places(nil) {
			if left--; left < 0 {
				return found
			}
			side := difference.Side{Text: document.document.Text, Words: []quotetext.Word{s.word(document.lo + place)}}
			switch {
			case !side.Capital(0):
				found.small++
				return found
			case !side.Begins(0):
				found.capital++
			}
		}
	}
	return found
}
