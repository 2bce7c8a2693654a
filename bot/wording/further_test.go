package wording

import "testing"

// Rows of a table stay as they stand there, cells that are empty too; running text flows.
func TestRowed(t *testing.T) {
	for text, want := range map[string]string{
		"| Name | Yes | No |\n|---|---|---|\n| Lind | | X |": "Name | Yes | No; Lind | | X",
		"Lind | X |\nRoth | | X":                             "Lind | X |; Roth | | X",
		"Moved by Lind.\nThe motion **fell**":                "Moved by Lind. The motion fell",
		"For: Lind, Roth,\nOde":                              "For: Lind, Roth, Ode",
		"that the\nferry be sold":                            "that the ferry be sold",
	} {
		if got := rowed(text); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}
