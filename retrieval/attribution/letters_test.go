package attribution_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
)

// letterOf is a letter by Petra Lund whose paragraphs are turns.
func letterOf(paragraphs ...string) *retrieval.Document {
	doc := &retrieval.Document{Name: "letter.eml", Transcript: &retrieval.Transcript{Format: "mail", Written: true}}
	for i, p := range paragraphs {
		label := "Petra Lund:\n"
		if i > 0 {
			label = ""
		}
		start := len(doc.Text)
		doc.Text += label + p + "\n\n"
		at := retrieval.Span{Start: start, End: start + len(label+p)}
		doc.Paragraphs = append(doc.Paragraphs, retrieval.Paragraph{Span: at})
		t := retrieval.Turn{Span: at, Name: "Petra Lund", Words: []retrieval.Span{{Start: start + len(label), End: at.End}}}
		t.Label = retrieval.Span{Start: start, End: start + max(0, len(label)-2)}
		doc.Transcript.Turns = append(doc.Transcript.Turns, t)
	}
	return doc
}

// TestLettersReportAsArticlesDo reads letters: the writer's words are the
// writer's, and what they report is the other person's.
func TestLettersReportAsArticlesDo(t *testing.T) {
	for _, c := range []struct {
		paragraphs []string
		want       []string
	}{
		{[]string{"The pier is closed."}, []string{"Petra Lund: The pier is closed."}},
		{[]string{"Jon Berg said that the cranes were sold.", "He called the plan \"a joke\"."}, []string{
			"Petra Lund: Jon Berg said that the cranes were sold.", "Jon Berg: that the cranes were sold",
			"Petra Lund: He called the plan \"a joke\".", "Jon Berg: the plan \"a joke\""}},
		{[]string{"\"It is a bridge,\" said Mara Ode, the harbour master. I said that I agreed."}, []string{
			"Petra Lund: \"It is a bridge,\" said Mara Ode, the harbour master. I said that I agreed.", "Mara Ode: It is a bridge,"}},
	} {
		var got []string
		for _, s := range attribution.Read(letterOf(c.paragraphs...)).Statements {
			got = append(got, fmt.Sprintf("%s: %s", s.Speaker, s.Text))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", strings.Join(c.paragraphs, " "), diff)
		}
	}
}
