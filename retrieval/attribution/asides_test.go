package attribution

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"whosaid/retrieval"
)

// TestAsidesHaveCases asks that every rule for where the author's words begin has a
// case of its name that is read otherwise without it, and one that it leaves alone.
func TestAsidesHaveCases(t *testing.T) {
	cases := asideCases(t)
	for _, a := range asides() {
		decides, kept := false, 0
		for _, c := range cases[a.id] {
			if c.kept {
				kept++
				continue
			}
			with, _ := draftsOf(c.doc)
			without, _ := draftsWithout(c.doc, a.id)
			decides = decides || !reflect.DeepEqual(with, without)
		}
		if !decides || kept == 0 {
			t.Errorf("%s: a case is read otherwise without it: %t; %d cases that it leaves alone", a.id, decides, kept)
		}
	}
}

// An asideCase is a case of testdata/kinds/asides.txt; kept is true of one that a rule
// leaves alone.
type asideCase struct {
	doc  *retrieval.Document
	kept bool
}

// asideCases are the cases by the rule that they are named after.
func asideCases(t *testing.T) map[string][]asideCase {
	raw, err := os.ReadFile("testdata/kinds/asides.txt")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]asideCase{}
	lines := strings.Split(string(raw), "\n")
	for i, line := range lines {
		id, name, ok := strings.Cut(strings.TrimPrefix(line, "# "), ": ")
		if !ok || !strings.HasPrefix(line, "# ") || i+1 == len(lines) {
			continue
		}
		text := lines[i+1] + "\n"
		doc := &retrieval.Document{Name: "a.txt", Text: text}
		doc.Paragraphs = []retrieval.Paragraph{{Span: retrieval.Span{End: len(lines[i+1])}}}
		out[id] = append(out[id], asideCase{doc, strings.HasPrefix(name, "kept")})
	}
	return out
}
