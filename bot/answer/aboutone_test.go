package answer

import (
	"testing"

	"whosaid/bot/plan"
)

// Whoever asks who is quoted in one article means one, though less of the question is told
// there.
func TestLeastAbout(t *testing.T) {
	for question, want := range map[string]float64{
		"which pilots are quoted in the piece about the town that never votes": enoughOfOne,
		"which pilots are quoted on the vote":                                  enoughAbout,
	} {
		d := &decider{plan: plan.Plan{Text: question, Group: plan.Group{Asked: true, Quoted: true}}}
		if got := d.leastAbout(); got != want {
			t.Errorf("%q needs %v", question, got)
		}
	}
	d := &decider{plan: plan.Plan{Text: "which pilots objected in the piece about the vote", Group: plan.Group{Asked: true}}}
	if got := d.leastAbout(); got != enoughAbout {
		t.Errorf("what else is asked needs %v", got)
	}
}
