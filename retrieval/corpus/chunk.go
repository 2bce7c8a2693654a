package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats/plain"
)

// A chunk is closed once it has enough words, and before a paragraph that
// would make it too long. A paragraph longer than that is cut.
const (
	enoughWords  = 100
	tooManyWords = 160
)

// Chunks cuts a document into chunks of about 120 words, in order. Each holds
// whole paragraphs, unless one paragraph alone is too long; each paragraph is
// in one chunk at least.
func Chunks(doc *retrieval.Document) []retrieval.Chunk {
	c := chunker{doc: doc, seen: map[string]int{}}
	for i, p := range doc.Paragraphs {
		c.add(i+1, p.Span)
	}
	c.flush()
	c.contexts()
	return c.out
}

// A chunker holds the open chunk: the paragraphs first to last, the bytes in
// span, and the number of words.
type chunker struct {
	doc         *retrieval.Document
	out         []retrieval.Chunk
	seen        map[string]int
	first, last int
	span        retrieval.Span
	words       int
}

func (c *chunker) add(number int, p retrieval.Span) {
	text := p.In(c.doc.Text)
	n := countWords(text)
	if n > tooManyWords || len(text) > maxPiece {
		c.flush()
		for _, piece := range pieces(text) {
			c.join(number, retrieval.Span{Start: p.Start + piece.Start, End: p.Start + piece.End}, 1)
			c.flush()
		}
		return
	}
	if c.words+n > tooManyWords || c.apart(p) {
		c.flush()
	}
	c.join(number, p, n)
	if c.words >= enoughWords {
		c.flush()
	}
}

// apart reports whether something that is no paragraph stands between the
// open chunk and p.
func (c *chunker) apart(p retrieval.Span) bool {
	return c.words > 0 && strings.TrimFunc(c.doc.Text[c.span.End:p.Start], plain.Blank) != ""
}

func (c *chunker) join(number int, p retrieval.Span, words int) {
	if c.words == 0 {
		c.first, c.span.Start = number, p.Start
	}
	c.last, c.span.End = number, p.End
	c.words += max(words, 1)
}

func (c *chunker) flush() {
	if c.words == 0 {
		return
	}
	text := c.span.In(c.doc.Text)
	c.out = append(c.out, retrieval.Chunk{
		ID: c.id(text), Document: c.doc.Name, Paragraph: c.first, Last: c.last,
		Start: c.span.Start, End: c.span.End, Text: text, Locator: c.doc.Locate(c.span.Start),
	})
	c.words = 0
}

// id comes from the document's name and the chunk's text; chunks of the same
// text are told apart by their order.
func (c *chunker) id(text string) string {
	sum := sha256.Sum256([]byte(c.doc.Name + "\x00" + text))
	id := "c" + hex.EncodeToString(sum[:6])
	c.seen[id]++
	if n := c.seen[id]; n > 1 {
		return fmt.Sprintf("%s-%d", id, n)
	}
	return id
}

// contexts gives each chunk the title and the sentences next to it.
func (c *chunker) contexts() {
	for i := range c.out {
		parts := []string{c.doc.Title}
		if i > 0 {
			parts = append(parts, lastSentence(c.out[i-1].Text))
		}
		if i+1 < len(c.out) {
			parts = append(parts, firstSentence(c.out[i+1].Text))
		}
		c.out[i].Context = strings.TrimSpace(strings.Join(parts, "\n"))
	}
}

// countWords counts the runs of what is not white space.
func countWords(text string) int {
	n, inside := 0, false
	for _, r := range text {
		space := plain.Blank(r)
		if !space && !inside {
			n++
		}
		inside = !space
	}
	return n
}
