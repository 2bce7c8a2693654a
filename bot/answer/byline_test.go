package answer

import "testing"

// TestIsByline tells the lines that say who wrote an article from others at its
// beginning.
func TestIsByline(t *testing.T) {
	for line, want := range map[string]bool{
		"By Nell Ashby, 4 June 2024":                          true,
		"Words by Ottilie Grant":                              true,
		"Marta Oyelaran, Business Correspondent":              true,
		"Legal Affairs | Ines Bakker | 21 June 2024":          true,
		"(From our correspondent Radek Hruska, 30 July 2024)": true,
		"Jonah Reyes and Alba Whitcombe — The Radley Courier": true,
		"Staff writer Ines Bakker":                            true,
		"Pilot Told A Reporter Not To Ask About Nell Ashby.":  false,
		"Nell Ashby: ‘The Quay Wants A Crane.’":               false,
		"Nell Ashby Says The Quay ‘Wants A Crane.’":           false,
		"Nell Ashby: ‘Asking A Reporter Is No Crime.’":        false,
		"Nell Ashby Wants Them To Dredge":                     false,
		"Nell Ashby and Ottilie Grant":                        true,
		"Storm Closes Harbour Bridge":                         false,
		"By the end of August the quay will shut.":            false,
		"The harbour board voted on Monday.":                  false,
		"HALDEN ROVERS 2 PORT ELM 1":                          false,
	} {
		if got := isByline(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}
