package phrase

import (
	"fmt"
	"strings"
	"testing"
)

func text(ws []Word, s Span) string {
	var all []string
	for _, w := range ws[s.From:s.To] {
		all = append(all, w.Text)
	}
	return strings.Join(all, " ")
}

func TestClauses(t *testing.T) {
	for in, want := range map[string]string{
		"The quay was cleaned in 1987 and has hung in the wing.":    "the quay was cleaned in 1987|and has hung in the wing",
		"140 pilots and 310 cabin crew would lose their jobs":       "140 pilots and 310 cabin crew would lose their jobs",
		"The frogs have gone, probably because of the salt.":        "the frogs have gone|probably because of the salt",
		"Nobody told them that it had changed, but they guessed it": "nobody told them|that it had changed|but they guessed it",
	} {
		ws := Read(in)
		var got []string
		for _, c := range Clauses(ws) {
			got = append(got, text(ws, c))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestScopes(t *testing.T) {
	for in, want := range map[string]string{
		"The quay will not last another winter":           "last: last another winter",
		"The volume will not appear before Christmas":     "appear: appear",
		"The dose was too low to be lethal":               "lethal: to be lethal",
		"The violin survived, but her letters did not.":   "letters: but her letters did not",
		"I do not think that the referee got it wrong":    "think: think that the referee got it wrong",
		"It was meant to be ready in May. It won't be.":   "-: it was meant to be ready in may",
		"Nobody graduates without a licence from Lindvik": "graduates: graduates without a licence from lindvik licence: a licence from lindvik",
	} {
		ws := Read(in)
		var got []string
		for _, s := range Scopes(ws, Clauses(ws), func(i int) bool { return ws[i].Negates() || ws[i].Text == "too" }) {
			head := "-"
			if s.Head >= 0 {
				head = ws[s.Head].Text
			}
			got = append(got, head+": "+text(ws, s.Span))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestAmounts(t *testing.T) {
	for in, want := range map[string]string{
		"two hundred and six boats": "206", "4.5 million euros": "4.5e+06", "two thirds of them": "0.6666666666666666",
		"at least nine of ten": "9 10", "nothing": "", "about 1,999 sheep": "1999",
	} {
		var got []string
		for _, a := range Amounts(Read(in)) {
			got = append(got, fmt.Sprint(a.Value))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// FuzzRead: clauses and scopes lie within the words, whatever is read.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"It won't be, because the mill went bust.", "and, and not", "two thirds", "", "too … to", "May. not? n't"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		ws := Read(s)
		all := Clauses(ws)
		at := 0
		for _, c := range all {
			if c.From != at || c.To < c.From {
				t.Fatalf("clauses %v of %d words", all, len(ws))
			}
			at = c.To
		}
		if at != len(ws) {
			t.Fatalf("clauses %v of %d words", all, len(ws))
		}
		for _, sc := range Scopes(ws, all, func(int) bool { return true }) {
			if sc.From < 0 || sc.To > len(ws) || sc.From > sc.To || sc.Head >= len(ws) {
				t.Fatalf("%+v of %d words", sc, len(ws))
			}
		}
		for _, r := range Roles(ws, all) {
			if r.Doer.To > len(ws) || r.DoneTo.To > len(ws) {
				t.Fatalf("%+v of %d words", r, len(ws))
			}
		}
		for _, a := range Amounts(ws) {
			if a.From < 0 || a.To > len(ws) || a.From >= a.To {
				t.Fatalf("%+v of %d words", a, len(ws))
			}
		}
	})
}

// TestPhrasals: a verb and its particle are read as the verb that means the same, in its
// tense; a particle of another verb or clause is none.
func TestPhrasals(t *testing.T) {
	for in, want := range map[string]string{
		"the office turned it down":             "the office rejected it ",
		"they are turning the new offer down":   "they are rejecting the new offer ",
		"prices went up, and we put off a trip": "prices increased  and we postponed  a trip",
		"she turned, down at the quay":          "she turned down at the quay",
	} {
		ws := Read(in)
		if got := text(ws, Span{0, len(ws)}); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
