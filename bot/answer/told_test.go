package answer

import (
	"testing"

	"whosaid/retrieval"
)

// TestLacksName: what gives a thing a name, by its cue or its own words.
func TestLacksName(t *testing.T) {
	for _, c := range []struct {
		cue, text string
		want      int
	}{
		{"called", "the sale a burial at sea", 0},
		{"dubbed", "the night ferry the last lamp", 0},
		{"replied", "that no price was named in what she referred to as chats", 0},
		{"replied", "that what he described as a loan was a gift", 0},
		{"said", "the quay was sinking", 1},
		{"warned", "that the last boat would be full", 1},
	} {
		if got := lacksName(retrieval.Statement{Cue: c.cue, Text: c.text}); got != c.want {
			t.Errorf("%s: %q lacks a name: %d, not %d", c.cue, c.text, got, c.want)
		}
	}
}

// TestOwnWords: somebody's own words count more than half-quoted ones, and these
// more than reported ones.
func TestOwnWords(t *testing.T) {
	worth := func(kind retrieval.Kind) float64 { return ownWords(retrieval.Statement{Kind: kind}) }
	if !(worth(retrieval.Direct) > worth(retrieval.Mixed) && worth(retrieval.Mixed) > worth(retrieval.Indirect)) {
		t.Errorf("direct %.2f, mixed %.2f, indirect %.2f", worth(retrieval.Direct), worth(retrieval.Mixed), worth(retrieval.Indirect))
	}
}
