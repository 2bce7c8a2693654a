// Package index finds evidence: vectors in memory, full text beside them, and
// the ledger they were made from, kept on disk in generations.
package index

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"

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

// id is the key as full text has it.
func (k Key) id() string { return string(k[:]) }

// String is the key in hexadecimal digits.
func (k Key) String() string { return hex.EncodeToString(k[:]) }

// StatementText is the text that a statement is found by.
func StatementText(s *retrieval.Statement) string { return s.Text }

// ChunkText is the text that a chunk is found by.
func ChunkText(c *retrieval.Chunk) string {
	if c.Context == "" {
		return c.Text
	}
	return c.Text + "\n" + c.Context
}

// textsOf are the texts of statements, or of chunks, of an entry.
type textsOf func(e *Entry) iter.Seq[string]

func textsOfStatements(e *Entry) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range e.Statements {
			if !yield(StatementText(&e.Statements[i])) {
				return
			}
		}
	}
}

func textsOfChunks(e *Entry) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range e.Chunks {
			if !yield(ChunkText(&e.Chunks[i])) {
				return
			}
		}
	}
}

// uniqueTexts are the texts of some entries, each once, in order.
func uniqueTexts(entries []Entry, of textsOf) []string {
	seen := map[string]bool{}
	var out []string
	for i := range entries {
		for text := range of(&entries[i]) {
			if !seen[text] {
				seen[text] = true
				out = append(out, text)
			}
		}
	}
	return out
}
