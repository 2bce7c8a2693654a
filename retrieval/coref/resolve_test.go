package coref

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"whosaid/retrieval"
)

var update = flag.Bool("update", false, "write what Resolve says into the cases")

// TestResolve reads testdata/resolve/*.txtar: doc.txt holds a text in which
// each mention stands between [ and ]; want holds one line a mention: as
// written, canonical name ("-" for nobody), reason, sort, role.
func TestResolve(t *testing.T) {
	files, err := filepath.Glob("testdata/resolve/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { testCase(t, file) })
	}
}

func testCase(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	marked, want := section(a, "doc.txt"), section(a, "want")
	got := resolveMarked(marked)
	if got == want {
		return
	}
	if !*update {
		t.Errorf("%s\ngot:\n%s\nwant:\n%s", a.Comment, got, want)
		return
	}
	for i := range a.Files {
		if a.Files[i].Name == "want" {
			a.Files[i].Data = []byte(got)
		}
	}
	if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

func section(a *txtar.Archive, name string) string {
	for _, f := range a.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// resolveMarked resolves the mentions between square brackets, each speaker
// being the previous one of the next.
func resolveMarked(marked string) string {
	var text strings.Builder
	var spans []retrieval.Span
	start := 0
	for i := range len(marked) {
		switch marked[i] {
		case '[':
			start = text.Len()
		case ']':
			spans = append(spans, retrieval.Span{Start: start, End: text.Len()})
		default:
			text.WriteByte(marked[i])
		}
	}
	doc := document(text.String())
	c := Read(doc, quotations(doc.Text))
	var out strings.Builder
	previous, at := "", 0
	for _, s := range spans {
		id := c.Resolve(Reference{Span: s, Previous: previous, PreviousAt: at})
		name := id.Name
		if name == "" {
			name, id.Reason, id.Sort = "-", "-", "-"
		} else {
			previous, at = id.Name, s.Start
		}
		fmt.Fprintf(&out, "%s | %s | %s | %s | %s\n", s.In(doc.Text), name, id.Reason, id.Sort, id.Role)
	}
	return out.String()
}
