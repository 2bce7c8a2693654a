package answer

import "testing"

// TestSidesOfAreThoseOfTheWords: a turn takes either side, both or none, and to deny that
// one is against something is to be for it.
func TestSidesOfAreThoseOfTheWords(t *testing.T) {
	for text, want := range map[string]taken{
		"I am against another crane on the pier.":                        takesAgainst,
		"We strongly support the crane.":                                 takesFor,
		"I like the crane. I would not put it on the pier.":              takesAgainst | takesFor,
		"I don't object to the crane.":                                   takesFor,
		"The crane is forty metres high and stands where it always did.": 0,
	} {
		if got := sidesOf(text); got != want {
			t.Errorf("%q: %b, want %b", text, got, want)
		}
	}
}
