package gate_test

import (
	"slices"
	"testing"

	"whosaid/bot/gate"
)

func TestOpposed(t *testing.T) {
	for _, c := range []struct {
		claim, words string
		want         []string
	}{
		{"Okoro would leave", "Okoro would stay", []string{"leave"}},
		{"she distrusted Hale", "she had trusted Hale", []string{"distrusted"}},
		{"the gas was dangerous", "the gas was safe", []string{"dangerous"}},
		{"she trusted Hale", "she had trusted Hale", nil},
		{"the plan would save them", "the plan would help them", nil},
	} {
		if got := gate.Opposed(c.claim, c.words); !slices.Equal(got, c.want) {
			t.Errorf("Opposed(%q, %q) = %v, want %v", c.claim, c.words, got, c.want)
		}
	}
}
