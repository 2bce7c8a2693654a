package verify

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"whosaid/retrieval"
)

const harbour = `
The harbour council met in Porto Novo after a night of storms that broke two cranes.
“<Mara Ito: We won’t rebuild the north pier before spring—there is no money>,” Ms Ito told reporters.
“<Mara Ito: The boats will have to wait, and the crews with them.>”
“<Jon Berg: Nobody asked the fishermen>,” Mr Berg said, “<+and nobody will ask them next time either>.”
Mr Berg said <Jon Berg~ the council had ignored three letters from the fishermen since May>.
“<a senior official: There is no money for cranes>,” a senior official said of the plan.
“<Mara Ito: There is no money for cranes or for men to drive them>,” Ms Ito said.
One sign read “<: Give us back our pier before winter>”.
Ms Ito said <Mara Ito~ Mr Berg had promised her that> “<Jon Berg: the boats would stay in harbour>”.
`

func checker(t testing.TB) *Checker {
	t.Helper()
	d, statements := marked("harbour.txt", harbour)
	return over(t, statements, []*retrieval.Document{d})
}

func sameSurname(a, b string) bool {
	last := func(s string) string { return s[strings.LastIndex(s, " ")+1:] }
	return last(a) == last(b)
}

func TestCheck(t *testing.T) {
	c := checker(t)
	for _, test := range []struct {
		name, quotation, speaker string
		want                     retrieval.Verdict
		said                     string // speakers of the statements
	}{
		{"word for word", "We won’t rebuild the north pier before spring", "", retrieval.Exact, "Mara Ito"},
		{"straight, spaced, shouted", `" WE WON'T  rebuild the north pier"`, "Ito", retrieval.Exact, "Mara Ito"},
		{"dash", "before spring - there is no money", "", retrieval.Exact, "Mara Ito"},
		{"from the middle", "the north pier", "", retrieval.Exact, "Mara Ito"},
		{"ellipsis", "We won't rebuild ... before spring", "Ito", retrieval.Exact, "Mara Ito"},
		{"bracketed ellipsis", "We won't rebuild [...] there is no money", "Ito", retrieval.Exact, "Mara Ito"},
		{"who is meant, in brackets", "[The council] won't rebuild the north pier", "Ito", retrieval.Exact, "Mara Ito"},
		{"an adjective in brackets", "[The council] won't rebuild the [old] north pier", "Ito", retrieval.Near, "Mara Ito"},
		{"editing in brackets", "We won't rebuild [the] north pier [sic]", "Ito", retrieval.Exact, "Mara Ito"},
		{"a pronoun explained", "The boats will have to wait, and the crews with them [the boats]", "Ito", retrieval.Exact, "Mara Ito"},
		{"a pronoun explained by a stranger", "The boats will have to wait, and the crews with them [the Danes]", "Ito", retrieval.Altered, "Mara Ito"},
		{"a pronoun explained by others", "The boats will have to wait, and the crews with them [the passengers]", "Ito", retrieval.Near, "Mara Ito"},
		{"a manner in brackets", "Nobody [deliberately] asked the fishermen", "Berg", retrieval.Altered, "Jon Berg"},
		{"capital in brackets", "[t]he boats will have to wait", "Ito", retrieval.Exact, "Mara Ito"},
		{"over two paragraphs", "before spring—there is no money. The boats will have to wait", "Ito", retrieval.Exact, "Mara Ito,Mara Ito"},
		{"over an attribution", "nobody asked the fishermen and nobody will ask them", "Berg", retrieval.Exact, "Jon Berg"},
		{"shown with a joint", "Nobody asked the fishermen … and nobody will ask", "Berg", retrieval.Exact, "Jon Berg"},
		{"reported words", "the council had ignored three letters", "Berg", retrieval.Exact, "Jon Berg"},
		{"named before anonymous", "there is no money for cranes", "", retrieval.Exact, "Mara Ito,a senior official"},
		{"the claimed before others", "there is no money for cranes", "a senior official", retrieval.Exact, "a senior official,Mara Ito"},
		{"nested", "the boats would stay in harbour", "Berg", retrieval.Exact, "Jon Berg"},
		{"one word changed", "We won’t repair the north pier before spring", "", retrieval.Near, "Mara Ito"},
		{"one word dropped", "the boats have to wait, and the crews with them", "Ito", retrieval.Near, "Mara Ito"},
		{"one word added", "the boats will simply have to wait, and the crews with them", "Ito", retrieval.Near, "Mara Ito"},
		{"cut without a sign", "We won’t rebuild the north pier and the crews with them", "Ito", retrieval.Near, "Mara Ito,Mara Ito"},
		{"a few words outside", "Nobody asked the fishermen,” Mr Berg said", "Berg", retrieval.Near, "Jon Berg"},
		{"somebody else's", "nobody asked the fishermen", "Ito", retrieval.Misattributed, "Jon Berg"},
		{"somebody else's, nearly", "nobody has asked the fishermen, and nobody will ask them", "Ito", retrieval.Misattributed, "Jon Berg"},
		{"nobody is indicated, so nobody contradicted", "give us back our pier", "Ito", retrieval.Exact, ""},
		{"nobody claimed nor indicated", "give us back our pier", "", retrieval.Exact, ""},
		{"narration", "a night of storms that broke two cranes", "", retrieval.Narration, ""},
		{"narration claimed", "a night of storms that broke two cranes", "Ito", retrieval.Narration, ""},
		{"narration nearly", "a long night of storms that broke two cranes", "", retrieval.NotFound, ""},
		{"last word wrong", "The boats will have to go", "", retrieval.Altered, "Mara Ito"},
		{"first word wrong", "They asked the boats will have to wait", "", retrieval.Near, "Mara Ito"},
		{"somebody for nobody", "Somebody asked the fishermen", "", retrieval.Altered, "Jon Berg"},
		{"last word of four wrong", "cranes or for sailors", "", retrieval.Near, "Mara Ito"},
		{"women for men", "cranes or for women", "", retrieval.Altered, "Mara Ito"},
		{"last word of the speech wrong", "give us back our pier and winter", "", retrieval.Near, ""},
		{"another season", "give us back our pier before summer", "", retrieval.Altered, ""},
		{"two of five wrong", "The boats will never sail", "", retrieval.NotFound, ""},
		{"across two speakers", "crews with them nobody asked the", "", retrieval.NotFound, ""},
		{"partly narration", "Porto Novo after a night of storms", "", retrieval.Narration, ""},
		{"a stop word", "the", "", retrieval.NotFound, ""},
		{"stop words of a statement", "and there is", "", retrieval.NotFound, ""},
		{"stop words in a row", "there is no money", "Ito", retrieval.Exact, "Mara Ito,Mara Ito,a senior official"},
		{"absent", "the lighthouse keeper never slept on Sundays", "", retrieval.NotFound, ""},
		{"unknown word", "zebras", "", retrieval.NotFound, ""},
		{"two speakers stitched", "nobody asked the fishermen, there is no money for cranes", "Berg", retrieval.NotFound, ""},
		{"one word of narration", "cranes", "Berg", retrieval.Misattributed, "Mara Ito"},
		{"no words", "“…”", "", retrieval.NotFound, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			v := c.Check(test.quotation, test.speaker, sameSurname)
			var said []string
			for _, s := range v.Statements {
				said = append(said, s.Speaker)
			}
			if v.Verdict != test.want || strings.Join(said, ",") != test.said {
				t.Errorf("got %s by %q (diff %q), want %s by %q", v.Verdict, said, v.Diff, test.want, test.said)
			}
			if (v.Verdict == retrieval.Near || v.Verdict == retrieval.Altered) != (v.Diff != "") {
				t.Errorf("verdict %s with diff %q", v.Verdict, v.Diff)
			}
			if (v.Verdict == retrieval.Narration) != (len(v.Passages) > 0) {
				t.Errorf("verdict %s with passages %v", v.Verdict, v.Passages)
			}
		})
	}
}

