package plan

import (
	"slices"
	"testing"
)

// TestLargeAfterPlacing finds the words that may begin the name of an organisation
// whose speaker somebody is.
func TestLargeAfterPlacing(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Yeah, from the Lampco side we are ready.", []string{"lampco"}},
		{"I work for Tarn-Hol, we at Örebro do not.", []string{"tarn"}},
		{"(from\n  THE Lampco's end, our)", []string{"the", "lampco"}},
		{"We in The Hague", []string{"the", "hague"}},
		{"on lampco's side", nil},
		{"from, Lampco", nil},
		{"from a Lampco", nil},
		{"Format Lampco", nil},
		{"With Lamp_co", []string{"lamp_co"}},
		{"", nil},
	} {
		if got := slices.Collect(largeAfterPlacing(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
