package difference

import (
	"strconv"
	"strings"
	"testing"

	"whosaid/retrieval/quotetext"
)

// blank is a corpus without words.
type blank struct{}

func (blank) Spelt(string) (capital, small int) { return 0, 0 }

func between(claimed, said string) Difference {
	c, s := Side{claimed, quotetext.Words(claimed)}, Side{said, quotetext.Words(said)}
	a := quotetext.Align(folded(s), folded(c))
	s.Words = s.Words[a.Lo:a.Hi]
	return Of(Pair{Claimed: c, Said: s, Steps: a.Steps, Corpus: blank{}})
}

func folded(s Side) []string {
	var out []string
	for _, w := range s.Words {
		out = append(out, w.Text)
	}
	return out
}

// TestFigures: the words of one number, amount or date differ together.
func TestFigures(t *testing.T) {
	for _, c := range []struct{ claimed, said, want string }{
		{"It costs $4 million now", "It costs $3 million now", "It costs [-$4 million-]{+$3 million+} now"},
		{"It costs four million pounds now", "It costs £3m now", "It costs [-four million pounds-]{+£3m+} now"},
		{"It rose by 5 per cent now", "It rose by 3% now", "It rose by [-5 per cent-]{+3%+} now"},
		{"We need four hundred and five men", "We need four hundred men", "We need [-four hundred and five-]{+four hundred+} men"},
		{"It opens on March 5 with us", "It opens on March 3 with us", "It opens on [-March 5-]{+March 3+} with us"},
		{"It opens on the 5th of March with us", "It opens on the 3rd of March with us", "It opens on the [-5th of March-]{+3rd of March+} with us"},
		{"We will pay them", "We won't pay them", "We [-will-]{+won't+} pay them"},
	} {
		if d := between(c.claimed, c.said); d.String() != c.want || len(d.Changed) != 1 {
			t.Errorf("%q of %q:\n got %s %v\nwant %s", c.claimed, c.said, d, d.Changed, c.want)
		}
	}
}

// TestSameQuantities: what is written in two ways is one number.
func TestSameQuantities(t *testing.T) {
	for _, group := range [][]string{
		{"three million dollars", "$3 million", "$3m", "3,000,000 dollars", "$3,000,000"}, {"3 %", "3 percent", "three per cent", "3 pc"},
		{"twenty-five", "25"}, {"two thirds", "two-thirds", "2/3"}, {"a hundred and five", "105", "one hundred five"}, {"half a million", "500,000", "500k"},
		{"three and a half", "3.5"}, {"third", "3rd"}, {"March 3", "3 March", "3rd of March", "March the 3rd"}, {"two dozen", "24"}, {"20 km", "twenty kilometres", "20 kilometers"},
	} {
		for _, a := range group {
			for _, b := range group {
				if d := between("We saw them at "+a+" there by the sea", "We saw them at "+b+" there by the sea"); len(d.Changed) > 0 {
					t.Errorf("%s and %s: %v %s", a, b, d.Changed, d)
				}
			}
		}
	}
}

// TestWordLists: every entry of a list of pairs is one, every value a number.
func TestWordLists(t *testing.T) {
	numeric := map[string]bool{"numbers": true, "tens": true, "scales": true, "suffixed scales": true, "parts": true, "ordinals": true}
	paired := map[string]bool{"modals": true, "quantities": true, "exclusive": true, "persons": true, "short months": true, "currencies": true, "measures": true, "spellings": true, "opposites": true}
	for name, entries := range lists() {
		for _, e := range entries {
			word, _, pair := strings.Cut(e, ":")
			if numeric[name] {
				var value string
				word, value, pair = strings.Cut(e, "=")
				if v, err := strconv.ParseFloat(value, 64); err != nil || v < 0 {
					t.Errorf("%s: %q is no number", name, e)
				}
			}
			if (numeric[name] || paired[name]) != pair && name != "contractions" || word == "" || strings.ToLower(e) != e && name != "" {
				t.Errorf("%s: %q", name, e)
			}
		}
	}
}

// TestWhole: a number is not cut in two.
func TestWhole(t *testing.T) {
	text := "the bus costs $3 million a year"
	s := Side{text, quotetext.Words(text)}
	if from, to := Whole(s, 0, 5, false); from != 0 || to != 6 {
		t.Errorf("widened to [%d,%d)", from, to)
	}
	if from, to := Whole(s, 5, 7, false); from != 3 || to != 7 {
		t.Errorf("widened to [%d,%d)", from, to)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("We will not raise taxes by $3 million in May", "We won't raise taxes by three million dollars in March")
	f.Add("a half of 1/2 a hundred and", "% $ 5 p.m. 1990s [x] ... y")
	f.Fuzz(func(t *testing.T, claimed, said string) {
		if len(claimed) > 500 || len(said) > 500 {
			return
		}
		if d := between(claimed, said); d.Changed == nil {
			t.Fatal("changed is nil")
		}
		if d := between(said, said); len(d.Changed) > 0 || d.Distance > 0 {
			t.Fatalf("%q differs from itself: %v %s", said, d.Changed, d)
		}
	})
}

// TestBeginnings: whatever is read as a number, amount or date begins with a word
// that may begin one.
func TestBeginnings(t *testing.T) {
	x := englishLexis()
	for _, list := range lists() {
		for _, w := range list {
			w, _, _ = strings.Cut(strings.NewReplacer("=", ":").Replace(w), ":")
			for _, form := range []string{w, w + "s", w + "'s", strings.ToUpper(w[:1]) + w[1:]} {
				for _, after := range []string{"", " 3", " the 3rd", " million", " and a half", " of March", " a million", " thirds"} {
					text := form + after
					r := reader{Side: Side{text, quotetext.Words(text)}, lexis: x, loud: true}
					if r.text(0) == "" || x.mayBegin(r.text(0)) {
						continue
					}
					_, dated := r.date(0)
					if _, counted := r.quantity(0); dated || counted {
						t.Errorf("%q begins with a word that may begin nothing", text)
					}
				}
			}
		}
	}
}
