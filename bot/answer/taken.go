package answer

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/recent"
)

// ofTaken is the key of the sides of the turns looked at last, by their IDs.
type ofTaken struct{}

// mostTaken is how many bytes these take at most.
const mostTaken = 1 << 20

// sidesIn are the sides that a statement takes. They are kept: questions for who was for
// or against something look at the same turns again.
func (d *decider) sidesIn(s retrieval.Statement) taken {
	known := d.library.Kept(ofTaken{}, func() any {
		const each = 160 // bytes that an entry takes beside its ID
		return recent.New(mostTaken, func(id string, _ taken) int { return len(id) + each })
	}).(*recent.Cache[string, taken])
	sides, ok := known.Get(s.ID)
	if !ok {
		sides = sidesOf(s.Text)
		known.Put(strings.Clone(s.ID), sides) // its document may be let go
	}
	return sides
}

// sidesOf are the sides that words take.
func sidesOf(text string) (sides taken) {
	text = notOpposed.ReplaceAllString(text, " I support ")
	if against.MatchString(text) {
		sides |= takesAgainst
	}
	if inFavour.MatchString(text) {
		sides |= takesFor
	}
	return sides
}
