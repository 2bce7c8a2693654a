package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

// Words are a statement's words as they are read: a line that ends only because it is
// full goes on, and so does a turn from one caption to the next. Of the words none is
// left out and none added.
func Words(s retrieval.Statement) string { return strings.Join(piecesOf(s), retrieval.Joint) }

// piecesOf are the pieces of a statement's words as they are read, more than one where
// others' words stand between.
func piecesOf(s retrieval.Statement) []string {
	var pieces []string
	for i, piece := range cutBySpans(s) {
		piece = flowing(piece)
		if i > 0 && goesOn(s, i) {
			pieces[len(pieces)-1] += " " + piece
		} else {
			pieces = append(pieces, piece)
		}
	}
	return pieces
}

// cutBySpans are the texts of the statement's spans.
func cutBySpans(s retrieval.Statement) []string {
	if len(s.Spans) < 2 {
		return []string{s.Text}
	}
	var pieces []string
	rest := s.Text
	for i, span := range s.Spans {
		if span.Len() > len(rest) || span.Len() < 0 {
			return []string{s.Text}
		}
		pieces = append(pieces, rest[:span.Len()])
		rest = rest[span.Len():]
		if i+1 < len(s.Spans) {
			rest = strings.TrimPrefix(rest, retrieval.Joint)
		}
	}
	return pieces
}

// The bytes between two captions: at least the line of times ("00:12.000 --> 00:18.067"),
// at most also a number, a voice and what places the text.
const fewestBetween, mostBetween = 24, 160

// goesOn reports whether between a span of a recording's turn and the one before it only
// what begins a caption stands.
func goesOn(s retrieval.Statement, span int) bool {
	gap := s.Spans[span].Start - s.Spans[span-1].End
	return s.Offset != "" && s.Kind == retrieval.Direct && gap >= fewestBetween && gap <= mostBetween
}

// flowing is a text without the ends of lines at which a sentence goes on. Items of a
// list and short lines of their own stay lines.
func flowing(text string) string {
	if !strings.Contains(text, "\n") {
		return text
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	var b strings.Builder
	b.WriteString(lines[0])
	for i, line := range lines[1:] {
		if ownLine(strings.TrimSpace(lines[i]), strings.TrimSpace(line)) {
			b.WriteString("\n" + line)
		} else {
			rest := strings.TrimLeft(line, " \t")
			b.WriteString(strings.Repeat(" ", min(1, len(rest))) + rest)
		}
	}
	return b.String()
}

// shortLine is below how many bytes a line does not end for being full.
const shortLine = 24

// ownLine reports whether a line after another begins something: an item of a list, code, or
// a line after one that is short and ends no clause.
func ownLine(before, line string) bool {
	if before == "" || line == "" || strings.ContainsAny(line[:1], "-*•>|#`") || numbered(line) || strings.HasPrefix(before, "```") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(line)
	return len(before) < shortLine && !strings.ContainsAny(before[len(before)-1:], ".,;:?!") && !unicode.IsLower(first)
}

// numbered reports whether a line begins with a number of a list: "2. " or "2) ".
func numbered(line string) bool {
	rest := strings.TrimLeft(line, "0123456789")
	return len(rest) < len(line) && len(rest) > 1 && (rest[0] == '.' || rest[0] == ')') && rest[1] == ' '
}

// listed are the lines of a list or a table in one: its items without their marks, a
// semicolon between them.
func listed(text string) string {
	var b strings.Builder
	for line := range strings.Lines(flowing(text)) {
		line = item(line)
		switch {
		case line == "":
			continue
		case b.Len() == 0:
		case strings.HasSuffix(b.String(), ":"):
			b.WriteString(" ")
		case b.Len() < shortLine && !strings.ContainsAny(b.String(), ",;("): // a heading
			b.WriteString(": ")
		default:
			b.WriteString("; ")
		}
		b.WriteString(line)
	}
	return b.String()
}

// item is a line of a list or a row of a table without its marks.
func item(line string) string {
	var cells []string
	for cell := range strings.SplitSeq(strings.Trim(line, " \t\r\n-*•>|#"), "|") {
		if cell = oneLine(strings.Trim(strings.ReplaceAll(cell, "**", ""), " \t-*:_")); cell != "" {
			cells = append(cells, cell)
		}
	}
	out := strings.Join(cells, ", ")
	if strings.HasSuffix(strings.TrimRight(line, " *_\r\n"), ":") {
		out += ":"
	}
	return out
}

// oneLine is a text without line breaks.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
