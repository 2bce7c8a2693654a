package attribution_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
)

var update = flag.Bool("update", false, "rewrite the want part of testdata")

// TestCases reads each file of testdata. Its comment names the rule it shows;
// want holds a line a statement: kind, speaker ("-" for nobody) and text,
// parted by two spaces or more. Indented lines below name more fields of it:
// via, to, at, when, reason, written, resolved. A field that a statement has
// and want does not name is a fault, but for written and resolved.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 120 {
		t.Fatalf("%d cases, %v; want at least 120", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { runCase(t, file) })
	}
}

func runCase(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil || len(a.Files) != 2 {
		t.Fatalf("%d parts, %v; want doc.txt and want", len(a.Files), err)
	}
	doc := document(string(a.Files[0].Data))
	got := show(attribution.Read(doc), string(a.Files[1].Data))
	if *update {
		a.Files[1].Data = []byte(show(attribution.Read(doc), "written resolved"))
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(strings.Split(string(a.Files[1].Data), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

// show writes a ledger as cases do. Of the optional fields it shows those
// that want mentions.
func show(l attribution.Ledger, want string) string {
	var b strings.Builder
	for _, s := range l.Statements {
		speaker := s.Speaker
		if speaker == "" {
			speaker = "-"
		}
		fmt.Fprintf(&b, "%s  %s  %s\n", s.Kind, speaker, s.Text)
		for _, f := range [][2]string{{"via", s.Via}, {"to", s.Addressee}, {"at", s.Venue}, {"when", s.When}, {"reason", string(s.SpeakerReason)}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "    %s  %s\n", f[0], f[1])
			}
		}
		if strings.Contains(want, "  cue  ") {
			fmt.Fprintf(&b, "    cue  %s\n", s.Cue)
		}
		if strings.Contains(want, "written") && s.SpeakerAsWritten != "" && s.SpeakerAsWritten != s.Speaker {
			fmt.Fprintf(&b, "    written  %s\n", s.SpeakerAsWritten)
		}
		if strings.Contains(want, "resolved") && s.Resolved != 0 {
			fmt.Fprintf(&b, "    resolved  %d\n", s.Resolved)
		}
	}
	return b.String()
}

// check fails when a ledger breaks what Statement promises of any text.
func check(t *testing.T, doc *retrieval.Document, l attribution.Ledger) {
	t.Helper()
	last := retrieval.Span{}
	ids := map[string]bool{}
	for _, s := range l.Statements {
		if ids[s.ID] {
			t.Fatalf("two statements are called %s", s.ID)
		}
		ids[s.ID] = true
		checkSpans(t, doc, &s)
		if at := (retrieval.Span{Start: s.Start, End: s.End}); at.Start < last.Start {
			t.Fatalf("%v stands after %v", at, last)
		} else {
			last = at
		}
	}
}

func checkSpans(t *testing.T, doc *retrieval.Document, s *retrieval.Statement) {
	t.Helper()
	var parts []string
	p := doc.Paragraphs[s.Paragraph-1]
	for _, x := range append(append([]retrieval.Span{}, s.Spans...), s.Quoted...) {
		if x.Len() <= 0 || !p.Contains(x) || !onRunes(doc.Text, x) {
			t.Fatalf("span %v of %q is outside %v or cuts a character", x, s.Text, p.Span)
		}
	}
	for _, x := range s.Spans {
		parts = append(parts, x.In(doc.Text))
	}
	if got := strings.Join(parts, retrieval.Joint); got != s.Text || s.Text == "" {
		t.Fatalf("spans hold %q, text is %q", got, s.Text)
	}
	if s.Start != s.Spans[0].Start || s.End != s.Spans[len(s.Spans)-1].End {
		t.Fatalf("%d to %d does not span %v", s.Start, s.End, s.Spans)
	}
	if (s.Kind == retrieval.Indirect) != (len(s.Quoted) == 0) {
		t.Fatalf("%s with %d quoted parts: %q", s.Kind, len(s.Quoted), s.Text)
	}
	if who := s.SpeakerSpan(); !onRunes(doc.Text, who) || who.In(doc.Text) != s.SpeakerAsWritten {
		t.Fatalf("speaker span %v is not %q", who, s.SpeakerAsWritten)
	}
}

func onRunes(text string, s retrieval.Span) bool {
	return s.Start >= 0 && s.End <= len(text) && s.Start <= s.End &&
		(s.Start == len(text) || utf8.RuneStart(text[s.Start])) && (s.End == len(text) || utf8.RuneStart(text[s.End]))
}

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
		f.Add(string(a.Files[0].Data))
	}
	f.Add("\"a\" 'b' «c» “d ''e'' ``f\n\"\n\" said. \"")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		doc := document(text)
		check(t, doc, attribution.Read(doc))
	})
}

// TestOverlongLine reads a paragraph that is longer than is read at a time.
func TestOverlongLine(t *testing.T) {
	text := strings.Repeat(strings.ReplaceAll(article, "\n", " "), 300)
	doc := document(text)
	l := attribution.Read(doc)
	check(t, doc, l)
	one := len(attribution.Read(document(strings.ReplaceAll(article, "\n", " "))).Statements)
	if got := len(l.Statements); got < 290*one {
		t.Errorf("%d statements in 300 copies of a text with %d", got, one)
	}
}

// TestConcurrent reads one document many times at once: equal ledgers come out.
func TestConcurrent(t *testing.T) {
	doc := document(article)
	want := attribution.Read(doc)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if diff := cmp.Diff(want, attribution.Read(doc)); diff != "" {
				t.Errorf("a second reading differs:\n%s", diff)
			}
		})
	}
	group.Wait()
}

func TestExplainHasARuleForEach(t *testing.T) {
	doc := document(article)
	explained := attribution.Explain(doc)
	read := attribution.Read(doc).Statements
	if len(explained) != len(read) {
		t.Fatalf("%d explanations of %d statements", len(explained), len(read))
	}
	for i, e := range explained {
		if e.ID != read[i].ID || e.Rule == "" || e.Why == "" {
			t.Errorf("%q: rule %q, why %q", e.Text, e.Rule, e.Why)
		}
	}
}
