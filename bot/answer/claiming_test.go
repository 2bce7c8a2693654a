package answer

import (
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
)

// TestLeastOfClaim asks no more of a statement of an article, or of how somebody
// stands to something, than that it has some of the claim.
func TestLeastOfClaim(t *testing.T) {
	for _, c := range []struct {
		verb string
		by   retrieval.Reason
	}{{"say", retrieval.ByName}, {"want", retrieval.ByLabel}, {"support", retrieval.ByLabel}} {
		d := &decider{q: question.Question{Verb: c.verb}}
		if got := d.leastOfClaim(retrieval.Statement{SpeakerReason: c.by}); got != ownClaim {
			t.Errorf("%s, %s: %.2f", c.verb, c.by, got)
		}
	}
}
