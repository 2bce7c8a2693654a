package difference

import "strings"

// A Corpus knows how words are spelt in it.
type Corpus interface {
	// Spelt tells how often a folded word stands inside sentences with a capital
	// at its beginning, and how often without, as far as it has looked: no further
	// than to the first without.
	Spelt(word string) (capital, small int)
}

// A kind tells how units are compared.
type kind int8

// The kinds of units.
const (
	word     kind = iota
	negation      // negates
	number        // a count or an order
	amount        // a number with a currency, a per cent sign or a measure
	date          // a day, month, year or time of day
	name
)

// A unit is what is compared as one: a word, one of the words of a
// contraction, or the words of one number, amount or date.
type unit struct {
	key    string
	kind   kind
	lo, hi int // the words of the side
}

// A reader turns the words of one side into units.
type reader struct {
	Side
	*lexis
	corpus Corpus
	// documents is true for a document's words, whose capitals can be trusted;
	// loud for a side that is shouted.
	documents, loud bool
	// differs tells where names make a difference.
	differs []bool
}

// notOnly is the key of a negation that negates nothing with the word after it.
const notOnly = "not only"

// expand is a word as the words that it contracts, without what "'s" may stand
// for.
func (r *reader) expand(w string) []string {
	if long, ok := r.contractions[w]; ok {
		return strings.Split(long, "_")
	}
	if base, ok := strings.CutSuffix(w, "n't"); ok {
		return []string{base, "not"}
	}
	base, tail, ok := strings.Cut(w, "'")
	if !ok || base == "" {
		return []string{w}
	}
	switch tail {
	case "ll":
		return []string{base, "will"}
	case "re":
		return []string{base, "are"}
	case "ve":
		return []string{base, "have"}
	case "m":
		return []string{base, "am"}
	case "d":
		return []string{base, "'d"}
	case "s", "":
		return []string{base}
	}
	return []string{w}
}
