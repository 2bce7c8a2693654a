package difference

import "whosaid/retrieval/quotetext"

// anyPair reports whether match accepts a word of one side and one of the
// other.
func anyPair(left rest, match func(a, b string) bool) bool {
	for _, a := range left.claimed {
		for _, b := range left.said {
			if a.kind == word && b.kind == word && match(a.key, b.key) {
				return true
			}
		}
	}
	return false
}

// A Pair is a quotation and the words that it comes nearest to.
type Pair struct {
	// Claimed are the quotation's words, Said those of the document.
	Claimed, Said Side
	// Steps lead from Claimed to Said.
	Steps []quotetext.Op
	// Put tells which claimed words stand in square brackets, and Cut before
	// which an ellipsis stands. Aside tells which are the document's own, beside
	// what was said. Each is as long as Claimed, or nil for none.
	Put, Cut, Aside []bool
	// Lead and Trail are true where what Said has before, or after, all of
	// Claimed is a condition that an ellipsis leaves out.
	Lead, Trail bool
	// Reported is true where the document does not quote but report: there
	// "would" may stand for "will".
	Reported bool
	Corpus   Corpus
	// Has reports whether the document has a folded word, and Self whether it is
	// of the speaker's name. Nil knows nothing.
	Has, Self func(word string) bool
}

// A comparison is one pair read into units and cut into runs.
type comparison struct {
	Pair
	claimed, said           *reader
	claimedUnits, saidUnits []unit
	runs                    []run
	// rests are what each run has on one side and not on the other.
	rests []rest
}

// A run is a stretch of words that both sides have, or that differ.
type run struct {
	same           bool
	c0, c1, s0, s1 int // the words of both sides
}

// A rest are the units that one side of a run has and the other has not.
type rest struct{ claimed, said []unit }
