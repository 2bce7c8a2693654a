package plan

import (
	"strings"
	"testing"
)

// TestGroup reads the set of people that a question asks for: the noun in the
// singular, what stands before it, and whether those quoted are asked for.
func TestGroup(t *testing.T) {
	for _, c := range []struct {
		question, kinds, of string
		asked, quoted       bool
	}{
		{"list everyone quoted", "", "", true, true},
		{"who gets quoted?", "", "", true, true},
		{"who all is quoted on the pier", "", "", true, true},
		{"who fought the pier in that article, like who gets quoted", "", "", true, true},
		{"which county clerks objected to the ballots", "clerk", "county", true, false},
		{"which of the old harbour pilots were against it", "pilot", "harbour", true, false},
		{"which economists or union people spoke", "economist person", "", true, false},
		{"Name the nurses who went on strike", "nurse", "", true, false},
		{"who are the fishermen quoted on the quota", "fisherman", "", true, true},
		{"who from the harbour office is quoted on the quota", "", "harbour office", true, true},
		{"which clerk objected to the ballots", "", "", false, false},
		{"which senator more or less accused the mayor of shaking people down", "", "", false, false},
		{"which day did the clerks meet", "", "", false, false},
		{"what did the clerks say", "", "", false, false},
		{"what did the two harbour pilots each say of the lock", "pilot", "harbour", true, false},
		{"what did the pilots say to each other", "", "", false, false},
		{"who quoted the mayor", "", "", false, false},
	} {
		g := group(c.question)
		if g.Asked != c.asked || g.Asked && (g.Quoted != c.quoted || strings.Join(g.Kinds, " ") != c.kinds || strings.Join(g.Of, " ") != c.of) {
			t.Errorf("%q: %+v", c.question, g)
		}
	}
	for question, private := range map[string]bool{"which ordinary voters spoke": true, "which ministers spoke": false} {
		if group(question).Private != private {
			t.Errorf("%q: private is not %v", question, private)
		}
	}
}
