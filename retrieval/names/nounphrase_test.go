package names

import "testing"

func TestDescriptionsAreNounPhrases(t *testing.T) {
	for text, want := range map[string]bool{
		"former mayor of Northport":         true,
		"harbour master":                    true,
		"81-year-old fisherman":             true,
		"captain who was away for a year":   true,
		"man known as the Gull":             true,
		"host on WSBR":                      true,
		"MacDonald clan chief":              true,
		"RoeASSOCIATED PRESSNorthport Gov.": false,
		"35PMChris":                         false,
		"ferry campaign was happy to hear":  false,
		"Moved Cllr":                        false, "accused pilot": true,
		"clerk interviewed by staff said the pier's": false,
		"baker of the town told host Ned Crowe":      false,
		"he's comparing the piers":                   false,
		"you’ll find a list of papers":               false,
		"fisherman lost his son when":                false,
	} {
		if got := IsNounPhrase(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
