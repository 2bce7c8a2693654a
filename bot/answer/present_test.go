package answer

import (
	"strings"
	"testing"

	"whosaid/bot/plan"
)

const sync = `# Ferry sync, 2024-05-14

## Attendees

- Ada Holm (AH)
- Leif Dahl (LD)

## Notes

AH: The ferry is late again, and the ramp is to blame.

LD: We should ask for another ramp before the summer.
`

const call = `# Quay call, 2024-06-03

Mara Ito: The quay is open, and nobody told us.

Jon Brill: I told you at the last call, and nobody wrote it down.

Mara Ito: Then let us write it down now.

Jon Brill: Done, it is in the list.
`

// TestWhoWasThere answers who was at a meeting with the lines that list them, or else with
// who speaks, and leaves other questions with such words to others.
func TestWhoWasThere(t *testing.T) {
	files := map[string]string{"minutes.txt": minutes, "ferry-sync-2024-05-14.md": sync, "quay-call-2024-06-03.md": call}
	for asked, want := range map[string]string{
		"who was at the meeting on 12 march 2024?": "PRESENT:    Ms. Ada Holm (Chair)",
		"who attended the ferry sync":              "- Leif Dahl (LD)",
		"who all was at the sync on 14 may 2024":   "- Ada Holm (AH)",
		"how many people were at the may sync":     "- Ada Holm (AH)",
		"attendees of the sync, may 14th 2024":     "- Ada Holm (AH)",
	} {
		out := decidedOf(t, files, asked)
		if out.Plan.Byline != plan.Present || out.Shape != Narrate || !strings.Contains(out.Sentence.Text, want) {
			t.Errorf("%q: %q, shape %v, %v, %q", asked, out.Plan.Byline, out.Shape, out.No, out.Sentence.Text)
		}
	}
	if out := decidedOf(t, files, "who was at the quay call?"); out.Shape != Name || len(out.Statements) != 2 {
		t.Errorf("shape %v, %v, %+v", out.Shape, out.No, out.Statements)
	}
	for _, asked := range []string{
		"who was in favour of another ramp at the ferry sync?", "who is on the committee?", "who was at the pub?",
		"who was at the ferry sync in november 2023?", "who attended the harbour sync", "who was at the meeting?", "who joined the ferry team in may 2024",
	} {
		if out := decidedOf(t, files, asked); out.Plan.Byline != plan.NoByline {
			t.Errorf("%q is taken for who was there", asked)
		}
	}
}
