package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// further shows the sentences after the one that answers, each with its place where that is
// another paragraph than that of the last one.
func (w *wording) further() string {
	var b strings.Builder
	last := w.Sentence
	if w.Sentence.Text == "" && len(w.Statements) > 0 {
		last.Document, last.Paragraph = w.Statements[0].Document, w.Statements[0].Paragraph
	}
	for _, s := range w.Further {
		place := ParagraphOf(s.Locator, s.Paragraph)
		switch {
		case s.Document != last.Document:
			b.WriteString(" In " + w.voice.sourceOf(s.Document, s.Locator, s.Paragraph) + ": ")
		case s.Paragraph != last.Paragraph:
			b.WriteString(" " + strings.ToUpper(place[:1]) + place[1:] + ": ")
		case last.Lines && !endsClause(last.Text):
			b.WriteString("; ")
		default:
			b.WriteString(" ")
		}
		b.WriteString(rowed(s.Text))
		last = s
	}
	return b.String()
}

// endsClause reports whether a text ends with a mark.
func endsClause(text string) bool {
	return text != "" && strings.ContainsAny(text[len(text)-1:], ".,;:!?")
}

// rowed are the lines of a list or a table in one as they stand there, a semicolon between
// them. A line that parts the rows of a table is left out, and one that goes on in the next
// is one with it.
func rowed(text string) string {
	var b strings.Builder
	before := ""
	for line := range strings.Lines(text) {
		line = oneLine(strings.ReplaceAll(line, "**", ""))
		if row, ok := strings.CutPrefix(line, "| "); ok {
			line = strings.TrimSuffix(row, " |")
		}
		if strings.Trim(line, "-|:+= ") == "" {
			continue
		}
		if before != "" && !endsClause(before) && !runsOn(before, line) {
			b.WriteString(";")
		}
		if before != "" {
			b.WriteString(" ")
		}
		b.WriteString(line)
		before = line
	}
	return b.String()
}

// runsOn reports whether a line goes on in the next: it is as long as those of running text
// are, or the next begins in lower case.
func runsOn(line, next string) bool {
	first, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(first) || len(line) >= fullLine && !strings.ContainsAny(next[:1], "-*|>")
}

// fullLine is how long a line is at least that ends where the page does.
const fullLine = 60
