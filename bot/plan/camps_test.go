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
