package answer

import (
	"strings"
	"testing"
)

// TestWhoDid: who did something is not answered by somebody who says that they did not, or
// would have.
func TestWhoDid(t *testing.T) {
	files := map[string]string{"a.txt": "Mara Lind resigned on Friday. Olaf Ruud said he would not resign.\n\n" +
		"Ida Frey signed the lease on Monday. Tom Berg said he had not signed the lease."}
	for asked, want := range map[string]string{"who resigned?": "Mara Lind resigned", "who signed the lease?": "Ida Frey signed"} {
		if out := decidedOf(t, files, asked); out.Shape != Narrate || !strings.Contains(out.Sentence.Text, want) {
			t.Errorf("%q: shape %v, %q, %v", asked, out.Shape, out.Sentence.Text, out.Statements)
		}
	}
}

// TestOnlyDenies: a verb is denied where each of its places is below a negation, a condition
// or "would".
func TestOnlyDenies(t *testing.T) {
	for text, want := range map[string]bool{
		"I would not sign it":                 true,
		"I'd have signed a better one":        true,
		"if I signed it, I would say so":      true,
		"I signed it":                         false,
		"I did not sign it. Then I signed it": false,
		"nothing was decided":                 false,
	} {
		d := &decider{}
		if got := d.onlyDenies(text, "signed"); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
