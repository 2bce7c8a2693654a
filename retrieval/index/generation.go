package index

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
	"whosaid/retrieval/shortage"
)

// Names in the folder of a generation.
const (
	ledgerFile      = "ledger.bin"
	vectorsFile     = "vectors.bin"
	rowsFile        = "rows.bin"
	wordsFile       = "words.txt"
	statementsWords = "statements.bleve"
	chunksWords     = "chunks.bleve"
)

// A Generation is one state of the index, which never changes. Its methods
// may be called at the same time.
type Generation struct {
	Manifest
	// Name is empty for a generation that is in memory only.
	Name    string
	Entries []Entry
	// Said and Cut are the statements and chunks of all entries, in their order.
	// Of a generation from disk they are the entries' own.
	Said       []retrieval.Statement
	Cut        []retrieval.Chunk
	Words      map[string]int // as in Content
	Statements *Shelf
	Chunks     *Shelf
	Vectors    *Table
	release    func()
}

// Content is what a generation is made of.
type Content struct {
	Manifest
	Entries []Entry
	// Vectors hold those of all texts of the entries.
	Vectors Vectors
	// Words are those that stand in lower case in the statements, and in how many
	// documents each does.
	Words map[string]int
}

// Close lets go of the generation's files.
func (g *Generation) Close() error {
	err := errors.Join(g.Statements.close(), g.Chunks.close())
	if g.release != nil {
		g.release()
	}
	return err
}

// Unshelved is a generation of the content in which nothing can be looked for.
func (c Content) Unshelved() *Generation {
	g := &Generation{Manifest: c.Manifest, Words: c.Words}
	g.take(together(c.Entries))
	return g
}

// Make makes a generation that is in memory only.
func Make(ctx context.Context, c Content) (*Generation, error) {
	g := c.Unshelved()
	var raw bytes.Buffer
	err := writeVectors(&raw, c.Vectors.keys(), c.Vectors)
	if err == nil {
		g.Vectors, err = readVectors(raw.Bytes())
	}
	if err != nil {
		return nil, fmt.Errorf("index: vectors: %w", err)
	}
	statements, chunks := shelfTexts(c.Entries)
	rows := g.Vectors.rowsOf
	g.shelve(rows(statements), rows(chunks))
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() (err error) { g.Statements.words, err = memoryFullText(ctx, unique(statements)); return err })
	group.Go(func() (err error) { g.Chunks.words, err = memoryFullText(ctx, unique(chunks)); return err })
	if err := group.Wait(); err != nil {
		_ = g.Close()
		return nil, err
	}
	return g, nil
}

// Commit writes a generation and puts it in the place of the one in use. Old
// is one of the store's generations to take over unchanged parts from, or
// nil. The store is locked by the caller. On failure the one in use stays.
func (s *Store) Commit(ctx context.Context, c Content, old *Generation) error {
	s.clean()
	folder, err := os.MkdirTemp(s.dir, building)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	defer os.RemoveAll(folder)
	if err := os.Chmod(folder, 0o755); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	if err := s.write(ctx, folder, c, old); err != nil {
		return err
	}
	if c.Files, err = sumsOf(folder); err != nil {
		return err
	}
	manifest, err := json.Marshal(c.Manifest)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	if err := writeFile(folder, manifestFile, func(w io.Writer) error { _, err := w.Write(manifest); return err }); err != nil {
		return err
	}
	if err := syncFolder(folder); err != nil {
		return err
	}
	if _, err := s.publish(folder, checksum(manifest)); err != nil {
		return err
	}
	_ = os.Remove(filepath.Join(s.dir, partialFile))
	return nil
}

func (s *Store) write(ctx context.Context, folder string, c Content, old *Generation) error {
	statements, chunks := shelfTexts(c.Entries)
	var oldDir string
	var oldStatements, oldChunks *Shelf
	if old != nil && old.Name != "" && old.check(filepath.Join(s.dir, old.Name)) == nil {
		oldDir, oldStatements, oldChunks = filepath.Join(s.dir, old.Name), old.Statements, old.Chunks
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		return writeFile(folder, ledgerFile, func(w io.Writer) error { return writeLedger(w, c.Entries) })
	})
	group.Go(func() error {
		return writeFile(folder, wordsFile, func(w io.Writer) error { return writeWords(w, c.Words) })
	})
	group.Go(func() error { return writeVectorsAndRows(folder, c.Vectors, statements, chunks) })
	if c.Elsewhere {
		return group.Wait()
	}
	words := func(name string, texts []string, shelf *Shelf) {
		group.Go(func() error {
			return nextFullText(ctx, filepath.Join(folder, name), unique(texts), shelf, filepath.Join(oldDir, name))
		})
	}
	words(statementsWords, statements, oldStatements)
	words(chunksWords, chunks, oldChunks)
	return group.Wait()
}

