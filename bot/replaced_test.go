package bot

import (
	"testing"

	"whosaid/retrieval"
)

func TestReplaced(t *testing.T) {
	for _, c := range []struct {
		topic, said string
		want        bool
	}{
		{"sanctions", "There is no wish to enforce permissions now.", true},
		{"sanctions", "She did not recognize the table.", false}, // another ending
		{"refugees", "Thirty countries talked.", false},          // too far
		{"weather", "They endured the meeting.", false},          // no ending to keep
	} {
		f := &finder{}
		if got := f.replaced(retrieval.Statement{Text: c.said}, c.topic); got != c.want {
			t.Errorf("replaced(%q, %q) = %v", c.said, c.topic, got)
		}
	}
}
