package coref

import (
	"strings"

	"whosaid/retrieval"
)

// document splits a text into paragraphs at its line ends.
func document(text string) *retrieval.Document {
	d := &retrieval.Document{Name: "doc.txt", Text: text}
	at := 0
	for line := range strings.Lines(text) {
		if t := strings.TrimSpace(line); t != "" {
			i := at + strings.Index(line, t)
			d.Paragraphs = append(d.Paragraphs, retrieval.Paragraph{Span: retrieval.Span{Start: i, End: i + len(t)}})
		}
		at += len(line)
	}
	return d
}

// quotations are the spans between straight double quotation marks.
func quotations(text string) []retrieval.Span {
	var out []retrieval.Span
	open := -1
	for i := range len(text) {
		if text[i] != '"' {
			continue
		}
		if open < 0 {
			open = i + 1
			continue
		}
		out = append(out, retrieval.Span{Start: open, End: i})
		open = -1
	}
	return out
}
