package index

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"whosaid/retrieval"
)

// The file of a ledger has a record a document, in the order of their names, the
// length of each before it.

// writeLedger writes the entries.
func writeLedger(w io.Writer, entries []Entry) error {
	out := bufio.NewWriterSize(w, 1<<16)
	for i := range entries {
		raw := record(&entries[i])
		out.Write(binary.AppendUvarint(nil, uint64(len(raw))))
		out.Write(raw)
	}
	return out.Flush()
}

// record writes one entry.
func record(e *Entry) []byte {
	bare := e.bare()
	c := codec{numbers: map[string]int{}}
	c.entry(&bare)
	return c.out
}

// A ledger is what is read of all documents. The entries share the statements
// and chunks.
type ledger struct {
	entries    []Entry
	statements []retrieval.Statement
	chunks     []retrieval.Chunk
}

// readLedger reads what writeLedger wrote, of so many statements and chunks. The
// texts share its memory.
func readLedger(raw string, statements, chunks int) (ledger, error) {
	l := ledger{statements: make([]retrieval.Statement, statements), chunks: make([]retrieval.Chunk, chunks)}
	c := codec{reading: true, statements: l.statements, chunks: l.chunks}
	for len(raw) > 0 {
		c.in = raw
		size := c.uvarint()
		if c.wrong || size > uint64(len(c.in)) {
			return ledger{}, errLedger
		}
		raw = c.in[size:]
		e, err := c.record(c.in[:size])
		if err != nil {
			return ledger{}, err
		}
		l.entries = append(l.entries, e)
		statements, chunks = statements-len(e.Statements), chunks-len(e.Chunks)
	}
	if statements != 0 || chunks != 0 {
		return ledger{}, errLedger
	}
	return l, nil
}

// record reads one entry.
func (c *codec) record(raw string) (Entry, error) {
	e := Entry{Document: &retrieval.Document{}}
	c.in, c.texts = raw, c.texts[:0]
	if c.entry(&e); c.wrong || len(c.in) > 0 || !e.restore() {
		return Entry{}, errLedger
	}
	return e, nil
}

// loadLedger reads the ledger of a generation.
func loadLedger(m Manifest, dir string) (ledger, error) {
	raw, err := m.text(dir, ledgerFile)
	if err != nil {
		return ledger{}, err
	}
	l, err := readLedger(raw, m.Statements, m.Chunks)
	if err != nil {
		return ledger{}, fmt.Errorf("%w: %s: %w", ErrDamaged, ledgerFile, err)
	}
	return l, nil
}

// together puts what was read of documents together. The statements and chunks
// are copies.
func together(entries []Entry) ledger {
	statements, chunks := 0, 0
	for i := range entries {
		statements, chunks = statements+len(entries[i].Statements), chunks+len(entries[i].Chunks)
	}
	l := ledger{entries, make([]retrieval.Statement, 0, statements), make([]retrieval.Chunk, 0, chunks)}
	for i := range entries {
		l.statements, l.chunks = append(l.statements, entries[i].Statements...), append(l.chunks, entries[i].Chunks...)
	}
	return l
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

// restore puts back what bare left out. It reports whether the document has it.
func (e *Entry) restore() bool {
	text := e.Document.Text
	for i := range e.Statements {
		s := &e.Statements[i]
		for _, span := range s.Spans {
			if span.End > len(text) {
				return false
			}
		}
		if s.Text == "" {
			s.Text = spoken(text, s.Spans)
		}
	}
	for i := range e.Chunks {
		c := &e.Chunks[i]
		if c.Start < 0 || c.Start > c.End || c.End > len(text) {
			return false
		}
		c.Text = text[c.Start:c.End]
	}
	return true
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
