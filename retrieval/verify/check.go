package verify

import "whosaid/retrieval"

// A Checker checks quotations against the statements of one corpus. It does
// not change once made, so that its methods may be called at the same time.
type Checker struct {
	statements []retrieval.Statement
	source     *source
	// named tells the speakers who have a name from those who are described.
	named map[string]bool
	// weight is how many of a statement's words stand in quotation marks and
	// how many there are: the fuller of two quotations comes first.
	weight [][2]int
}

// A check is the checking of one quotation.
type check struct {
	*Checker
	quotation string
	q         question
	// theirs reports whether a speaker is the one claimed; anybody is when
	// nobody is claimed.
	theirs func(speaker string) bool
}
