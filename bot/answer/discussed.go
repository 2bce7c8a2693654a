package answer

import (
	"slices"

	"whosaid/retrieval"
)

// discussed is the text around a place in a turn: the heading above it, and the
// turns beside it. What is nobody's between them tells nothing of it.
func discussed(doc *retrieval.Document, place int) string {
	text := ""
	if h := doc.Section(doc.ParagraphAt(place)); h > 0 {
		text = doc.Paragraphs[h-1].In(doc.Text) + "\n"
	}
	turns := doc.Transcript.Turns
	n, _ := slices.BinarySearchFunc(turns, place, func(t retrieval.Turn, at int) int { return t.End - 1 - at })
	for k := max(0, n-besideTurn); k <= min(len(turns)-1, n+besideTurn); k++ {
		text += turns[k].In(doc.Text) + "\n"
	}
	return text
}

// besideTurn is how many turns on either side of one tell what it is about.
const besideTurn = 2

// inTurn reports whether a stretch of a document lies in a turn.
func inTurn(doc *retrieval.Document, p retrieval.Span) bool {
	return doc.Transcript != nil && slices.ContainsFunc(doc.Transcript.Turns, func(t retrieval.Turn) bool { return t.Overlaps(p) })
}

// inTurns reports whether a statement is a turn.
func inTurns(s retrieval.ScoredStatement) bool { return s.SpeakerReason == retrieval.ByLabel }
