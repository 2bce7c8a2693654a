package attribution_test

import (
	"testing"

	"whosaid/retrieval/attribution"
)

// TestTwoVerbsOneStatement asks that two verbs which tell the same words make one
// statement.
func TestTwoVerbsOneStatement(t *testing.T) {
	for _, text := range []string{
		"The letter goes on to say: “Ned Crowe wants to write his fee into our law books.”",
		"Ned Crowe wrote on Friday to say the pier was safe.",
		"Ines Calder laughed, but went on to say, “There are boats that never sink.”",
	} {
		if got := attribution.Explain(document(text + "\n")); len(got) != 1 {
			t.Errorf("%s\nhas %d statements: %v", text, len(got), got)
		}
	}
}
