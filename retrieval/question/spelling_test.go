package question

import "testing"

func TestOneSlip(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"sad", "said", true}, {"siad", "said", true}, {"sayd", "said", true}, {"waid", "said", true}, {"saidd", "said", true},
		{"said", "said", false}, {"", "a", true}, {"", "", false}, {"told", "said", false},
	} {
		if got := oneSlip(c.a, c.b); got != c.want {
			t.Errorf("OneSlip(%q, %q) is %t", c.a, c.b, got)
		}
	}
}
