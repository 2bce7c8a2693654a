package answer

import "testing"

// TestSaysOfOthers tells what somebody says of others from what they say they did.
func TestSaysOfOthers(t *testing.T) {
	for _, c := range []struct {
		question, after string
		want            bool
	}{
		{"why did Ito say the crew left", " say the crew left", true},
		{"why did Ito say she left", " say she left", false},
		{"why did Ito leave", " leave", false},
		{"what did Ito say when she left", " say when she left", false},
	} {
		if got := saysOfOthers(c.question, c.after); got != c.want {
			t.Errorf("%q: %t", c.question, got)
		}
	}
}
