package answer

import (
	"whosaid/retrieval"
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
