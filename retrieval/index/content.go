package index

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
	"whosaid/retrieval/postings"
	"whosaid/retrieval/room"
)

// Content is what a generation is made of.
type Content struct {
	// Manifest has no documents before List: the entries tell of them.
	Manifest
	// Entries are the documents; those that are packed are empty.
	Entries []Entry
	// packed are entries as they are written, by their places; nil where none is.
	packed []packed
	// Kept tells by entry which document of the generation of before it is, -1 for
	// none: of one that is kept the entry is empty. Nil where none is kept.
	Kept []int
	// Stamps are those of files, by their names.
	Stamps map[string]string
	// Vectors hold those of all texts of the entries that the generation of before
	// has not.
	Vectors Vectors
	// Directory writes the people of all documents, Roster is what the next one is
	// made of.
	Directory io.WriterTo
	Roster    []byte
}

// packed is an entry as it is written. It has no record where it is none.
type packed struct {
	card   Card
	record []byte
}

// PackTo makes room for so many entries that are packed.
func (c *Content) PackTo(n int) { c.Entries, c.packed = make([]Entry, n), make([]packed, n) }

// Pack is how entry i is given where entries are packed: as it is written, in
// which it takes a third of the memory. Several may be given at a time.
func (c *Content) Pack(i int, e *Entry) { c.packed[i] = packed{cardOf(e), record(e)} }

// isPacked reports whether the i-th entry is packed.
func (c *Content) isPacked(i int) bool { return c.packed != nil && c.packed[i].record != nil }

// record is the i-th entry as it is written.
func (c *Content) record(i int) []byte {
	if c.isPacked(i) {
		return c.packed[i].record
	}
	return record(&c.Entries[i])
}

// Keeps is the number that an entry has in the generation of before.
func (c *Content) Keeps(i int) (number int, ok bool) {
	if c.Kept == nil || c.Kept[i] < 0 {
		return 0, false
	}
	return c.Kept[i], true
}

// Entry is the i-th entry, which old has if it is kept. Its errors are those of
// Generation.Entry.
func (c *Content) Entry(i int, old *Generation) (Entry, error) {
	if number, ok := c.Keeps(i); ok {
		return old.Entry(number)
	}
	if c.isPacked(i) {
		in := codec{reading: true}
		return in.record(string(c.packed[i].record))
	}
	return c.Entries[i], nil
}

// Fresh yields the entries that are not kept, by their places.
func (c *Content) Fresh() iter.Seq2[int, *Entry] {
	return func(yield func(int, *Entry) bool) {
		for i := range c.Entries {
			if _, ok := c.Keeps(i); ok {
				continue
			}
			e, err := c.Entry(i, nil)
			if err != nil { // nor can it be read from disk: the generation will not open
				e = Entry{Document: &retrieval.Document{Name: c.packed[i].card.Name}}
			}
			if !yield(i, &e) {
				return
			}
		}
	}
}

// Texts yields the texts that the entries which are not kept are found by: those
// of statements, of chunks, and of windows where the embedder has any.
func (c *Content) Texts() iter.Seq[string] {
	return func(yield func(string) bool) {
		kinds := c.texts()
		for _, e := range c.Fresh() {
			for _, texts := range kinds {
				for text := range texts(e) {
					if !yield(text) {
						return
					}
				}
			}
		}
	}
}

// cards are those of the entries; their places are those of before.
func (c *Content) cards(old *Generation) []Card {
	out := room.For[Card](len(c.Entries))[:len(c.Entries)]
	for i := range c.Entries {
		if number, ok := c.Keeps(i); ok {
			out[i] = old.Documents[number]
		} else if c.isPacked(i) {
			out[i] = c.packed[i].card
		} else {
			out[i] = cardOf(&c.Entries[i])
		}
		if stamp, ok := c.Stamps[out[i].File]; ok {
			out[i].Stamp = stamp
		}
	}
	return out
}

// List fills in the cards of the content, and how much there is of it, unless that has
// been done. Old is the generation of before, which has what is kept, or nil.
func (c *Content) List(old *Generation) {
	if len(c.Documents) == len(c.Entries) {
		return
	}
	c.Documents = c.cards(old)
	c.Statements, c.Chunks = 0, 0
	for i := range c.Documents {
		c.Statements, c.Chunks = c.Statements+c.Documents[i].Statements, c.Chunks+c.Documents[i].Chunks
	}
}

