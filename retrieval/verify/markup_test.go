package verify

import (
	"regexp"
	"strings"

	"whosaid/retrieval"
)

// marked is a document in which <Ito: words> marks a statement, <+words> goes
// on with the one before, <Ito~ words> marks one whose words stand outside
// quotation marks, and <Ito? words> one whose speaker is called by a pronoun. Each line is a paragraph.
func marked(name, text string) (*retrieval.Document, []retrieval.Statement) {
	d := &retrieval.Document{Name: name}
	var statements []retrieval.Statement
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		start := len(d.Text)
		statements = addLine(d, statements, line)
		d.Paragraphs = append(d.Paragraphs, retrieval.Paragraph{Span: retrieval.Span{Start: start, End: len(d.Text)}})
		d.Text += "\n"
	}
	return d, statements
}

var mark = regexp.MustCompile(`<([^<>]*)>`)

func addLine(d *retrieval.Document, statements []retrieval.Statement, line string) []retrieval.Statement {
	at := 0
	for _, m := range mark.FindAllStringSubmatchIndex(line, -1) {
		d.Text += line[at:m[0]]
		at = m[1]
		statements = addMark(d, statements, line[m[2]:m[3]])
	}
	d.Text += line[at:]
	return statements
}

func addMark(d *retrieval.Document, statements []retrieval.Statement, inner string) []retrieval.Statement {
	words, goesOn := strings.CutPrefix(inner, "+")
	if !goesOn {
		i := strings.IndexAny(inner, ":~?")
		words = strings.TrimSpace(inner[i+1:])
		s := retrieval.Statement{
			Document: d.Name, Speaker: inner[:i], Kind: retrieval.Direct,
			SpeakerReason: retrieval.ByName, Paragraph: len(d.Paragraphs) + 1,
		}
		if inner[i] == '~' {
			s.Kind = retrieval.Indirect
		}
		if inner[i] == '?' {
			s.SpeakerReason, s.Doubt = retrieval.ByPronoun, true
		}
		if strings.ToLower(s.Speaker) == s.Speaker {
			s.SpeakerReason = retrieval.ByNominal
		}
		statements = append(statements, s)
	}
	span := retrieval.Span{Start: len(d.Text), End: len(d.Text) + len(words)}
	d.Text += words
	s := &statements[len(statements)-1]
	s.Spans = append(s.Spans, span)
	if s.Kind == retrieval.Direct {
		s.Quoted = append(s.Quoted, span)
	}
	s.Start, s.End = s.Spans[0].Start, span.End
	var texts []string
	for _, span := range s.Spans {
		texts = append(texts, span.In(d.Text))
	}
	s.Text = strings.Join(texts, retrieval.Joint)
	return statements
}
