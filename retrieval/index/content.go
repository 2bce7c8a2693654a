package index

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
)

// Content is what a generation is made of.
type Content struct {
	// Manifest has no documents: the entries tell of them.
	Manifest
	// Entries are the documents.
	Entries []Entry
	// Kept tells by entry which document of the generation of before it is, -1 for
	// none: of one that is kept the entry is empty. Nil where none is kept.
	Kept []int
	// Stamps are those of files, by their names.
	Stamps map[string]string
	// Vectors hold those of all texts of the entries that the generation of before
	// has not.
	Vectors Vectors
	// Directory has the people of all documents, as the caller writes them.
	Directory []byte
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
	return c.Entries[i], nil
}

// cards are those of the entries; their places are those of before.
func (c *Content) cards(old *Generation) []Card {
	out := make([]Card, len(c.Entries))
	for i := range c.Entries {
		if number, ok := c.Keeps(i); ok {
			out[i] = old.Documents[number]
		} else {
			out[i] = cardOf(&c.Entries[i])
		}
		if stamp, ok := c.Stamps[out[i].File]; ok {
			out[i].Stamp = stamp
		}
	}
	return out
}

// list fills in the cards of the content, and how much there is of it.
func (c *Content) list(old *Generation) {
	c.Documents = c.cards(old)
	c.Statements, c.Chunks = 0, 0
	for i := range c.Documents {
		c.Statements, c.Chunks = c.Statements+c.Documents[i].Statements, c.Chunks+c.Documents[i].Chunks
	}
}

// Unshelved is a generation of the content in which nothing can be looked for.
func (c Content) Unshelved(old *Generation) *Generation {
	c.list(old)
	g := &Generation{Manifest: c.Manifest, Directory: c.Directory, read: func(i int) (Entry, error) { return c.Entry(i, old) }}
	g.number()
	return g
}

// Whole gives the content the entries that old has, so that it keeps nothing. Its
// errors are those of Generation.Entry.
func (c *Content) Whole(old *Generation) error {
	for i := range c.Entries {
		e, err := c.Entry(i, old)
		if err != nil {
			return err
		}
		c.Entries[i] = e
	}
	c.Kept = nil
	return nil
}

// Make makes a generation that is in memory only. What is kept it takes from old.
func Make(ctx context.Context, c Content, old *Generation) (*Generation, error) {
	whole := c
	whole.Entries = slices.Clone(c.Entries)
	if err := whole.Whole(old); err != nil {
		return nil, err
	}
	g := whole.Unshelved(nil)
	if err := g.vectorsOf(&whole, old); err != nil {
		return nil, fmt.Errorf("index: vectors: %w", err)
	}
	statements, chunks := shelfTexts(whole.Entries)
	var columns columnsMade
	for i := range whole.Entries {
		columns.add(&whole.Entries[i], g.Vectors.rowOf)
	}
	g.Columns = &columns.Columns
	g.shelve()
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() (err error) { g.Statements.words, err = memoryFullText(ctx, unique(statements)); return err })
	group.Go(func() (err error) { g.Chunks.words, err = memoryFullText(ctx, unique(chunks)); return err })
	if err := group.Wait(); err != nil {
		_ = g.Close()
		return nil, err
	}
	return g, nil
}

// vectorsOf gives a generation in memory the vectors of its texts.
func (g *Generation) vectorsOf(c *Content, old *Generation) (err error) {
	all := Vectors{Dimensions: c.Vectors.Dimensions, Rows: map[Key]Packed{}}
	for _, text := range Texts(c.Entries) {
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

func shelfTexts(entries []Entry) (statements, chunks []string) {
	for i := range entries {
		for j := range entries[i].Statements {
			statements = append(statements, StatementText(&entries[i].Statements[j]))
		}
		for j := range entries[i].Chunks {
			chunks = append(chunks, ChunkText(&entries[i].Chunks[j]))
		}
	}
	return statements, chunks
}

func unique(texts []string) []string {
	seen := make(map[string]bool, len(texts))
	var out []string
	for _, t := range texts {
		if !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
	}
	return out
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
