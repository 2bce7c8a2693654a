package verify

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"whosaid/retrieval"
)

// harbourAnd are the harbour's statements and one more document, of a line of
// testdata, each statement in a paragraph of its own.
func harbourAnd(t testing.TB, line string) *Checker {
	t.Helper()
	harbour, statements := marked("harbour.txt", harbour)
	d := &retrieval.Document{Name: "said.txt"}
	for words := range strings.SplitSeq(line, " // ") {
		speaker := "Petra Lund"
		if name, rest, ok := strings.Cut(words, ": "); ok {
			speaker, words = name, rest
		}
		start := len(d.Text)
		d.Text += "“" + words + ",” " + speaker + " said."
		span := retrieval.Span{Start: start + len("“"), End: start + len("“") + len(words)}
		statements = append(statements, retrieval.Statement{ID: fmt.Sprint(len(statements)), Document: d.Name, Kind: retrieval.Direct, Paragraph: len(d.Paragraphs) + 1,
			Start: span.Start, End: span.End, Spans: []retrieval.Span{span}, Quoted: []retrieval.Span{span}, Text: words, Speaker: speaker, SpeakerReason: retrieval.ByName})
		d.Paragraphs = append(d.Paragraphs, retrieval.Paragraph{Span: retrieval.Span{Start: start, End: len(d.Text)}})
		d.Text += "\n\n"
	}
	return New(statements, []*retrieval.Document{harbour, d})
}

// cases are the lines of a file of testdata by field.
func cases(t testing.TB, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	unescape := strings.NewReplacer(`\n`, "\n", `\f`, "\f", `\u00ad`, "\u00ad")
	var out [][]string
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(unescape.Replace(strings.TrimSpace(line)), " | ")
		if len(fields) > 1 && !strings.Contains(fields[0], "what was said") {
			out = append(out, fields)
		}
	}
	return out
}

// TestAltered: what changes what is said is never nearly said, and is named.
func TestAltered(t *testing.T) {
	for _, c := range cases(t, "altered.txt") {
		t.Run(c[1], func(t *testing.T) {
			v := harbourAnd(t, c[0]).Check(c[1], "", nil)
			got := string(v.Verdict)
			for _, how := range v.Changed {
				got += " " + string(how)
			}
			if got != c[2] {
				t.Errorf("said %q\ngot %s (diff %q), want %s", c[0], got, v.Diff, c[2])
			}
		})
	}
}

// TestHonestVariationsAreNear: what changes nothing is no alteration.
func TestHonestVariationsAreNear(t *testing.T) {
	for _, c := range cases(t, "near.txt") {
		t.Run(c[1], func(t *testing.T) {
			v := harbourAnd(t, c[0]).Check(c[1], "", nil)
			if v.Verdict != retrieval.Near && v.Verdict != retrieval.Exact || len(v.Changed) > 0 {
				t.Errorf("said %q\ngot %s %s (diff %q)", c[0], v.Verdict, v.Changed, v.Diff)
			}
		})
	}
}
