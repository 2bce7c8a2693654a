package answer

import (
	"fmt"
	"strings"
	"testing"
)

// TestTellingSigns holds what makes turns that are shown likelier to answer: that the first
// leads, that more of the question's own words stand around it, that it is asked at some
// length; and that another discussion has more of these words makes them less likely.
func TestTellingSigns(t *testing.T) {
	usual := tellingSigns{lead: .3, rank: 1.4, around: .7, words: 1.8}
	if l := usual.likely(); l < hardlyTold {
		t.Fatalf("usual turns answer by %.2f, want %.2f at least", l, hardlyTold)
	}
	likelier, doubtful := usual, usual
	likelier.lead, likelier.around, likelier.whoSaid = .7, 1, 1
	doubtful.surpassed = .5
	if l := likelier.likely(); l < surelyTold {
		t.Errorf("turns that lead answer by %.2f, want %.2f at least", l, surelyTold)
	}
	if l := doubtful.likely(); l >= hardlyTold {
		t.Errorf("turns of another discussion answer by %.2f, want less than %.2f", l, hardlyTold)
	}
}

// manyNotes are invented notes of a thousand turns, on a crane in their first item and on
// lamps in all others.
func manyNotes() map[string]string {
	notes := map[string]string{"march.md": "# Harbour board, 12 March 2024\n\n## Second crane\n\n" +
		"Mara Ito: The second crane needs a concrete foundation, and the quay is old.\n\n" +
		"Bo Lind: A concrete foundation under the second crane is what the insurer wants as well.\n\n" +
		"Mara Ito: Then the crane waits for the foundation.\n"}
	for n := range 10 {
		var text strings.Builder
		fmt.Fprintf(&text, "# Harbour board, %d April 2024\n\n## Lamps of pier %d\n\n", n+1, n)
		for k := range 60 {
			fmt.Fprintf(&text, "Jon Rossi: Lamp %d of this pier is old and the post leans.\n\nBo Lind: Then lamp %d goes on the list of old things.\n\n", k, k)
		}
		notes[fmt.Sprintf("april%d.md", n)] = text.String()
	}
	return notes
}

// TestWeighedTurns holds that what somebody said elsewhere is only the closest to what they
// said on something that another discussion is on, and that who spoke there answers.
func TestWeighedTurns(t *testing.T) {
	notes := manyNotes()
	for question, want := range map[string]No{
		"what did Bo Lind say about the concrete foundation of the second crane?":   Answered,
		"who said that the second crane needs a concrete foundation?":               Answered,
		"what did Jon Rossi say about the concrete foundation of the second crane?": Closest,
		"what did Jon Rossi say about old lamps whose post leans?":                  Answered,
	} {
		if out := decidedOf(t, notes, question); out.No != want {
			t.Errorf("%s: %q, want %q (%v)", question, out.No, want, firstOf(out.Statements, 2))
		}
	}
}