// people writes the people, of whom there may be none.
func (c *Content) people() io.WriterTo {
	if c.Directory == nil {
		return &bytes.Reader{}
	}
	return c.Directory
}

// unshelved is a generation of the content in which nothing can be looked for, people
// neither.
func (c Content) unshelved(old *Generation) *Generation {
	c.List(old)
	g := &Generation{Manifest: c.Manifest, roster: c.Roster}
	g.read = func(i int, _ bool) (Entry, error) {
		e, err := c.Entry(i, old)
		e.Statements = slices.Clone(e.Statements)
		return e, err
	}
	g.number()
	return g
}

// Whole gives the content the entries that old has, so that it keeps nothing. Its
// errors are those of Generation.Entry.
func (c *Content) Whole(old *Generation) error {
	for i := range c.Entries {
		number, ok := c.Keeps(i)
		if !ok {
			continue
		}
		e, err := old.Entry(number)
		if err != nil {
			return err
		}
		if c.packed == nil {
			c.Entries[i] = e
		} else {
			c.Pack(i, &e)
		}
	}
	c.Kept = nil
	return nil
}

// unpacked are all entries.
func (c *Content) unpacked(old *Generation) ([]Entry, error) {
	out := make([]Entry, len(c.Entries))
	for i := range out {
		e, err := c.Entry(i, old)
		if err != nil {
			return nil, err
		}
		out[i] = e
	}
	return out, nil
}

// Make makes a generation that is in memory only. What is kept it takes from old.
func Make(ctx context.Context, c Content, old *Generation) (*Generation, error) {
	all, err := c.unpacked(old)
	if err != nil {
		return nil, err
	}
	whole := c
	whole.Entries, whole.Kept, whole.packed = all, nil, nil
	g := whole.unshelved(nil)
	var people bytes.Buffer
	if _, err := c.people().WriteTo(&people); err != nil {
		return nil, fmt.Errorf("index: people: %w", err)
	}
	g.Directory = people.Bytes()
	if err := g.vectorsOf(&whole, old); err != nil {
		return nil, fmt.Errorf("index: vectors: %w", err)
	}
	var columns columnsMade
	for i := range whole.Entries {
		columns.add(&whole.Entries[i], g.Vectors.rowOf)
	}
	g.Columns = &columns.Columns
	g.words = sync.OnceValues(func() (*postings.Set, error) { return wordsOf(all) })
	g.shelve()
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() (err error) {
		g.Statements.words, err = memoryFullText(ctx, uniqueTexts(all, textsOfStatements))
		return err
	})
	group.Go(func() (err error) {
		g.Chunks.words, err = memoryFullText(ctx, uniqueTexts(all, textsOfChunks))
		return err
	})
	if err := group.Wait(); err != nil {
		_ = g.Close()
		return nil, err
	}
	return g, nil
}

// vectorsOf gives a generation in memory the vectors of its texts.
func (g *Generation) vectorsOf(c *Content, old *Generation) (err error) {
	all := Vectors{Dimensions: c.Vectors.Dimensions, Rows: map[Key]Packed{}}
	for text := range c.Texts() {
		key := KeyOf(text)
		if packed, ok := c.Vectors.Rows[key]; ok {
			all.Rows[key] = packed
		} else if old != nil {
			all.Take(key, old.Vectors)
		}
	}
	var raw bytes.Buffer
	if err := writeVectors(&raw, all.keys(), all); err != nil {
		return err
	}
	g.Vectors, err = readVectors(raw.Bytes())
	return err
}

// rowOf is the row of a text, 0 for one that the table does not have.
func (t *Table) rowOf(text string) uint32 {
	row, ok := t.Find(KeyOf(text))
	if !ok {
		return 0
	}
	return uint32(row)
}

// VectorOf is the vector of a text, which old may have; nil if it has none, or no
// direction.
func (c *Content) VectorOf(text string, old *Generation) retrieval.Vector {
	packed, dimensions := c.Vectors.Rows[KeyOf(text)], c.Vectors.Dimensions
	if packed == nil && old != nil {
		if row, ok := old.Vectors.Find(KeyOf(text)); ok {
			packed, dimensions = old.Vectors.Row(row), old.Vectors.Dimensions()
		}
	}
	if packed.zero() {
		return nil
	}
	return packed.Vector(dimensions)
}
