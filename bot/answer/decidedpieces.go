package answer

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
)

// A decidedLine is what is shown of a decision: all of it where it is short, otherwise
// a paragraph, or a row of a table.
type decidedLine struct {
	piece decided
	span  retrieval.Span
	text  string
	// worth is how well it answers, 0 where it does not.
	worth float64
}

// linesOf are what may be shown of decisions.
func (d *decider) linesOf(pieces []decided) []decidedLine {
	var out []decidedLine
	for _, piece := range pieces {
		doc, _ := d.library.Document(piece.document)
		add := func(s retrieval.Span) { out = append(out, decidedLine{piece: piece, span: s, text: s.In(doc.Text)}) }
		if piece.fact.Len() > 0 {
			add(piece.fact)
			continue
		}
		if whole := spanOf(doc, piece); whole.Len() <= shortDecision && len(rowsOf(doc, piece.from)) < 2 {
			add(whole)
			continue
		}
		for n := piece.from; n <= piece.to; n++ {
			for _, row := range rowsOf(doc, n) {
				add(row)
			}
		}
	}
	return out
}

// bySubject are decisions below one heading together.
func bySubject(all []decided) [][]decided {
	var out [][]decided
	for _, piece := range all {
		if n := len(out); n > 0 && out[n-1][0].on == piece.on {
			out[n-1] = append(out[n-1], piece)
		} else {
			out = append(out, []decided{piece})
		}
	}
	return out
}

// allOf is the text of decisions below their heading.
func allOf(pieces []decided) string {
	text := pieces[0].on
	for _, piece := range pieces {
		text += "\n" + piece.text
	}
	return text
}

func spanOf(doc *retrieval.Document, piece decided) retrieval.Span {
	return retrieval.Span{Start: doc.Paragraphs[piece.from-1].Start, End: doc.Paragraphs[piece.to-1].End}
}

func passageOf(doc *retrieval.Document, piece decided) retrieval.Passage {
	whole := spanOf(doc, piece)
	return retrieval.Passage{Document: doc.Name, Paragraph: piece.from, Start: whole.Start, End: whole.End, Text: whole.In(doc.Text),
		Locator: doc.Locate(whole.Start)}
}

// rowsOf are the rows of a paragraph that is a table, otherwise the paragraph.
func rowsOf(doc *retrieval.Document, n int) []retrieval.Span {
	p := doc.Paragraphs[n-1].Span
	if text := p.In(doc.Text); !strings.HasPrefix(strings.TrimSpace(text), "|") && !tableRule.MatchString(text) && !allCells(text) {
		return []retrieval.Span{p}
	}
	var rows []retrieval.Span
	at := p.Start
	for line := range strings.Lines(p.In(doc.Text)) {
		if row := strings.TrimRight(line, "\r\n"); strings.Trim(row, "|-: ") != "" {
			rows = append(rows, retrieval.Span{Start: at, End: at + len(row)})
		}
		at += len(line)
	}
	return rows
}

// allCells reports whether a text is lines with cells, as a table has below its rule.
func allCells(text string) bool {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return len(lines) > 1 && !slices.ContainsFunc(lines, func(l string) bool { return !strings.Contains(l, " | ") })
}

// tableRule is the line below the names of a table's columns.
var tableRule = pattern.New(`(?m)^ *:?-+:? *\|[-|: ]*$`)

// shortDecision is how many bytes of a decision are shown whole.
const shortDecision = 400
