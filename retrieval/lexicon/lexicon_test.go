package lexicon

import (
	"math"
	"slices"
	"testing"
)

func builtin(t testing.TB) *Lexicon {
	t.Helper()
	l, err := English()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestTheAssetsAreWhole(t *testing.T) {
	l := builtin(t)
	if l.vectors.n != 50000 {
		t.Errorf("%d words have vectors", l.vectors.n)
	}
	if _, err := decodeRelations(relationFile, l.vectors.n); err != nil {
		t.Error(err)
	}
	for id := ID(1); int(id) <= l.vectors.n; id++ {
		if l.Lookup(l.Word(id)) != id {
			t.Fatalf("word %d, %q, is not found again", id, l.Word(id))
		}
	}
}

func TestLookup(t *testing.T) {
	l := builtin(t)
	for _, word := range []string{"", "xyzzyx", "House", "\xff"} {
		if id := l.Lookup(word); id != Unknown {
			t.Errorf("Lookup(%q) = %d, want Unknown", word, id)
		}
	}
	if l.Lookup("the") >= l.Lookup("harbour") {
		t.Error("frequent words should come first")
	}
}

func TestWeightsGrowWithRarity(t *testing.T) {
	l := builtin(t)
	common, rare := l.Weight(l.Lookup("time")), l.Weight(l.Lookup("estuary"))
	if !(.3 <= common && common < rare && rare < l.Weight(Unknown)) {
		t.Errorf("weights: time %.2f, estuary %.2f, unknown %.2f", common, rare, l.Weight(Unknown))
	}
}

func TestCosine(t *testing.T) {
	l := builtin(t)
	near := cosine(t, l, "harbour", "port")
	far := cosine(t, l, "harbour", "violin")
	if same := cosine(t, l, "harbour", "harbour"); math.Abs(same-1) > 1e-3 {
		t.Errorf("a word's cosine with itself is %v", same)
	}
	if near < far+.2 {
		t.Errorf("harbour is to port %.2f, to violin %.2f", near, far)
	}
	if _, ok := l.Direction(Unknown); ok {
		t.Error("an unknown word should have no direction")
	}
}

func cosine(t *testing.T, l *Lexicon, a, b string) float64 {
	t.Helper()
	v, ok := l.Direction(l.Lookup(a))
	if !ok {
		t.Fatalf("%q has no vector", a)
	}
	return l.Cosine(v, l.Lookup(b))
}

func TestRelated(t *testing.T) {
	l := builtin(t)
	for _, c := range []struct {
		word, other string
		want        Relation
	}{
		{"went", "go", Irregular},
		{"go", "went", Irregular},
		{"buying", "purchase", Synonym},
		{"houses", "dwelling", Kin},
		{"decide", "decision", Derived},
		{"hot", "cold", Antonym},
		{"murder", "kill", Kin},
		{"dog", "cello", Unrelated},
		{"automobile", "car", Synonym},
	} {
		got := Unrelated
		for _, r := range l.Related(c.word) {
			if l.Word(r.ID) == c.other {
				got = r.Relation
			}
		}
		if got != c.want {
			t.Errorf("%s and %s: relation %d, want %d", c.word, c.other, got, c.want)
		}
	}
	if got := l.Related("xyzzyx"); len(got) != 0 {
		t.Errorf("an unknown word is related to %v", got)
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"The Mayor’s “new” plan", []string{"the", "mayor", "new", "plan"}},
		{"1,300 ships at 4.5 knots.", []string{"1300", "ships", "at", "4.5", "knots"}},
		{"the U.S. and US ports", []string{"the", "u.s.", "and", "u.s.", "ports"}},
		{"U.S.-led", []string{"u.s.", "led"}},
		{"de-escalate, re-open; 1,300,Bo's x.y ends.", []string{"deescalate", "re", "open", "1300", "bo", "x", "y", "ends"}},
		{"don't they'll O'Neill", []string{"do", "they", "o'neill"}},
		{"Café Zürich", []string{"cafe", "zurich"}},
		{"three boats", []string{"3", "boats"}},
		{"well-kept 'quoted'", []string{"well", "kept", "quoted"}},
		{"—…", nil},
	} {
		if got := slices.Collect(Words(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("Words(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTermsLeaveGrammarOut(t *testing.T) {
	l := builtin(t)
	got := l.Terms("It should not be in the harbours of 3 towns")
	if len(got) != 3 {
		t.Fatalf("%d terms, want harbours, 3, towns", len(got))
	}
	if got[0].Stem != l.Term("harbour").Stem {
		t.Error("harbours and harbour should share a stem")
	}
	if got[1].ID != Unknown {
		t.Error("a number should have no vector")
	}
}
