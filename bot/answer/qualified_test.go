package answer

import (
	"testing"

	"whosaid/bot/plan"
	"whosaid/retrieval/question"
)

// TestQualifies holds which turns have something in the quantity that the question has:
// near it, in any form, and of that thing only.
func TestQualifies(t *testing.T) {
	q := question.Question{Text: "what did Ito say about buying more lamps for the pier", Topic: "buying more lamps for the pier"}
	d := &decider{q: q, plan: plan.Plan{Question: q, Text: q.Text}}
	for text, want := range map[string]bool{
		"We cannot pay for any more lamps.":                            true,
		"No more big brass lamps, please.":                             true,
		"More than once we cleaned the lamps.":                         false,
		"The lamps are dear, and we want more of the boats.":           false,
		"The pier needs lamps.":                                        false,
		"One more lamp would do.":                                      true,
		"More boats.":                                                  false,
		"We bought lamps in May. It is more than the town wanted then": false,
	} {
		if got := d.qualifies(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	plain := question.Question{Text: "what did Ito say about the lamps", Topic: "the lamps"}
	if d := (&decider{q: plain, plan: plan.Plan{Question: plain, Text: plain.Text}}); d.qualifies("more lamps") {
		t.Error("a question that qualifies nothing has no turn that does")
	}
}
