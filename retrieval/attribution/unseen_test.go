package attribution_test

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
)

// sown is text with sign between the letters of longer words.
func sown(text, sign string) string {
	var b strings.Builder
	letters := 0
	for _, r := range text {
		if letters++; !unicode.IsLetter(r) {
			letters = 0
		}
		b.WriteRune(r)
		if letters > 0 && letters%3 == 0 {
			b.WriteString(sign)
		}
	}
	return b.String()
}

// TestWhatShowsNothingChangesNothing: soft hyphens and zero-width characters in
// the words of a text leave who said what as it is, and what is quoted are the
// document's own bytes.
func TestWhatShowsNothingChangesNothing(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := string(a.Files[0].Data)
		if strings.ContainsAny(text, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060") || strings.Contains(text, "http") {
			continue
		}
		want := said(attribution.Read(document(text)), "")
		for _, sign := range []string{"\u00ad", "\u200b"} {
			doc := document(sown(text, sign))
			got := attribution.Read(doc)
			if diff := cmp.Diff(want, said(got, sign)); diff != "" {
				t.Errorf("%s with %q (-want +got):\n%s", file, sign, diff)
			}
			ownBytes(t, doc, got)
		}
	}
}

// said are a ledger's statements, a line each, without a sign.
func said(l attribution.Ledger, sign string) []string {
	var out []string
	for _, s := range l.Statements {
		line := strings.Join([]string{string(s.Kind), s.Speaker, string(s.SpeakerReason), s.Text, s.SpeakerAsWritten}, "|")
		if sign != "" {
			line = strings.ReplaceAll(line, sign, "")
		}
		out = append(out, line)
	}
	return out
}

func ownBytes(t *testing.T, doc *retrieval.Document, l attribution.Ledger) {
	t.Helper()
	for _, s := range l.Statements {
		var words []string
		for _, span := range s.Spans {
			words = append(words, span.In(doc.Text))
		}
		if s.Text != strings.Join(words, retrieval.Joint) || s.Start != s.Spans[0].Start {
			t.Errorf("text %q, spans %q", s.Text, words)
		}
		if s.SpeakerAsWritten != s.SpeakerSpan().In(doc.Text) {
			t.Errorf("written %q, span %q", s.SpeakerAsWritten, s.SpeakerSpan().In(doc.Text))
		}
	}
}

// TestASoftHyphenDividesAtALinesEnd: what it divides is one word.
func TestASoftHyphenDividesAtALinesEnd(t *testing.T) {
	text := "“We cannot sell it,” said ac\u00ad\ncountant De\u00ad\nlia Frost."
	l := attribution.Read(&retrieval.Document{Name: "a.txt", Text: text, Paragraphs: []retrieval.Paragraph{{Span: retrieval.Span{End: len(text)}}}})
	if len(l.Statements) != 1 || l.Statements[0].Speaker != "Delia Frost" {
		t.Errorf("got %+v", l.Statements)
	}
}
