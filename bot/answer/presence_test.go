package answer

import (
	"strings"
	"testing"

	"whosaid/bot/plan"
)

const board = `HARBOUR BOARD
Minutes of the meeting on 12 March 2024

PRESENT:    Ms. Ada Holm (Chair)
            Mr. Leif Dahl

APOLOGIES:  Mr. Jon Brill (ill)

1. Ramp. Ms. Holm said that the ramp would be closed in May. Mr. Dahl asked who had
told Mara Ito of it.
`

// TestWhetherSomebodyWasThere is told by the line that lists them, by the one that excuses
// them or by their words, and otherwise is a no.
func TestWhetherSomebodyWasThere(t *testing.T) {
	files := map[string]string{"board-2024-03-12.txt": board, "ferry-sync-2024-05-14.md": sync, "quay-call-2024-06-03.md": call}
	for asked, want := range map[string]string{
		"was leif at the ferry sync?":                  "- Leif Dahl (LD)",
		"did ada holm attend the sync on 14 may":       "- Ada Holm (AH)",
		"was Mr Brill at the board on 12 march 2024":   "APOLOGIES:  Mr. Jon Brill (ill)",
		"was mr dahl present at the board on 12 march": "Mr. Leif Dahl",
	} {
		out := decidedOf(t, files, asked)
		if out.Plan.Byline != plan.Present || out.Shape != Narrate || strings.TrimSpace(out.Sentence.Text) != want {
			t.Errorf("%q: %q, shape %v, %v, %q", asked, out.Plan.Byline, out.Shape, out.No, out.Sentence.Text)
		}
	}
	if out := decidedOf(t, files, "was mara on the quay call?"); out.Shape != Tell || len(out.Statements) != 1 || out.Statements[0].Speaker != "Mara Ito" {
		t.Errorf("shape %v, %v, %+v", out.Shape, out.No, out.Statements)
	}
	for asked, listed := range map[string]string{"was Mara Ito at the ferry sync?": "- Ada Holm (AH)", "did leif dahl join the quay call": ""} {
		out := decidedOf(t, files, asked)
		if out.Why != NotThere || !strings.Contains(out.Sentence.Text, listed) {
			t.Errorf("%q: %v, %v, %q", asked, out.No, out.Why, out.Sentence.Text)
		}
	}
	for _, asked := range []string{"was Holm against the ramp at the ferry sync?", "was anything said on the ramp at the ferry sync?",
		"did Dahl join in with Holm on the ramp", "was ada at the pub?"} {
		if out := decidedOf(t, files, asked); out.Plan.Byline != plan.NoByline {
			t.Errorf("%q is taken for whether somebody was there", asked)
		}
	}
}
