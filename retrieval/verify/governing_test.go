package verify

import (
	"strings"
	"testing"
)

// TestGoverns: a clause is governed by "that" and by verbs that take one, but not
// where the speaker holds it himself.
func TestGoverns(t *testing.T) {
	for before, want := range map[string]bool{
		"critics claim": true, "nobody thought": true, "it was untrue that": true, "the story that": true, "he had not said": true,
		"some believe that": true, "i think": false, "we know that": false, "yesterday": false, "in spring": false, "the old crew": false,
		"that": false, "": false,
	} {
		if got := governs(strings.Fields(before)); got != want {
			t.Errorf("%s: %v", before, got)
		}
	}
}

// TestBeginsClause: "that" before a verb is a subject and governs nothing.
func TestBeginsClause(t *testing.T) {
	for word, want := range map[string]bool{"the": true, "We": true, "Ito": true, "his": true, "sank": false, "was": false, "in": false} {
		if got := beginsClause(word); got != want {
			t.Errorf("%s: %v", word, got)
		}
	}
}
