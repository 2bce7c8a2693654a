package answer

import "testing"

// Others' words that name those asked about as who said so, or are told to them, deny
// nothing of theirs; they are shown after what these say on it themselves.
func TestSecondHandDeniesNothing(t *testing.T) {
	files := map[string]string{"talk.txt": "Olaf Ruud: the ferry is late again\n\nMara Lindgren: Ms. Frey told us the pier would be painted.\n\n" +
		"Ida Frey: I said one half would be painted.\n\nOlaf Ruud: Mara, the tolls were never paid\n\n" +
		"Ida Frey: he said the lamp would be mended\n\nOlaf Ruud: the harbour was dredged in spring\n"}
	for asked, want := range map[string]No{
		"did Frey say the pier would be painted?":       Closest,
		"did Ida say the pier would be painted?":        Closest,
		"did Mara say the tolls were never paid?":       Closest,
		"did Olaf say the lamp would be mended?":        Closest,
		"did Mara say the harbour was dredged?":         SomeoneElse,
		"did Ida Frey say the harbour was dredged?":     SomeoneElse,
		"did Olaf Ruud say the ferry is late again?":    Answered,
		"did Mara Lindgren say the ferry is late again": SomeoneElse,
	} {
		out := decidedOf(t, files, asked)
		if out.No != want {
			t.Errorf("%q: %q, want %q, %+v", asked, out.No, want, out.Nearest)
		}
		if want == Closest && asked[4] != 'M' && asked[4] != 'O' && out.Nearest[0].Speaker != "Ida Frey" {
			t.Errorf("%q: first %q", asked, out.Nearest[0].Speaker)
		}
	}
}
