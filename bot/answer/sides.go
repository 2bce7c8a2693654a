package answer

import "whosaid/retrieval/pattern"

// sides are the side that a question asks for, and the other.
type sides struct{ takes, opposite side }

// A side is the words for it, and what turns are told to take that have some.
type side struct {
	words *pattern.Pattern
	of    taken
}

// taken are the sides that a turn takes.
type taken uint8

const (
	takesAgainst taken = 1 << iota
	takesFor
)
