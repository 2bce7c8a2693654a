package quotetext

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"marks", `“We’re ready,” she said; ‘now’.`, "we're ready she said now"},
		{"straight", `"We're ready," she said; 'now'.`, "we're ready she said now"},
		{"doubled marks", "``Go,'' he said", "go he said"},
		{"guillemets", "«Go», „now“", "go now"},
		{"space behind the opener", `" We go`, "we go"},
		{"dashes", "a dead-end—or – a dead‑end", "a dead end or a dead end"},
		{"ellipses", "well... yes… no . . . go", "well yes no go"},
		{"ligature and full width", "ﬁnal Ａｃｔ", "final act"},
		{"decomposed", "cafe\u0301", "café"},
		{"sharp s", "STRASSE straße", "strasse strasse"},
		{"zero width and soft hyphen", "dead\u200bline, co\u00adoperate\ufeff", "deadline cooperate"},
		{"no-break space", "ten\u00a0men", "ten men"},
		{"initials", "the U.S. and U.S.-led, at 5 a.m.", "the us and us led at 5 am"},
		{"missing space", "the end.Next one", "the end next one"},
		{"numbers", "1,000 of 3.5 on 12/5, 1,2", "1000 of 3.5 on 12/5 1 2"},
		{"money", "$5 or 5% or €5", "$ 5 or 5 % or € 5"},
		{"brackets in words", "[T]he call[ed] one [sic]", "the called one sic"},
		{"possessives", "workers' James' and Ann's", "workers james and ann's"},
		{"markup", "**bold** _it_ `x`", "bold it x"},
		{"nothing", "“ — … ”", ""},
		{"divided at a line's end", "the govern-\nment and Com-\r\n  mission", "the government and commission"},
		{"divided at a page's end", "the coun-\n\n\f cil, govern\fment", "the council government"},
		{"a page's end between words", "the\fcouncil", "the council"},
		{"lines run together", "the govern- ment, with- out it", "the government without it"},
		{"a soft hyphen at a line's end", "soft\u00ad\nware", "software"},
		{"compounds at a line's end", "well-\nknown, anti-\nwar, high-\nspeed, twenty-\nfive", "well known anti war high speed twenty five"},
		{"what waits for its other half", "short- and long-term", "short and long term"},
		{"an unknown name divided", "Lukashen-\nko", "lukashenko"},
		{"a paragraph's end divides nothing", "govern-\n\nment", "govern ment"},
		{"broken bytes", "a\xffb", "a b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Fold(c.text); got != c.want {
				t.Errorf("Fold(%q) = %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestWordsKeepOffsets(t *testing.T) {
	text := "“ﬁve U.S.\u200b men’s”"
	var got []string
	for _, w := range Words(text) {
		got = append(got, text[w.Start:w.End])
	}
	if want := "ﬁve|U.S|men’s"; strings.Join(got, "|") != want {
		t.Errorf("words stand at %q, want %q", strings.Join(got, "|"), want)
	}
}

func TestPieces(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"we are ready", "we are ready"},
		{"we are ... ready", "we are ~ ready"},
		{"we are… ready", "we are ~ ready"},
		{"we are . . . ready", "we are ~ ready"},
		{"we are [...] ready (…) now", "we are ~ ready ~ now"},
		{"... we are ready...", "we are ready"},
		{"we [the ministers] are ready", "we + are ready"},
		{"[the] ... ready", "ready"},
		{"we [now] ... are", "we ~ are"},
		{"[w]e call[ed] it", "we called it"},
		{"", ""},
	} {
		var got []string
		for _, p := range Pieces(c.text) {
			got = append(got, []string{"", "~", "+"}[p.Gap])
			for _, w := range p.Words {
				got = append(got, w.Text)
			}
		}
		if s := strings.TrimSpace(strings.Join(got, " ")); s != c.want {
			t.Errorf("Pieces(%q) = %q, want %q", c.text, s, c.want)
		}
	}
}

func TestIndex(t *testing.T) {
	text := Words(`She said: “We’re at a dead-end, and we know.”`)
	for quotation, want := range map[string]int{
		`"we're at a Dead End"`: 2,
		"we know":               8,
		"she":                   0,
		"we know a dead-end":    -1, // in another order
		"we know more":          -1,
		"…":                     -1, // no words
	} {
		if got := Index(text, Words(quotation)); got != want {
			t.Errorf("Index(%q) = %d, want %d", quotation, got, want)
		}
	}
}

