package bot

import (
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/question"
)

// TestStance: a yes needs the very claim, said and not denied, asked, supposed
// or left open.
func TestStance(t *testing.T) {
	for _, c := range []struct {
		verb, words, cue, text string
		want                   stance
	}{
		{"say", "the quay was sinking", "said", "the quay was sinking", agrees},
		{"say", "the quay was sinking", "said", "the quay was not sinking", contradicts},
		{"say", "the quay was sinking", "denied", "that the quay was sinking", contradicts},
		{"deny", "the quay was sinking", "denied", "that the quay was sinking", agrees},
		{"say", "the quay was sinking", "did not say", "whether the quay was sinking", open},
		{"say", "the quay was sinking", "asked", "Is the quay sinking?", open},
		{"say", "the quay was sinking", "said", "If the quay was sinking, we would know", open},
		{"support", "the quay", "said", "the quay was sinking", open},
		{"promise", "a new quay", "promised", "a new quay", agrees},
		{"promise", "a new quay", "declined to promise", "a new quay", contradicts},
		{"say", "the quay was sinking", "said", "I did not vote for it; the quay was sinking", agrees},
	} {
		f := &finder{q: question.Question{Verb: c.verb, Words: c.words}}
		if got := f.stance(retrieval.Statement{Cue: c.cue, Text: c.text}, retrieval.Exact); got != c.want {
			t.Errorf("did X %s %q, X %s %q: %d, want %d", c.verb, c.words, c.cue, c.text, got, c.want)
		}
	}
}

// TestMembers takes the names of a group apart.
func TestMembers(t *testing.T) {
	for name, want := range map[string]int{"Ann Lee and Bo Ek": 2, "Ann Lee, Bo Ek and Cy Orr": 3, "Ann Lee": 1} {
		if got := len(members(name)); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
}

// TestVerbs keeps what a cue says of silence and of those it is aimed at.
func TestVerbs(t *testing.T) {
	for _, c := range []struct{ cue, text, want string }{
		{"did not say", "whether it was true", "did not say"},
		{"declined to say", "whether it was true", "declined to say"},
		{"not just said", "it was true", "said"},
		{"accused", "the town of sleeping", "accused"},
		{"thanked", "the crew", "thanked"},
		{"urging", "the town to wait", "urged"},
	} {
		if got := verbFor(retrieval.Statement{Cue: c.cue, Text: c.text, Kind: retrieval.Indirect}); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.cue, c.text, got, c.want)
		}
	}
	for venue, want := range map[string]string{"a call with reporters": "on", "a radio interview": "in", "a briefing": "at", "CBC": "to"} {
		if got := placed(venue); got != want {
			t.Errorf("%s: %s, want %s", venue, got, want)
		}
	}
}
