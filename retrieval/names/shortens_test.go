package names

import "testing"

// Initials are those of all parts of a name.
func TestInitialsOf(t *testing.T) {
	for label, full := range map[string]string{"MN-P": "Mara Nash-Parr", "MNP": "Mara Nash-Parr", "ml": "Mara Lindgren"} {
		if !InitialsOf(label, full) {
			t.Errorf("%q are the initials of %q", label, full)
		}
	}
	for label, full := range map[string]string{"ML": "Mara Nash-Parr", "M": "Mara", "MLX": "Mara Lindgren"} {
		if InitialsOf(label, full) {
			t.Errorf("%q are not the initials of %q", label, full)
		}
	}
}

// A label shortens a full name by its first name, its surname, or both in one word.
func TestShortens(t *testing.T) {
	for label, full := range map[string]string{
		"Mara L":        "Mara Lindgren",
		"mara l.":       "Mara Lindgren",
		"Bert McD":      "Albert McDowd",
		"Rosa NP":       "Rosalind Nash-Parr",
		"Mara 🌵":        "Mara Lindgren",
		"Fred (canoes)": "Alfred Nash-Parr",
		"mlind":         "Mara Lindgren",
		"maralin":       "Mara Lindgren",
		"rosy_p":        "Rosalind Parr (RP)",
		"Viko":          "Viktoria Ombe",
	} {
		if !Shortens(label, full) {
			t.Errorf("%q shortens %q", label, full)
		}
	}
	for label, full := range map[string]string{
		"Mara Lindgren": "Mara Lindgren",
		"Mara Lund":     "Mara Lindgren",
		"Mara P":        "Mara Lindgren",
		"Rosa PN":       "Rosalind Nash-Parr",
		"Nora":          "Mara Lindgren",
		"mlund":         "Mara Lindgren",
		"Ida":           "Ida Li",
		"mara_p":        "Mara Lindgren",
		"Mara Canoes":   "Mara Lindgren",
		"Mara Lind":     "Mara Lind (ML",
		"Mara":          "M. Lindgren",
		"Shedi":         "Shed Keeper",
	} {
		if Shortens(label, full) {
			t.Errorf("%q does not shorten %q", label, full)
		}
	}
}
