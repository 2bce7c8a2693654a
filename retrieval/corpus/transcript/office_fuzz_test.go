package transcript

import "testing"

// A label with an office has a colon after a bracket.
func FuzzOffice(f *testing.F) {
	for _, s := range []string{"The Minister for Lamps (Mrs Ana Ito) (Lab): No.", "**The Harbour Secretary (Sir Bo Lim):** Yes", "Ana (the mayor) said: no"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if officed.MatchString(line) && !mayHaveOffice(line) {
			t.Fatalf("%q has an office", line)
		}
	})
}
