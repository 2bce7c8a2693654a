// Package index finds evidence: vectors in memory, full text beside them, and
// the ledger they were made from, kept on disk in generations.
package index

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"whosaid/retrieval"
)

// An Entry is one document and all that was read from it.
type Entry struct {
	Document   *retrieval.Document
	Statements []retrieval.Statement
	People     []retrieval.Person
	Chunks     []retrieval.Chunk
}

// A Key identifies a text that was embedded. Equal texts have equal keys, so
// that no text is embedded twice.
type Key [16]byte

// KeyOf returns the key of a text.
func KeyOf(text string) Key {
	sum := sha256.Sum256([]byte(text))
	return Key(sum[:16])
}

// String is the key in hexadecimal digits.
func (k Key) String() string { return hex.EncodeToString(k[:]) }

// Vectors are the vectors of texts, all made by one embedder.
type Vectors map[Key]retrieval.Vector

// StatementText is the text that a statement is found by.
func StatementText(s *retrieval.Statement) string { return s.Text }

// ChunkText is the text that a chunk is found by.
func ChunkText(c *retrieval.Chunk) string {
	if c.Context == "" {
		return c.Text
	}
	return c.Text + "\n" + c.Context
}

// Texts returns every text of the entries once, in order: those of statements
// and of chunks.
func Texts(entries []Entry) []string {
	var out []string
	seen := map[string]bool{}
	add := func(text string) {
		if !seen[text] {
			seen[text] = true
			out = append(out, text)
		}
	}
	for i := range entries {
		for j := range entries[i].Statements {
			add(StatementText(&entries[i].Statements[j]))
		}
		for j := range entries[i].Chunks {
			add(ChunkText(&entries[i].Chunks[j]))
		}
	}
	return out
}

// bare returns the entry without the texts that the document gives back.
func (e Entry) bare() Entry {
	out := e
	out.Statements = append([]retrieval.Statement(nil), e.Statements...)
	for i := range out.Statements {
		if s := &out.Statements[i]; s.Text == spoken(e.Document.Text, s.Spans) {
			s.Text = ""
		}
	}
	out.Chunks = append([]retrieval.Chunk(nil), e.Chunks...)
	for i := range out.Chunks {
		out.Chunks[i].Text = ""
	}
	return out
}

// restore puts back what bare left out.
func (e *Entry) restore() {
	text := e.Document.Text
	for i := range e.Statements {
		if s := &e.Statements[i]; s.Text == "" {
			s.Text = spoken(text, s.Spans)
		}
	}
	for i := range e.Chunks {
		e.Chunks[i].Text = text[e.Chunks[i].Start:e.Chunks[i].End]
	}
}

// spoken is the text of a statement: its spans, joined.
func spoken(text string, spans []retrieval.Span) string {
	if len(spans) == 1 {
		return spans[0].In(text)
	}
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = s.In(text)
	}
	return strings.Join(parts, retrieval.Joint)
}
