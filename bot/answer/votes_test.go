package answer

import (
	"strings"
	"testing"
)

// TestAsksVote holds which questions ask how a vote went.
func TestAsksVote(t *testing.T) {
	for text, want := range map[string]bool{
		"who voted against the new crane and why":        true,
		"how did the crane vote go":                      true,
		"how did the council vote on the crane":          true,
		"how many votes for the crane":                   true,
		"what was the result of the vote on the crane":   true,
		"who on the board voted no to the crane":         true,
		"who spoke against the crane":                    false,
		"when do we vote on the crane":                   false,
		"what happened to Mara's amendment on the crane": true,
		"did the crane motion get carried":               true,
		"why did Mara Lind vote against the crane":       false,
		"what did Mara Lind say about how the vote went": true,
	} {
		if got := asksVote.MatchString(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// moorings are minutes with two votes on one item, and on another by a list.
const moorings = `HARBOUR BOARD
MINUTES OF THE REGULAR MEETING, 4 June 2024

Present: Ada Lind, Bo Lind, Rosa Field, Dean Park, Olive Stone

1. MOORING FEES

Moved by Field, seconded by Park, that the mooring fee be doubled.

Mr. Park said that the fee was lower than in Norhaven.

AMENDMENT moved by Bo Lind, seconded by Stone: that the fee rise by a third.

The amendment was put and LOST. For: B. Lind, Stone. Against: A. Lind, Field, Park.

The motion was put and CARRIED. For: A. Lind, Field, Park. Against: B. Lind, Stone.

2. CRANE

Ms. Stone moved that the clerk confirm the crane was broken.

There was no seconder and the motion fell.

3. LANTERN

Moved by Stone, seconded by Ada Lind, to buy a lantern. Carried 4-1.
`

// A question for a vote is answered by the vote that it asks for, with what was put and what
// became of it; not by that of another item, or on the amendment.
func TestVoteAsked(t *testing.T) {
	files := map[string]string{"minutes-2024-06-04.txt": moorings}
	for asked, want := range map[string][2]string{
		"who voted against doubling the mooring fee?":       {"For: A. Lind, Field, Park. Against: B. Lind, Stone.", "LOST"},
		"who voted against the amendment on mooring fees?":  {"Against: A. Lind, Field, Park.", "CARRIED"},
		"how did Bo Lind vote on the mooring fee?":          {"Against: B. Lind, Stone.", "LOST"},
		"did the motion on the crane pass?":                 {"There was no seconder", ""},
		"what was decided about the crane?":                 {"There was no seconder and the motion fell.", "Carried"},
		"who seconded the lantern?":                         {"seconded by Ada Lind", "no seconder"},
		"what was the vote on the lantern?":                 {"Carried 4-1.", "LOST"},
		"who opposed doubling the mooring fee?":             {"Against: B. Lind, Stone.", "LOST"},
		"what happened to the amendment on the mooring fee": {"The amendment was put and LOST.", "CARRIED"},
	} {
		out := decidedOf(t, files, asked)
		text := out.Sentence.Text
		for _, s := range out.Further {
			text += " " + s.Text
		}
		if out.No != Answered || !strings.Contains(text, want[0]) || want[1] != "" && strings.Contains(text, want[1]) {
			t.Errorf("%q: shape %v, %v, %q", asked, out.Shape, out.No, text)
		}
	}
}

// How somebody voted whom no list has is told by nothing, nor why by what others said.
func TestVoteOfNobodyListed(t *testing.T) {
	files := map[string]string{"minutes-2024-06-04.txt": moorings}
	for _, asked := range []string{
		"how did Park vote on the lantern?",
		"how did Rolf Kolb vote on the mooring fee?",
		"why did Stone vote against doubling the mooring fee?",
	} {
		if out := decidedOf(t, files, asked); out.Shape != Refuse {
			t.Errorf("%q: shape %v, %q", asked, out.Shape, out.Sentence.Text)
		}
	}
}
