package plan

import "testing"

// TestAsksNobodyBeside holds which questions do not mean those whom they name: those
// for people, and for what a group did.
func TestAsksNobodyBeside(t *testing.T) {
	for text, want := range map[string]bool{
		"did anyone agree with Ito": true, "whose crane did Ito mean": true, "did we take Ito's plan": true, "have the members heard Ito": true,
		"why did Ito leave": false, "what edge cases worried Ito": false, "how long has Ito's company used it": false,
	} {
		if got := asksPeople.MatchString(text) || ofGroup.MatchString(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
