package coref

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A crosshead is a line over a part of a document that tells what follows, as in lists
// of what somebody did: a sentence with a pronoun for whom the document is about.
const (
	creditWords    = 6  // of a picture's credit under it, at most
	crossheadWords = 18 // of a crosshead, at most
	fewCrossheads  = 3  // of one pronoun in a document, at least
)

// crosshead reports whether the pronoun at span opens a crosshead: a paragraph of one
// sentence, in a document that has several of the kind, one of them over a picture.
func (c *Cast) crosshead(span retrieval.Span) bool {
	i := c.doc.ParagraphAt(span.Start) - 1
	if i < 0 || c.doc.Paragraphs[i].Start != span.Start || !c.oneLine(i, span.In(c.doc.Text)) {
		return false
	}
	found, pictured := 0, false
	for k := range c.doc.Paragraphs {
		if c.oneLine(k, span.In(c.doc.Text)) {
			found++
			pictured = pictured || c.credited(k+1)
		}
	}
	return pictured && found >= fewCrossheads
}

// oneLine reports whether paragraph i is one short sentence that opens with a pronoun.
func (c *Cast) oneLine(i int, pronoun string) bool {
	line := strings.TrimRight(c.doc.Paragraphs[i].In(c.doc.Text), " .”\"")
	return strings.HasPrefix(line, pronoun+" ") && len(line) < crossheadWords*12 && len(strings.Fields(line)) <= crossheadWords &&
		!strings.ContainsAny(line, ".?!:")
}

// credited reports whether paragraph i is no more than whose a picture is.
func (c *Cast) credited(i int) bool {
	if i >= len(c.doc.Paragraphs) || c.doc.Paragraphs[i].Len() > longestCredit {
		return false
	}
	words := strings.Fields(strings.TrimRight(c.doc.Paragraphs[i].In(c.doc.Text), " ."))
	for _, w := range words {
		if !names.StartsName(w) && w != "via" && w != "for" {
			return false
		}
	}
	return len(words) > 0 && len(words) <= creditWords
}
