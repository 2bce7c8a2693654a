package people

import "testing"

// TestAlike tells spellings of one name from other names.
func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Thomasz", "Tomasz", true}, {"Pavel", "Pawel", true}, {"terence", "Terrence", true}, {"Lucas", "Łukas", true},
		{"guilio", "Giulio", true}, {"Justin", "Dustin", false}, {"Danno", "Danny", false}, {"Mario", "Maria", false},
		{"Marek", "Marc", false}, {"Tim", "Tom", false},
	} {
		if got := Alike(c.a, c.b); got != c.want {
			t.Errorf("Alike(%q, %q) = %t", c.a, c.b, got)
		}
	}
}
