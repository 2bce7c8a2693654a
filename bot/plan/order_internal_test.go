package plan

import "testing"

// TestOrder reads questions for the first or the last time of something, and
// others that only look like it.
func TestOrder(t *testing.T) {
	for _, c := range []struct {
		text, rest string
		order      Order
	}{
		{"When did Ilka Vantongeren first mention the sluice?", "what did Ilka Vantongeren say about the sluice?", First},
		{"so when did Bram last talk about paint", "what did Bram say about paint?", Last},
		{"when was the last time Bram brought up the roof?", "what did Bram say about the roof?", Last},
		{"When was the sluice first mentioned?", "who talked about the sluice?", First},
		{"when was the sluice last discussed by Tove?", "what did Tove say about the sluice?", Last},
		{"Since when has Tove been talking about the museum?", "what did Tove say about the museum?", First},
		{"when did Tove start talking about the museum?", "what did Tove say about the museum?", First},
		{"Who was the first to mention the hinge?", "who talked about the hinge?", First},
		{"who first proposed the new hinge?", "who talked about the new hinge?", First},
		{"when did anyone first mention paint?", "who talked about paint?", First},
		{"in which meeting did Bram first say that the roof leaks?", "what did Bram say about the roof leaks?", First},
		{"the first mention of paint by Bram", "what did Bram say about paint?", First},
		{"when did Bram last speak?", "what did Bram say?", Last},
		{"when did Bram mention paint for the first time?", "what did Bram say about paint?", First},
		{"when did the ferry first sail?", "when did the ferry first sail?", AnyTime},
		{"what did Bram say at the last meeting?", "what did Bram say at the last meeting?", AnyTime},
		{"who spoke first?", "who spoke first?", AnyTime},
		{"when does the last ferry leave?", "when does the last ferry leave?", AnyTime},
		{"who won the first vote?", "who won the first vote?", AnyTime},
	} {
		if rest, o := order(c.text); rest != c.rest || o != c.order {
			t.Errorf("order(%q) = %q, %d; want %q, %d", c.text, rest, o, c.rest, c.order)
		}
	}
}
