package plan

import (
	"slices"
	"testing"
)

// pier is what people around a candidate and another one say.
const pier = "“The pier stays,” said Mara Ito, the candidate.\n\n" +
	"“We would open it on Sundays,” said Paul Vik, Ito’s top harbour aide.\n\n" +
	"“It should be sold,” said Jon Lund, the other candidate.\n\n" +
	"“I fish there,” said Olga Berg, a neighbour of Ito.\n"

// Who is held against others with their camp is so with those who work for them.
func TestCamps(t *testing.T) {
	lib := libraryOf(t, map[string]string{"pier.txt": pier})
	for question, want := range map[string][]string{
		"did ito's camp and jon lund agree about the pier": {"Mara Ito", "Paul Vik"},
		"did ito and jon lund agree about the pier":        {"Mara Ito"},
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Sides) != 2 || !slices.Equal(p.Sides[0], want) {
			t.Errorf("%q holds %v against each other", question, p.Sides)
		}
	}
}

// Those who speak for either side are known, and two people in what one of them is asked
// about are no sides.
func TestVoicesOfSides(t *testing.T) {
	lib := libraryOf(t, map[string]string{"pier.txt": pier})
	for question, want := range map[string][2]int{
		"did ito and jon lund agree about the pier":                {2, 1},
		"what did olga berg say about the pier of ito vs jon lund": {0, 0},
		"how do ito and jon lund each see the pier":                {2, 1},
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Sides) != want[0] || want[0] > 0 && len(p.Voices[0]) != want[1] {
			t.Errorf("%q: %v and %v", question, p.Sides, p.Voices)
		}
	}
}
