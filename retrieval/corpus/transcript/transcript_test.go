package transcript_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	gocmp "github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/transcript"
)

var update = flag.Bool("update", false, "rewrite the want parts of testdata")

// TestCases reads each file of testdata. Its comment says what it shows. Each
// document NAME has a part NAME.want: the format, then a line a turn: who
// speaks ("-" for nobody known), the words, and what else is known of it.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 37 {
		t.Fatalf("%d cases, %v; want at least 37", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { runCase(t, file) })
	}
}

func runCase(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil || len(a.Files) < 2 || len(a.Files)%2 != 0 {
		t.Fatalf("%d parts, %v; want documents, each with what is wanted of it", len(a.Files), err)
	}
	for i := 0; i < len(a.Files); i += 2 {
		text := string(a.Files[i].Data)
		got := show(text, transcript.Read(text))
		if *update {
			a.Files[i+1].Data = []byte(got)
			continue
		}
		if diff := gocmp.Diff(strings.Split(string(a.Files[i+1].Data), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%s: want -, got +:\n%s", a.Files[i].Name, diff)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// show writes a transcript as cases do.
func show(text string, r *retrieval.Transcript) string {
	if r == nil {
		return "none\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", r.Format)
	for _, t := range r.Turns {
		var words []string
		for _, w := range t.Words {
			words = append(words, strings.ReplaceAll(w.In(text), "\n", "⏎"))
		}
		fmt.Fprintf(&b, "%s | %s", cmp.Or(t.Name, "-"), strings.Join(words, retrieval.Joint))
		if t.Doubt {
			b.WriteString(" | doubt")
		}
		for _, f := range [][2]string{{"of", t.Organisation}, {"at", t.Venue}, {"to", t.Addressee}, {"offset", t.Offset}, {"when", t.When}, {"link", t.Link}} {
			if f[1] != "" {
				fmt.Fprintf(&b, " | %s %s", f[0], f[1])
			}
		}
		b.WriteString("\n")
	}
	for _, f := range r.Facts {
		fmt.Fprintf(&b, "fact %s: %s\n", f.Key.In(text), f.Value.In(text))
	}
	for _, u := range r.Unbelieved {
		fmt.Fprintf(&b, "not a label: %s\n", u.In(text))
	}
	return b.String()
}

// FuzzRead reads any text: what a transcript promises holds for all of them.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for i := 0; i < len(a.Files); i += 2 {
			f.Add(string(a.Files[i].Data))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("a document is valid UTF-8")
		}
		if r := transcript.Read(text); r != nil {
			check(t, text, r)
		}
		if r := transcript.ReadSet(text, setApart(text)); r != nil {
			check(t, text, r)
		}
	})
}

// setApart are the first words of each paragraph of a text, and the whole of those
// that ask.
func setApart(text string) []retrieval.Span {
	var out []retrieval.Span
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		words := strings.TrimSpace(p)
		start := at + strings.Index(p, words)
		at += len(p)
		if !strings.HasSuffix(words, "?") {
			words, _, _ = strings.Cut(words, "  ")
		}
		if words != "" {
			out = append(out, retrieval.Span{Start: start, End: start + len(words)})
		}
	}
	return out
}

// TestSet reads interviews whose names or questions are set apart, here up to two
// spaces.
func TestSet(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"names": {"Ruth Keane  You grew up here.\n\nWim de Boer  On a barge.\n\nRuth Keane  What was it like, then.\n\nWim de Boer  Damp.",
			"Ruth Keane | You grew up here.;Wim de Boer | On a barge.;Ruth Keane | What was it like, then.;Wim de Boer | Damp."},
		"questions": {"Interview with Dr. Sanne Verhoeven  in the lab\n\nWhy do you go?\n\nFor the ice.  It moves.\n\nIs it cold?\n\nIn May  it is.",
			"- | Why do you go?;Sanne Verhoeven | For the ice.  It moves.;- | Is it cold?;Sanne Verhoeven | In May  it is."},
	} {
		var got []string
		if r := transcript.ReadSet(c.text, setApart(c.text)); r != nil {
			got = strings.Split(strings.TrimSpace(show(c.text, r)), "\n")[1:]
		}
		if strings.Join(got, ";") != c.want {
			t.Errorf("%s: %q, want %q", name, strings.Join(got, ";"), c.want)
		}
	}
}

// check fails when a transcript breaks what its types promise.
func check(t *testing.T, text string, r *retrieval.Transcript) {
	t.Helper()
	last := 0
	for _, turn := range r.Turns {
		if turn.Start < last || turn.Len() <= 0 || turn.End > len(text) || len(turn.Words) == 0 {
			t.Fatalf("turn %v after %d of %d bytes, %d spans", turn.Span, last, len(text), len(turn.Words))
		}
		at := turn.Start
		for _, w := range turn.Words {
			if w.Start < at || w.Len() <= 0 || w.End > turn.End || !utf8.ValidString(w.In(text)) {
				t.Fatalf("words %v of turn %v after %d", w, turn.Span, at)
			}
			at = w.End
		}
		if turn.Label.Len() > 0 && (turn.Label.Start < turn.Start || turn.Label.End > turn.End || !utf8.ValidString(turn.Label.In(text))) {
			t.Fatalf("label %v outside of turn %v", turn.Label, turn.Span)
		}
		last = turn.End
	}
	checkParagraphs(t, text, r)
}

// checkParagraphs fails where a turn is no paragraph of its own.
func checkParagraphs(t *testing.T, text string, r *retrieval.Transcript) {
	t.Helper()
	whole := []retrieval.Paragraph{{Span: retrieval.Span{Start: 0, End: len(text)}}}
	at, turns := 0, 0
	for _, p := range transcript.Paragraphs(text, r, whole) {
		if p.Start < at || p.Len() <= 0 {
			t.Fatalf("paragraph %v after %d", p, at)
		}
		if turns < len(r.Turns) && p.Span == r.Turns[turns].Span {
			turns++
		}
		at = p.End
	}
	if turns != len(r.Turns) {
		t.Fatalf("%d of %d turns are paragraphs", turns, len(r.Turns))
	}
}
