package index

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"whosaid/retrieval"
)

// A ledger is a file of records, one a document, in the order of their names:
// the length of each before it.

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

// readLedger reads what writeLedger wrote. The entries share its memory.
func readLedger(raw string) ([]Entry, error) {
	var out []Entry
	for len(raw) > 0 {
		head := codec{reading: true, in: raw}
		size := head.uvarint()
		if head.wrong || size > uint64(len(head.in)) {
			return nil, errLedger
		}
		e, err := readRecord(head.in[:size])
		if err != nil {
			return nil, err
		}
		out, raw = append(out, e), head.in[size:]
	}
	return out, nil
}

func readRecord(raw string) (Entry, error) {
	e := Entry{Document: &retrieval.Document{}}
	c := codec{reading: true, in: raw}
	if c.entry(&e); c.wrong || len(c.in) > 0 || !e.restore() {
		return Entry{}, errLedger
	}
	return e, nil
}

// loadLedger reads the ledger of a generation.
func loadLedger(m Manifest, dir string) ([]Entry, error) {
	raw, err := m.text(dir, ledgerFile)
	if err != nil {
		return nil, err
	}
	entries, err := readLedger(raw)
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, ledgerFile, err)
	}
	return entries, nil
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
