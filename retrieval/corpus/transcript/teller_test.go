package transcript

import "testing"

// A line without the words of a pattern has nothing for it to find.
func FuzzTeller(f *testing.F) {
	for _, s := range []string{"An interview with Lola Fontaine", "Q&A with Gus Marlow", "Q & A for Dr. Ana Ito and Bo Lim", "Questions to Ana de Ito",
		"Lola Fontaine talks to Gus Marlow", "Ana Ito spoke with Bo Lim", "interviewed by Ana Ito", "Chatting with Ana Ito"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		for _, by := range []teller{interviewed, talked, interviewing} {
			if (by.find(line) == nil) != (by.pattern.FindStringSubmatch(line) == nil) {
				t.Fatalf("%q: %v and %s", line, by.find(line), by.pattern)
			}
		}
	})
}

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
