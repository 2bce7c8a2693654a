package answer

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

// decidedAsked is whether a question asks for a decision outright, and the share of it
// that decisions have to cover.
type decidedAsked struct {
	outright bool
	least    float64
}
