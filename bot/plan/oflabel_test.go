package plan

import "testing"

// lampco are invented calls: one labels turns by the company, in the other several speak for it.
var lampco = map[string]string{
	"call 2024-03-12.md": "# Lamp Call, 12 March 2024\n\nLampco: The lamps are lit.\n\nMara Ito: Which lamps?\n\nLampco: Those on the quay.\n\n" +
		"Mara Ito: Good.\n",
	"call 2024-04-09.md": "# Lamp Call, 9 April 2024\n\nBo Lind: From the Lampco side, we can light the pier too.\n\nMara Ito: When?\n\n" +
		"Jon Rossi: I am from Lampco, and May is fine.\n\nMara Ito: From the Ito side, we wait.\n",
}

// TestOfLabel holds that a label which is an organisation stands for those too who speak for it
// by their own words, and that a person's name does not.
func TestOfLabel(t *testing.T) {
	lib := libraryOf(t, lampco)
	for question, want := range map[string]string{
		"what does Lampco say about lighting the pier": "Lampco",
		"what does Mara Ito say about the lamps":       "",
	} {
		p, err := New(t.Context(), lib, Request{Question: question})
		if err != nil || p.Organisation != want || want != "" && len(p.Members) != 3 {
			t.Errorf("%s: organisation %q of %v, want %q; %v", question, p.Organisation, p.Members, want, err)
		}
	}
}