func TestContains(t *testing.T) {
	text := "We have done all that could be done, and we shall do more."
	for quotation, want := range map[string]bool{
		"we have done ... we shall do more":   true,
		"We have done [...] could be done":    true,
		"we shall do more ... we have done":   false,
		"[They] have done all":                true,
		"we have done ... nothing":            false,
		"done all that could be done, and we": true,
		"...":                                 false,
	} {
		if got := Contains(text, quotation); got != want {
			t.Errorf("Contains(%q) = %v, want %v", quotation, got, want)
		}
	}
}

// TestAlign looks for the run of text that comes nearest to a quotation, and
// the steps from the quotation to it: "=" keeps a word, "~" puts another in its
// place, "-" drops one of the quotation's, "+" adds one of the text's.
func TestAlign(t *testing.T) {
	text := "He told them: “We need to take this very seriously,” and left."
	for quotation, want := range map[string][2]string{
		"we need to take this very seriously":        {"We need to take this very seriously", "======="},
		"we need to take this quite seriously":       {"We need to take this very seriously", "=====~="},
		"we need to take this seriously":             {"We need to take this very seriously", "=====+="},
		"we really need to take this very seriously": {"We need to take this very seriously", "=-======"},
		"we need to take this very lightly":          {"We need to take this very seriously", "======~"},
		"we need to take this so lightly":            {"We need to take this very seriously", "=====~~"},
		"you want to take this":                      {"We need to take this", "~~==="},
		"and left home":                              {"and left", "==-"},
		"we want to see this very seriously":         {"We need to take this very seriously", "=~=~==="},
	} {
		words := Words(text)
		a := Align(texts(text), texts(quotation))
		steps := ""
		for _, op := range a.Steps {
			steps += map[Op]string{Keep: "=", Change: "~", Drop: "-", Add: "+"}[op]
		}
		if got := [2]string{text[words[a.Lo].Start:words[a.Hi-1].End], steps}; got != want {
			t.Errorf("Align(%q) = %q, want %q", quotation, got, want)
		}
	}
}

// texts are the words of a text, folded.
func texts(text string) []string {
	var out []string
	for _, w := range Words(text) {
		out = append(out, w.Text)
	}
	return out
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{
		"“We’re at a dead-end,” — U.S. 1,000.5 [t]he ﬁve", "ŉ ½ 1½ ﷺ ⒈ ㏂ İ ẞ", "a\u0301\u200b'\u02bcb", "\xff'\xfe", "'''a'''b", "1//2 1.2.3 a.b.c",
		"go-\nvern", "a\u00ad\n\fb", "x- y",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, w := range Words(text) {
			if w.Start < end || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("%q: word %q at [%d,%d) after %d", text, w.Text, w.Start, w.End, end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[w.Start:w.End]) {
				t.Fatalf("%q: word %q cuts a rune", text, w.Text)
			}
			end = w.End
		}
		folded := Fold(text)
		if again := Fold(folded); again != folded {
			t.Fatalf("%q folds to %q and then to %q", text, folded, again)
		}
		if folded != "" && !Contains(text, folded) {
			t.Fatalf("%q does not contain its own words %q", text, folded)
		}
	})
}

func FuzzAlign(f *testing.F) {
	f.Add("we are ready to go now", "we are not ready to go")
	f.Add("", "a ... b [c] d")
	f.Fuzz(func(t *testing.T, text, quotation string) {
		if len(text) > 2000 || len(quotation) > 2000 {
			return
		}
		a := Align(texts(text), texts(quotation))
		if a.Edits > len(Words(quotation)) || a.Lo > a.Hi {
			t.Fatalf("alignment %+v", a)
		}
		if Contains(text, quotation) && len(Pieces(quotation)) == 1 && Index(Words(text), Words(quotation)) >= 0 && a.Edits != 0 {
			t.Fatalf("%q is in %q with %d edits", quotation, text, a.Edits)
		}
	})
}

func BenchmarkWords(b *testing.B) {
	text := strings.Repeat("“We’re at a dead-end,” the U.S. minister said of 1,000 talks; it's not over. ", 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Words(text)
	}
}

// TestEachIsWords yields what Words returns, whatever stands in a text.
func TestEachIsWords(t *testing.T) {
	for _, text := range []string{"", "one", "The pier -- closed.", "a govern-\nment's U.S. 1,000 $5 [t]he \xff end-", "caf\u00e9 don\u2019t \u00ad x"} {
		if got, want := slices.Collect(Each(text)), Words(text); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	for w := range Each("one two three") {
		if w.Text != "one" {
			t.Errorf("went on after the first: %v", w)
		}
		break
	}
}
