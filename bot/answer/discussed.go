package answer

import (
	"slices"

	"whosaid/retrieval"
)

// discussed is the text around a turn: the heading above it, and the turns
// beside it. What is nobody's between them tells nothing of it.
func discussed(doc *retrieval.Document, n int) string {
	text := ""
	if h := doc.Section(n); h > 0 {
		text = doc.Paragraphs[h-1].In(doc.Text) + "\n"
	}
	for k := max(1, n-besideTurn); k <= min(len(doc.Paragraphs), n+besideTurn); k++ {
		if p := doc.Paragraphs[k-1]; k == n || !p.Heading && inTurn(doc, p.Span) {
			text += p.In(doc.Text) + "\n"
		}
	}
	return text
}

// besideTurn is how many turns on either side of one tell what it is about.
const besideTurn = 2

// inTurn reports whether a stretch of a document lies in a turn.
func inTurn(doc *retrieval.Document, p retrieval.Span) bool {
	return doc.Transcript != nil && slices.ContainsFunc(doc.Transcript.Turns, func(t retrieval.Turn) bool { return t.Overlaps(p) })
}
