package answer

import (
	"whosaid/retrieval"
	"whosaid/retrieval/similarity"
)

// A coverage tells how alike a document's paragraphs are to each of the topic's
// words. Each paragraph is read once, when it is asked for.
type coverage struct {
	topic      *similarity.Query
	document   *retrieval.Document
	paragraphs map[int][]float64 // by their numbers
	// pieces are stretches of it, by where they begin and end.
	pieces    map[retrieval.Span][]float64
	beginning []float64
}

// newCoverage is that of a document; nil has nothing alike.
func newCoverage(topic *similarity.Query, doc *retrieval.Document) *coverage {
	return &coverage{topic: topic, document: doc, paragraphs: map[int][]float64{}, pieces: map[retrieval.Span][]float64{}}
}

// start tells it of the beginning of the document.
func (c *coverage) start() []float64 {
	if c.beginning != nil {
		return c.beginning
	}
	if c.document == nil {
		c.beginning = c.topic.Alike(similarity.Text{})
		return c.beginning
	}
	c.beginning = c.topic.Alike(similarity.NewText(c.document.Title))
	for n := 1; n <= min(opening, c.count()); n++ {
		if c.document.Paragraphs[n-1].Heading || c.tells(n) {
			c.beginning = most(c.beginning, c.paragraph(n))
		}
	}
	return c.beginning
}

// piece tells it of a stretch of the document; each is read once.
func (c *coverage) piece(p retrieval.Span) []float64 {
	alike, ok := c.pieces[p]
	if !ok {
		alike = c.topic.Alike(similarity.NewText(p.In(c.document.Text)))
		c.pieces[p] = alike
	}
	return alike
}

// paragraph tells it of the paragraph with a number, from 1; none has anything
// alike that the document does not have.
func (c *coverage) paragraph(n int) []float64 {
	if n < 1 || n > c.count() {
		return c.topic.Alike(similarity.Text{})
	}
	alike, ok := c.paragraphs[n]
	if !ok {
		alike = c.topic.Alike(similarity.NewText(c.document.Paragraphs[n-1].In(c.document.Text)))
		c.paragraphs[n] = alike
	}
	return alike
}

// count is how many paragraphs there are.
func (c *coverage) count() int {
	if c.document == nil {
		return 0
	}
	return len(c.document.Paragraphs)
}

// tells reports whether what is said in a document may be about what stands in a
// paragraph: of a transcript only turns, for what is told between them is nobody's.
func (c *coverage) tells(n int) bool {
	t := c.document.Transcript
	return t == nil || t.IsTurn(c.document.Paragraphs[n-1].Span)
}

// around tells it of a paragraph and the widely many on either side of it.
func (c *coverage) around(n int) []float64 {
	out := c.paragraph(n)
	for k := max(1, n-widely); k <= min(c.count(), n+widely); k++ {
		if c.tells(k) {
			out = most(out, c.paragraph(k))
		}
	}
	return out
}

// long reports whether a document is long enough for its first paragraphs to sum
// up what is told below.
func (c *coverage) long() bool { return c.count() >= longArticle }

// most is the larger of each two values.
func most(a, b []float64) []float64 {
	out := make([]float64, len(a))
	for i := range a {
		out[i] = max(a[i], b[i])
	}
	return out
}

// beginning is the start of a document, which tells what it is about.
func beginning(doc *retrieval.Document) string {
	text := doc.Title
	for _, p := range doc.Paragraphs[:min(opening, len(doc.Paragraphs))] {
		text += "\n" + p.In(doc.Text)
	}
	return text
}

// opening is how many paragraphs tell what a document is about.
const opening = 3
