package message

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// within fails the test unless every message keeps Discord's limits.
func within(t *testing.T, ms []Message) {
	t.Helper()
	if len(ms) == 0 {
		t.Fatal("no message at all")
	}
	for i, m := range ms {
		total := 0
		for _, e := range m.Embeds {
			total += Len(e.Title) + Len(e.Description) + Len(e.Footer)
			if e.Description == "" || Len(e.Description) > MaxDescription || Len(e.Title) > MaxTitle || Len(e.Footer) > MaxFooter {
				t.Errorf("message %d: an embed of %d, title %d, footer %d", i, Len(e.Description), Len(e.Title), Len(e.Footer))
			}
		}
		if len(m.Embeds) == 0 || len(m.Embeds) > MaxEmbeds || total > MaxAllEmbeds || Len(m.Content) > MaxContent {
			t.Errorf("message %d: %d embeds with %d characters, content %d", i, len(m.Embeds), total, Len(m.Content))
		}
	}
}

// descriptions are all that the messages show, one embed after the other.
func descriptions(ms []Message) []string {
	var all []string
	for _, m := range ms {
		for _, e := range m.Embeds {
			all = append(all, e.Description)
		}
	}
	return all
}

func TestPackKeepsBlocksWhole(t *testing.T) {
	var blocks []Block
	for i := range 12 {
		blocks = append(blocks, Block{Lead: fmt.Sprintf("**Speaker %d**", i), Text: strings.Repeat("word ", 200) + "end.", Quoted: true, Trail: "-# source"})
	}
	ms := Pack(blocks, Look{Title: "A title", Footer: "A footer"})
	within(t, ms)
	all := strings.Join(descriptions(ms), gap)
	for i := range blocks {
		whole := fmt.Sprintf("**Speaker %d**\n> %send.\n-# source", i, strings.Repeat("word ", 200))
		if !strings.Contains(all, whole) {
			t.Errorf("block %d is not in one piece", i)
		}
	}
	if ms[0].Embeds[0].Title != "A title" || Last(ms).Embeds[len(Last(ms).Embeds)-1].Footer != "A footer" {
		t.Error("title or footer out of place")
	}
}

func TestPackMarksACutQuotationOutsideIt(t *testing.T) {
	text := strings.Repeat("This is one sentence of it. ", 400)
	ms := Pack([]Block{{Lead: "**Ito**", Text: text, Quoted: true, Trail: "-# source"}}, Look{})
	within(t, ms)
	parts := descriptions(ms)
	if len(parts) < 3 {
		t.Fatalf("%d embeds", len(parts))
	}
	var words []string
	for i, p := range parts {
		lines := strings.Split(p, "\n")
		if i > 0 && lines[0] != continued || i < len(parts)-1 && lines[len(lines)-1] != continues {
			t.Errorf("part %d does not say that it is one: %q ... %q", i, lines[0], lines[len(lines)-1])
		}
		for _, l := range lines {
			if quoted, ok := strings.CutPrefix(l, "> "); ok {
				words = append(words, quoted)
				if !strings.HasSuffix(quoted, "of it.") {
					t.Errorf("part %d is cut inside a sentence: ...%q", i, quoted[len(quoted)-20:])
				}
			}
		}
	}
	if got := strings.Join(words, " "); got != strings.TrimSpace(text) {
		t.Error("the parts are not the quotation")
	}
}

func TestCutStaysOutsideQuotations(t *testing.T) {
	text := "He came. She said “one. two. three. four” and left. Then it rained for a while."
	for max := 30; max < 90; max++ {
		for _, piece := range cut(text, max, Escape) {
			if strings.Count(piece, "“") != strings.Count(piece, "”") {
				t.Errorf("max %d: the piece %q is cut inside a quotation", max, piece)
			}
		}
	}
}

func TestPackShowsTheBeginningOfWhatIsFarTooLong(t *testing.T) {
	ms := Pack([]Block{{Text: strings.Repeat("Yes, this is so. ", 1<<20), Quoted: true, Trail: "-# source"}}, Look{})
	within(t, ms)
	if last := descriptions(ms); len(ms) > mostMessages || !strings.HasSuffix(last[len(last)-1], "is so.\n"+goesOn+"\n-# source") {
		t.Errorf("%d messages, the last ends %q", len(ms), last[len(last)-1])
	}
	var blocks []Block
	for range 40 {
		blocks = append(blocks, Block{Text: strings.Repeat("a ", 2000)})
	}
	if ms = Pack(blocks, Look{Footer: "f"}); len(ms) != mostMessages || Last(ms).Content != leftOut {
		t.Errorf("%d messages, %q", len(ms), Last(ms).Content)
	}
	within(t, ms)
}

func TestPackOfNothingSaysSo(t *testing.T) {
	ms := Pack(nil, Look{})
	within(t, ms)
}

func TestPackAtTheLimits(t *testing.T) {
	for _, n := range []int{1, 1999, 2000, 2001, 4095, 4096, 4097, 5999, 6000, 6001, 12000} {
		for name, unit := range map[string]string{"letters": "a", "escaped": "*", "astral": "𝕬", "lines": "a\n", "sentences": "Yes. ", "spaces": "   "} {
			text := strings.Repeat(unit, n/utf8.RuneCountInString(unit)+1)
			for _, quoted := range []bool{false, true} {
				within(t, Pack([]Block{{Lead: "l", Text: text, Quoted: quoted, Trail: "t"}, {Text: text}}, Look{Title: text, Footer: text}))
			}
			if t.Failed() {
				t.Fatalf("%s, %d", name, n)
			}
		}
	}
}

func TestClip(t *testing.T) {
	for _, c := range []struct {
		in   string
		max  int
		want string
	}{
		{"short", 10, "short"}, {"one two three", 10, "one two…"}, {"abcdefghijkl", 5, "abcd…"}, {`ab\\\*cd`, 5, `ab\\…`}, {"𝕬𝕬𝕬𝕬", 5, "𝕬𝕬…"},
	} {
		if got := Clip(c.in, c.max); got != c.want || Len(got) > c.max {
			t.Errorf("Clip(%q, %d) = %q, want %q", c.in, c.max, got, c.want)
		}
	}
}

func FuzzPack(f *testing.F) {
	f.Add("A title", "Some prose. And “a quotation” in it.", "> a quotation\n\n# of *two* lines", uint8(3))
	f.Add("@everyone", strings.Repeat("`<@1>` ", 700), strings.Repeat("\u202e**x**\u200b\n", 900), uint8(9))
	f.Add("", "", "\xff", uint8(0))
	f.Fuzz(func(t *testing.T, title, prose, quotation string, n uint8) {
		blocks := []Block{{Text: prose}}
		for range n % 16 {
			blocks = append(blocks, Block{Lead: Bold(Plain(title, 120)), Text: quotation, Quoted: true, Trail: "-# " + Escape(Plain(title, 200))})
		}
		ms := Pack(blocks, Look{Title: title, Footer: title})
		within(t, ms)
		for _, d := range descriptions(ms) {
			if m := live.FindString(strings.NewReplacer("\n> ", "\n", "**", "").Replace(strings.TrimPrefix(d, "> "))); m != "" && m != "\n>" {
				t.Errorf("%q is alive in %q", m, d)
			}
		}
	})
}
