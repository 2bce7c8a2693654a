package attribution_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
)

// TestKinds reads testdata/kinds: one file a kind of fault. A case is a line
// "# name", its text on one line ("⏎" ends a line of it), and what is wanted:
//
//	none               no statement at all
//	= WHO :: WORDS     a statement of WHO that contains WORDS
//	= WHO :: WORDS @R  and rule R decided it
//	= WHO =: WORDS     a statement of WHO that is WORDS
//	! WHO :: WORDS     no statement of WHO that contains WORDS
//
// A line of the text is a paragraph; in a case whose name ends in "in blocks" an empty
// line ends one. WHO is a speaker, "-" for nobody, "*" for anybody, several with "|" between.
func TestKinds(t *testing.T) {
	files, err := filepath.Glob("testdata/kinds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no kinds", err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		kind := strings.TrimSuffix(filepath.Base(file), ".txt")
		for _, c := range strings.Split("\n"+string(raw), "\n# ")[1:] {
			lines := strings.Split(strings.TrimRight(c, "\n"), "\n")
			t.Run(kind+"/"+lines[0], func(t *testing.T) {
				text := strings.ReplaceAll(lines[1], "⏎", "\n") + "\n"
				doc := document(text)
				if strings.HasSuffix(lines[0], "in blocks") {
					doc = blocks(text)
				}
				runKind(t, doc, lines[2:])
			})
		}
	}
}

// blocks is a document whose paragraphs end with an empty line.
func blocks(text string) *retrieval.Document {
	doc := &retrieval.Document{Name: "a.txt", Text: text}
	at := 0
	for block := range strings.SplitSeq(text, "\n\n") {
		if trimmed := strings.Trim(block, "\n"); trimmed != "" {
			start := at + strings.Index(block, trimmed)
			doc.Paragraphs = append(doc.Paragraphs, retrieval.Paragraph{Span: retrieval.Span{Start: start, End: start + len(trimmed)}})
		}
		at += len(block) + len("\n\n")
	}
	return doc
}

func runKind(t *testing.T, doc *retrieval.Document, wants []string) {
	if len(wants) == 0 {
		t.Fatal("nothing is wanted")
	}
	got := attribution.Explain(doc)
	for _, want := range wants {
		if !fulfils(t, got, want) {
			t.Errorf("%s\nwant %s, got:", doc.Text, want)
			for _, e := range got {
				t.Errorf("  %s [%s] %q by %s", e.Kind, e.Speaker, e.Text, e.Rule)
			}
		}
	}
}

var wanted = regexp.MustCompile(`^([=!]) (.*?) ([:=]): (.*?)(?: @(\S+))?$`)

// fulfils reports whether statements are as a line of a case wants them.
func fulfils(t *testing.T, got []attribution.Explanation, want string) bool {
	t.Helper()
	if want == "none" {
		return len(got) == 0
	}
	m := wanted.FindStringSubmatch(want)
	if m == nil {
		t.Fatalf("%q is no expectation", want)
	}
	found := false
	for _, e := range got {
		words := e.Text == m[4] || m[3] == ":" && strings.Contains(e.Text, m[4])
		if words && speaks(e.Speaker, m[2]) && (m[5] == "" || m[5] == e.Rule) {
			found = true
		}
	}
	return found == (m[1] == "=")
}

func speaks(speaker, who string) bool {
	for _, w := range strings.Split(who, "|") {
		if w == "*" || w == speaker || w == "-" && speaker == "" {
			return true
		}
	}
	return false
}
