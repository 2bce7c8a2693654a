package answer

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// discussed are what stands around a place in a turn: the heading above it, and the
// turns beside it. What is nobody's between them tells nothing of it.
func discussed(doc *retrieval.Document, place int) []retrieval.Span {
	var pieces []retrieval.Span
	if h := doc.Section(doc.ParagraphAt(place)); h > 0 {
		pieces = append(pieces, doc.Paragraphs[h-1].Span)
	}
	turns := doc.Transcript.Turns
	n, _ := slices.BinarySearchFunc(turns, place, func(t retrieval.Turn, at int) int { return t.End - 1 - at })
	for k := max(0, n-besideTurn); k <= min(len(turns)-1, n+besideTurn); k++ {
		pieces = append(pieces, turns[k].Span)
	}
	return pieces
}

// alikeAround tells of each of the topic's words how similar the nearest of those
// around a statement is.
func (d *decider) alikeAround(topic *similarity.Query, s retrieval.Statement) []float64 {
	_, spans := d.spansAround(s)
	if len(spans) == 0 {
		return topic.Alike(similarity.NewText(s.Text))
	}
	c := d.coverageBy(topic, s.Document)
	out := c.piece(spans[0])
	for _, p := range spans[1:] {
		out = most(out, c.piece(p))
	}
	return out
}

// besideTurn is how many turns on either side of one tell what it is about.
const besideTurn = 2

// inTurn reports whether a stretch of a document lies in a turn.
func inTurn(doc *retrieval.Document, p retrieval.Span) bool {
	return doc.Transcript != nil && slices.ContainsFunc(doc.Transcript.Turns, func(t retrieval.Turn) bool { return t.Overlaps(p) })
}

// inTurns reports whether a statement is a turn.
func inTurns(s retrieval.ScoredStatement) bool { return s.SpeakerReason == retrieval.ByLabel }
