package index

import (
	"bufio"
	"bytes"
	"context"
	"encoding/gob"
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
	ledgerFile      = "ledger.gob"
	vectorsFile     = "vectors.bin"
	statementsWords = "statements.bleve"
	chunksWords     = "chunks.bleve"
)

// A Generation is one state of the index, which never changes. Its methods
// may be called at the same time.
type Generation struct {
	Manifest
	// Name is empty for a generation that is in memory only.
	Name       string
	Entries    []Entry
	Statements *Shelf
	Chunks     *Shelf
	Vectors    Vectors
	release    func()
}

// Close lets go of the generation's files.
func (g *Generation) Close() error {
	err := errors.Join(g.Statements.close(), g.Chunks.close())
	if g.release != nil {
		g.release()
	}
	return err
}

// Make makes a generation that is in memory only. Vectors hold those of all
// texts of the entries.
func Make(ctx context.Context, m Manifest, entries []Entry, vectors Vectors) (*Generation, error) {
	g := &Generation{Manifest: m, Entries: entries, Vectors: vectors}
	if err := g.shelve(ctx); err != nil {
		return nil, err
	}
	statements, chunks := shelfTexts(entries)
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
func (s *Store) Commit(ctx context.Context, m Manifest, entries []Entry, vectors Vectors, old *Generation) error {
	s.clean()
	folder, err := os.MkdirTemp(s.dir, building)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	defer os.RemoveAll(folder)
	if err := os.Chmod(folder, 0o755); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	if err := s.write(ctx, folder, entries, vectors, old); err != nil {
		return err
	}
	if m.Files, err = sumsOf(folder); err != nil {
		return err
	}
	manifest, err := json.Marshal(m)
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

func (s *Store) write(ctx context.Context, folder string, entries []Entry, vectors Vectors, old *Generation) error {
	statements, chunks := shelfTexts(entries)
	var oldDir string
	var oldStatements, oldChunks *Shelf
	if old != nil && old.Name != "" && old.check(filepath.Join(s.dir, old.Name)) == nil {
		oldDir, oldStatements, oldChunks = filepath.Join(s.dir, old.Name), old.Statements, old.Chunks
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		return writeFile(folder, ledgerFile, func(w io.Writer) error { return writeLedger(w, entries) })
	})
	group.Go(func() error {
		return writeFile(folder, vectorsFile, func(w io.Writer) error { return writeVectors(w, vectors) })
	})
	words := func(name string, texts []string, shelf *Shelf) {
		group.Go(func() error {
			return nextFullText(ctx, filepath.Join(folder, name), unique(texts), shelf, filepath.Join(oldDir, name))
		})
	}
	words(statementsWords, statements, oldStatements)
	words(chunksWords, chunks, oldChunks)
	return group.Wait()
}

func openGeneration(ctx context.Context, dir string, m Manifest) (*Generation, error) {
	g := &Generation{Manifest: m}
	var group errgroup.Group
	group.Go(func() error { return m.check(dir, ledgerFile, vectorsFile) })
	group.Go(func() (err error) { g.Entries, err = loadLedger(m, dir); return err })
	group.Go(func() (err error) { g.Vectors, err = loadVectors(m, dir); return err })
	err := group.Wait()
	if err == nil {
		err = g.shelve(ctx)
	}
	if err == nil {
		err = spare(filepath.Join(dir, manifestFile), len(m.Files)+ownFiles)
	}
	if err != nil {
		return nil, err
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

// shelve numbers statements and chunks and makes them findable by vector.
func (g *Generation) shelve(ctx context.Context) error {
	statements, chunks := shelfTexts(g.Entries)
	var err error
	if g.Statements, err = newShelf(ctx, "statements", statements, g.Vectors); err != nil {
		return err
	}
	g.Chunks, err = newShelf(ctx, "chunks", chunks, g.Vectors)
	return err
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

func writeLedger(w io.Writer, entries []Entry) error {
	out := bufio.NewWriterSize(w, 1<<16)
	enc := gob.NewEncoder(out)
	if err := enc.Encode(len(entries)); err != nil {
		return err
	}
	for i := range entries {
		if err := enc.Encode(entries[i].bare()); err != nil {
			return fmt.Errorf("index: ledger: %w", err)
		}
	}
	return out.Flush()
}

func loadLedger(m Manifest, dir string) ([]Entry, error) {
	raw, err := m.read(dir, ledgerFile)
	if err != nil {
		return nil, err
	}
	dec := gob.NewDecoder(bytes.NewReader(raw))
	var n int
	if err := dec.Decode(&n); err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, ledgerFile, err)
	}
	entries := make([]Entry, n)
	for i := range entries {
		entries[i].Document = &retrieval.Document{}
		if err := dec.Decode(&entries[i]); err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, ledgerFile, err)
		}
		entries[i].restore()
	}
	return entries, nil
}

func loadVectors(m Manifest, dir string) (Vectors, error) {
	raw, err := m.read(dir, vectorsFile)
	if err != nil {
		return nil, err
	}
	vectors, err := readVectors(raw)
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, vectorsFile, err)
	}
	return vectors, nil
}
