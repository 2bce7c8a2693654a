package index

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"whosaid/retrieval"
)

// The ledger has a record a document, one after the other in the files of its
// parts, in no order: the cards tell where each stands. A part never changes, and
// is linked into the next generation while a document has its record there.

// record writes one entry.
func record(e *Entry) []byte {
	bare := e.bare()
	c := codec{numbers: map[string]int{}}
	c.entry(&bare)
	return c.out
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

// A ledger has the records of documents at hand. Its files are closed when nobody
// has it any more, so that a reader that is late finds them.
type ledger []*os.File

// openLedger opens the parts of a ledger.
func openLedger(dir string, parts []string) (ledger, error) {
	var out ledger
	for _, name := range parts {
		f, err := opened(filepath.Join(dir, name))
		if err != nil {
			out.close()
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}

func (l ledger) close() {
	for _, f := range l {
		_ = f.Close()
	}
}

// raw is the record at a place.
func (l ledger) raw(p place) ([]byte, error) {
	raw := make([]byte, p.size)
	if err := l.readAt(p, raw); err != nil {
		return nil, err
	}
	return raw, nil
}

// readAt reads the record at a place into bytes of its size, and makes sure that it
// is as it was written.
func (l ledger) readAt(p place, raw []byte) error {
	if _, err := l[p.part].ReadAt(raw, int64(p.at)); err != nil && !(errors.Is(err, io.EOF) && p.size == 0) {
		return fmt.Errorf("the index cannot be read: %w", err)
	}
	if int(checksum(raw).CRC) != p.sum {
		return fmt.Errorf("%w: %s", ErrDamaged, l[p.part].Name())
	}
	return nil
}

// buffers are memory that records were read in, to be used again.
type buffers struct{ free sync.Pool }

// A buffer has the bytes of a record and the texts that it has told so far.
type buffer struct {
	raw   []byte
	texts []string
}

// entry reads the record at a place, without its people if nobody asks for them.
func (l ledger) entry(p place, read *buffers, unpeopled bool) (Entry, error) {
	b, _ := read.free.Get().(*buffer)
	if b == nil {
		b = &buffer{}
	}
	defer read.free.Put(b)
	b.raw = slices.Grow(b.raw[:0], int(p.size))[:p.size]
	if err := l.readAt(p, b.raw); err != nil {
		return Entry{}, err
	}
	c := codec{reading: true, unpeopled: unpeopled, texts: b.texts}
	e, err := c.record(string(b.raw))
	b.texts = c.texts
	clear(b.texts) // the entry may be let go
	if err != nil {
		return Entry{}, fmt.Errorf("%w: %s: %w", ErrDamaged, l[p.part].Name(), err)
	}
	return e, nil
}

// bare returns the entry without the texts that the document gives back.
func (e Entry) bare() Entry {
	out := e
	out.Statements = slices.Clone(e.Statements)
	for i := range out.Statements {
		if s := &out.Statements[i]; s.Text == spoken(e.Document.Text, s.Spans) {
			s.Text = ""
		}
	}
	out.Chunks = slices.Clone(e.Chunks)
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