func TestDiff(t *testing.T) {
	c := checker(t)
	for quotation, want := range map[string]string{
		"We won't repair the north pier before spring":                    "We won't [-repair-]{+rebuild+} the north pier before spring",
		"The boats will have to wait, and the brave crews with them":      "The boats will have to wait, and the [-brave-] crews with them",
		"nobody asked the fishermen, and nobody will ask next time":       "nobody asked the fishermen, and nobody will ask {+them+} next time",
		"there is no money for men to drive them":                         "there is no money for {+cranes or for+} men to drive them",
		"Nobody asked the fishermen,” Mr Berg said, “and nobody will ask": "Nobody asked the fishermen, [-Mr Berg said,-] and nobody will ask",
		"The boats will have to leave":                                    "The boats will have to [-leave-]{+wait+}",
		"Now no money for cranes or for men":                              "[-Now-]{+is+} no money for cranes or for men",
		"there is no money for cranes or for men to steer ships":          "there is no money for cranes or for men to [-steer ships-]{+drive them+}",
		"Who asked: nobody asked the fishermen and nobody will":           "[-Who asked:-] nobody asked the fishermen and nobody will",
		"give us back our pier before winter they said":                   "give us back our pier before winter [-they said-]",
		"I say give us back our pier before":                              "[-I say-] give us back our pier before",
	} {
		if v := c.Check(quotation, "", nil); v.Diff != want {
			t.Errorf("%q: %s\n got %s\nwant %s", quotation, v.Verdict, v.Diff, want)
		}
	}
}

