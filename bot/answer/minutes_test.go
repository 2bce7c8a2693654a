package answer

import (
	"strings"
	"testing"
)

// minutes are invented, in the form that boards keep them.
const minutes = `QUAY STREET BOATHOUSE CLUB
MINUTES OF THE COMMITTEE
Held on 12 March 2024

PRESENT:    Ms. Ada Holm (Chair)
            Mr. Leif Dahl (Treasurer)

1.  APPROVAL OF MINUTES
    MOTION: That the minutes of 9 January be approved.
    Moved: L. Dahl    CARRIED

2.  SLIPWAY, NORTH SIDE
    Mr. Dahl stated that the repair would cost 4,000 crowns.

    Ms. Holm spoke against closing it before the regatta.

    MOTION: That the committee close it for two weeks in May.
    Moved: L. Dahl    Seconded: A. Holm    CARRIED

3.  BAR OPENING HOURS
    It was agreed that the bar close at eleven.
`

// TestDecisionsOfMinutes answers what was decided with the motion below the item, and
// tells who spoke against it on which side they were.
func TestDecisionsOfMinutes(t *testing.T) {
	files := map[string]string{"minutes.txt": minutes}
	for asked, want := range map[string]string{
		"what did the committee decide on the slipway?": "MOTION: That the committee close it for two weeks in May.",
		"what was decided about the bar hours":          "It was agreed that the bar close at eleven.",
	} {
		out := decidedOf(t, files, asked)
		if out.Shape != Narrate || !strings.Contains(out.Sentence.Text, want) {
			t.Errorf("%q: shape %v, %v, %q", asked, out.Shape, out.No, out.Sentence.Text)
		}
	}
	out := decidedOf(t, files, "what did Ada Holm say about closing the slipway?")
	if len(out.Statements) == 0 || out.Statements[0].Cue != "spoke against" || out.Statements[0].Speaker != "Ada Holm" {
		t.Errorf("%v %+v", out.No, out.Statements)
	}
}
