package names

import "testing"

// TestTellsPerson has what says of one person what they are, and what does not: verbs,
// possessives, headlines and descriptions that are cut off.
func TestTellsPerson(t *testing.T) {
	for text, want := range map[string]bool{
		"harbour pilot": true, "former mayor of Norby": true, "Norby's newest council member": true,
		"creative writing professor": true, "retired captain and author": true, "Guild Secretary": true,
		"one of the ferry's owners": true, "81-year-old": true, "Norby independent": true, "evangelist": true,
		"Council on Ferry Safety National Director": true, "pilot now teaching at a school": true,
		"Norby Gazette's": false, "Guild’s": false, "founder of": false, "narrator in the": false, "chairman of Mrs.": false,
		"Lowe wage harbour warfare": false, "questioning the mayor's record": false, "beating rival": false,
		"invoked the old song": false, "also a candidate": false, "pilot and longtime": false, "speech": false, "yet": false,
		"teary-eyed": false, "panel of pilots": false, "letter filed by a pilot": false, "SUNK IN THE BAY Norby mayor": false,
		"pilots — and, above all, captain": false, "": false, "husband expecting second child": false, "her aide": false,
	} {
		if got := Shared().TellsPerson(text); got != want {
			t.Errorf("%q tells a person: %t, want %t", text, got, want)
		}
	}
}