func TestNarrationShowsItsParagraph(t *testing.T) {
	v := checker(t).Check("a night of storms", "", nil)
	if len(v.Passages) != 1 || v.Passages[0].Paragraph != 1 || !strings.HasPrefix(v.Passages[0].Text, "The harbour council") {
		t.Errorf("passages %+v", v.Passages)
	}
}

func TestEmptyCorpus(t *testing.T) {
	if v := over(t, nil, nil).Check("anything at all", "Ito", nil); v.Verdict != retrieval.NotFound {
		t.Errorf("verdict %s", v.Verdict)
	}
}

func TestLettersThatCannotBeSeenAreNotFound(t *testing.T) {
	c := checker(t)
	for _, q := range []string{"\u3164", "\u115f\u1160", "\uffa0", "\u02b9", "\u02bc", "[\u3164] ... \u02bc"} {
		if v := c.Check(q, "Mara Ito", nil); v.Verdict != retrieval.NotFound {
			t.Errorf("%q: verdict %s", q, v.Verdict)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, s := range []string{"there is no money", "\u3164", "... \u02bc", "We won't ... [the] spring", "nobody asked the fishermen and", "a [b] ... c d e f",
		"We will [not] rebuild ... the boats will have to wait", "$ 3 million of a half 1/2 % [5] ... £", "[not] nobody ... asked the fish-\nermen", "we won't rebuild the no-\u00ad\f rth pier",
		"Nobody asked ... There is no money for cranes", "May 3 of March 1990s 5 p.m. a hundred and", "THERE IS MONEY FOR CRANES OR FOR WOMEN"} {
		f.Add(s, "Mara Ito")
		f.Add(s, "")
	}
	for _, c := range cases(f, "altered.txt") {
		f.Add(c[1], "")
	}
	c := checker(f)
	f.Fuzz(func(t *testing.T, quotation, speaker string) { sound(t, c.Check(quotation, speaker, nil)) })
}

// sound checks what every verification promises.
func sound(t *testing.T, v retrieval.Verification) {
	t.Helper()
	differs, altered := v.Verdict == retrieval.Near || v.Verdict == retrieval.Altered, v.Verdict == retrieval.Altered
	said := differs || v.Verdict == retrieval.Exact || v.Verdict == retrieval.Misattributed
	switch {
	case said != (len(v.Statements) > 0):
		t.Fatalf("%q: %s with statements %v", v.Quotation, v.Verdict, v.Statements)
	case (v.Verdict == retrieval.Narration) != (len(v.Passages) > 0):
		t.Fatalf("%q: %s with passages %v", v.Quotation, v.Verdict, v.Passages)
	case v.Changed == nil || altered != (len(v.Changed) > 0):
		t.Fatalf("%q: %s with changed %v", v.Quotation, v.Verdict, v.Changed)
	case differs != (v.Diff != "") || differs && len(v.Edits) == 0:
		t.Fatalf("%q: %s with diff %q", v.Quotation, v.Verdict, v.Diff)
	case v.Verdict == retrieval.Misattributed && !v.Statements[0].Sure():
		t.Fatalf("%q: contradicted on an unsure speaker", v.Quotation)
	}
	for _, e := range v.Edits {
		if (e.Same != "") == (e.Claimed+e.Said != "") {
			t.Fatalf("%q: edit %+v", v.Quotation, e)
		}
	}
}

// TestFirstPieceIsEverydayWord: the words before brackets are looked for where the
// others stand, however often they stand elsewhere.
func TestFirstPieceIsEverydayWord(t *testing.T) {
	elsewhere, statements := marked("a.txt", "“<Jon Berg: "+strings.Repeat("To the pier and back. ", maxHits+1)+">,” Mr Berg said.")
	d, said := marked("b.txt", "“<Mara Ito: We will send the old boats to Cairo in spring>,” Ms Ito said.")
	c := over(t, append(statements, said...), []*retrieval.Document{elsewhere, d})
	if v := c.Check("to [sic] Cairo in spring", "Mara Ito", nil); v.Verdict != retrieval.Exact {
		t.Errorf("%s: %s", v.Verdict, v.Diff)
	}
}

// town makes a corpus of n documents of made-up words, half of them said.
func town(n int) ([]retrieval.Statement, []*retrieval.Document) {
	r := rand.New(rand.NewPCG(1, 2))
	var statements []retrieval.Statement
	var documents []*retrieval.Document
	for i := range n {
		var b strings.Builder
		for range 60 {
			fmt.Fprintf(&b, "%s <Speaker %d: %s> %s\n", babble(r, 12), r.IntN(20), babble(r, 20), babble(r, 8))
		}
		d, s := marked(fmt.Sprintf("%d.txt", i), b.String())
		documents, statements = append(documents, d), append(statements, s...)
	}
	return statements, documents
}

// babble is n words, a few of them as frequent as a language's small words.
func babble(r *rand.Rand, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", int(30000*r.Float64()*r.Float64()*r.Float64()*r.Float64()))
	}
	return strings.Join(words, " ")
}

// TestNearAmongEverydayWords: where more of a quotation's pairs are of everyday words
// than are all looked at, what says nearly the same is found by the others, and by
// the most pairs.
func TestNearAmongEverydayWords(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	everyday := func(n int) string {
		words := make([]string, n)
		for i := range words {
			words[i] = fmt.Sprintf("e%d", r.IntN(12))
		}
		return strings.Join(words, " ")
	}
	var documents []*retrieval.Document
	var statements []retrieval.Statement
	for i := range 40 {
		said := everyday(2000)
		if i == 17 {
			said = "the e0 pier e1 e2 e3 e0 harbour e1 e2 e3 e4 e5 e6 crane e7 e8"
		}
		d, s := marked(fmt.Sprintf("%d.txt", i), fmt.Sprintf("\n“<Mara Ito: %s>,” Ms Ito said.\nThe e1 pier e2 e3.\n", said))
		documents, statements = append(documents, d), append(statements, s...)
	}
	c := over(t, statements, documents)
	for _, quotation := range []string{
		"the e0 pier e1 e2 e3 e0 harbour e1 e2 e3 e4 e5 crane e7 e8", "the e0 pier e1 e2 e3 e0 e1 e2 e3 e4 e5 e6 crane e7 e8",
		"e0 e1 e0 e1 e0 e1 e0 e1 e0 e1 e0",
	} {
		want := retrieval.Near
		if strings.HasPrefix(quotation, "e0") {
			want = retrieval.NotFound
		}
		for range 2 { // the second time it is known
			if v := c.Check(quotation, "", nil); v.Verdict != want {
				t.Errorf("%q: %s", quotation, v.Verdict)
			}
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	statements, documents := town(250)
	c := over(b, statements, documents)
	words := strings.Fields(statements[7000].Text)
	changed := append([]string{}, words...)
	changed[9] = "changed"
	for name, quotation := range map[string]string{
		"exact":  strings.Join(words, " "),
		"near":   strings.Join(changed, " "),
		"absent": babble(rand.New(rand.NewPCG(3, 4)), 20),
		"common": "w0",
	} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ { // each written otherwise, so that none is known
				c.Check(quotation+strings.Repeat(" ", i%1000), "", nil)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	statements, documents := town(250)
	b.SetBytes(int64(250 * len(documents[0].Text)))
	for b.Loop() {
		over(b, statements, documents)
	}
}
