package answer

import "whosaid/retrieval/pattern"

// A once is a value that is worked out when it is first asked for.
type once[T any] struct {
	value T
	known bool
}

func (o *once[T]) of(work func() T) T {
	if !o.known {
		o.value, o.known = work(), true
	}
	return o.value
}

// A reading is what the wording of a question tells, each part of it worked out once: much
// of it is asked for at each statement.
type reading struct {
	sides          once[sides]
	decided        once[decidedAsked]
	several, share once[bool]
	votes          once[bool]
	defined        once[string]
}

// sides are the side that a question asks for, and the other.
type sides struct{ takes, opposite side }

// A side is the words for it, and what turns are told to take that have some.
type side struct {
	words *pattern.Pattern
	of    taken
}

// decidedAsked is whether a question asks for a decision outright, and the share of it
// that decisions have to cover.
type decidedAsked struct {
	outright bool
	least    float64
}