// writeVectorsAndRows writes the vectors, and where in them those of statements
// and chunks stand.
func writeVectorsAndRows(folder string, vectors Vectors, statements, chunks []string) error {
	keys := vectors.keys()
	if err := writeFile(folder, vectorsFile, func(w io.Writer) error { return writeVectors(w, keys, vectors) }); err != nil {
		return err
	}
	places := make(map[Key]uint32, len(keys))
	for row, key := range keys {
		places[key] = uint32(row)
	}
	rows := func(texts []string) []uint32 {
		out := make([]uint32, len(texts))
		for i, text := range texts {
			out[i] = places[KeyOf(text)]
		}
		return out
	}
	return writeFile(folder, rowsFile, func(w io.Writer) error { return writeRows(w, rows(statements), rows(chunks)) })
}

func openGeneration(dir string, m Manifest) (*Generation, error) {
	g := &Generation{Manifest: m}
	var group errgroup.Group
	group.Go(func() error { return m.check(dir, ledgerFile, vectorsFile, rowsFile, wordsFile) })
	group.Go(func() error {
		l, err := loadLedger(m, dir)
		g.take(l)
		return err
	})
	group.Go(func() (err error) { g.Words, err = loadWords(m, dir); return err })
	group.Go(func() (err error) { return g.loadShelves(dir) })
	err := group.Wait()
	if err == nil {
		err = spare(filepath.Join(dir, manifestFile), len(m.Files)+ownFiles)
	}
	if err != nil || m.Elsewhere {
		return g, err
	}
	statements, err := openFullText(filepath.Join(dir, statementsWords), g.Statements.Len())
	if err != nil {
		return nil, unopened(err)
	}
	chunks, err := openFullText(filepath.Join(dir, chunksWords), g.Chunks.Len())
	if err != nil {
		_ = statements.close()
		return nil, unopened(err)
	}
	g.Statements.words, g.Chunks.words = statements, chunks
	return g, nil
}

func (g *Generation) take(l ledger) { g.Entries, g.Said, g.Cut = l.entries, l.statements, l.chunks }

func (g *Generation) loadShelves(dir string) (err error) {
	if g.Vectors, err = g.mapped(dir, vectorsFile); err != nil {
		return err
	}
	statements, chunks, err := loadRows(g.Manifest, dir, g.Vectors)
	if err == nil {
		g.shelve(statements, chunks)
	}
	return err
}

// ownFiles is how many descriptors are needed at most besides those of a
// generation's files: folders, and the texts of the corpus that are read.
const ownFiles = 8

// unopened is what keeps a full-text index from being opened whose files are
// there.
func unopened(err error) error {
	if shortage.Is(err) || errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("the index cannot be read: %w", err)
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// shelve numbers statements and chunks and makes them findable by vector: the
// chunks, which the documents are cut into, in chromem-go, the statements in
// the vectors as they are packed.
func (g *Generation) shelve(statements, chunks []uint32) {
	g.Statements, g.Chunks = newShelf(g.Vectors, statements), newShelf(g.Vectors, chunks)
	g.Statements.near, g.Chunks.near = g.Statements.flat(), g.Chunks.collected("chunks")
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

// FindBy lets the generation's statements and chunks be found elsewhere.
func (g *Generation) FindBy(statements, chunks Seeker) {
	g.Statements.elsewhere, g.Chunks.elsewhere = statements, chunks
}

// TextsOf are the texts that the statements, and the chunks, of the content are
// found by, in the order of their numbers.
func (c *Content) TextsOf() (statements, chunks []string) { return shelfTexts(c.Entries) }

// VectorOf is the vector of a text; nil if it has none, or no direction.
func (c *Content) VectorOf(text string) retrieval.Vector {
	packed := c.Vectors.Rows[KeyOf(text)]
	if packed.zero() {
		return nil
	}
	return packed.Vector(c.Vectors.Dimensions)
}
