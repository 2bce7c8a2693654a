package index

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/sync/errgroup"
)

// Commit writes a generation and puts it in the place of the one in use. Old
// is the generation of before, which has what is kept and from which unchanged
// parts are taken over, or nil. The vectors of the content are let go of once they
// are written, if full text is to be. The store is locked by the caller. On failure the
// one in use stays; the error is ErrDamaged where old is not as it was written.
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
	w, err := newWriting(folder, &c, old)
	if err != nil {
		return err
	}
	if err := w.write(ctx); err != nil {
		return err
	}
	if c.Files, err = w.sums(); err != nil {
		return err
	}
	if c.Manifest.Stamps, err = stamped(folder, c.Files); err != nil {
		return fmt.Errorf("index: %w", err)
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

// A writing is a generation that is being written.
type writing struct {
	folder string
	c      *Content
	// old is nil where nothing can be taken over.
	old *Generation
	// keeps tells which documents of old are kept.
	keeps []bool
	// fresh is the part of the ledger that is written; empty for none.
	fresh string
	// vectors are those of the new generation, to says in which row of them that
	// of a row of the old ones stands.
	vectors *Table
	to      func(row uint32) uint32
	// written are the checksums of files that were written here.
	written *written
}

func newWriting(folder string, c *Content, old *Generation) (*writing, error) {
	w := &writing{folder: folder, c: c, written: &written{}}
	if old != nil && old.dir != "" {
		var err error
		if old.aged {
			err = old.check(old.dir)
		}
		if err != nil && c.Kept != nil {
			return nil, err
		}
		if err == nil {
			w.old = old
		}
	}
	if w.old != nil {
		w.keeps = make([]bool, len(old.Documents))
		for i := range c.Entries {
			if number, ok := c.Keeps(i); ok {
				w.keeps[number] = true
			}
		}
	}
	return w, nil
}

func (w *writing) write(ctx context.Context) error {
	w.c.List(w.old)
	if err := w.writeVectors(); err != nil {
		return err
	}
	if !w.c.Elsewhere {
		clear(w.c.Vectors.Rows) // they take much memory, which full text needs
	}
	if err := w.writeLedger(); err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(w.writeEntries)
	for name, what := range map[string]io.WriterTo{peopleFile: w.c.people(), rosterFile: bytes.NewReader(w.c.Roster)} {
		group.Go(func() error {
			return w.writeFile(name, func(out io.Writer) error { _, err := what.WriteTo(out); return err })
		})
	}
	if !w.c.Elsewhere {
		group.Go(func() error { return w.fullText(ctx, statementsWords, textsOfStatements) })
		group.Go(func() error { return w.fullText(ctx, chunksWords, textsOfChunks) })
	}
	return group.Wait()
}

// writeLedger writes the records that are new into a part, with those of parts
// that are put together, links the other parts, and writes the cards, which tell
// where each record stands.
func (w *writing) writeLedger() error {
	records := make([][]byte, len(w.c.Entries))
	fresh := 0
	for i := range w.c.Entries {
		if _, ok := w.c.Keeps(i); !ok {
			records[i] = w.c.record(i)
			fresh += len(records[i])
		}
	}
	parts := w.ledgerParts()
	again := merged(parts, fresh)
	now, err := w.takeOver(parts, again, &w.c.LedgerParts)
	if err != nil {
		return err
	}
	for _, name := range w.c.LedgerParts {
		if err := takeOver(w.old.dir, w.folder, wordsPart(name)); err != nil {
			return err
		}
	}
	l, err := w.oldLedger()
	if err != nil {
		return err
	}
	defer l.close()
	if fresh > 0 || slices.Contains(again, true) {
		if err := w.writeRecords(records, l, again, now); err != nil {
			return err
		}
	} else {
		for i := range w.c.Documents {
			w.c.Documents[i].place.part = now[w.c.Documents[i].place.part]
		}
	}
	return w.writeFile(cardsFile, func(out io.Writer) error { return writeCards(out, w.c.Documents) })
}

// writeRecords writes a part of the ledger: the records that are given, and those
// of parts that are written again. Now are the numbers of the others.
func (w *writing) writeRecords(records [][]byte, l ledger, again []bool, now []int) error {
	name := nextPart("ledger", w.oldLedgerParts())
	part := len(w.c.LedgerParts)
	w.c.LedgerParts, w.fresh = append(w.c.LedgerParts, name), name
	return w.writeFile(name, func(file io.Writer) (err error) {
		out := bufio.NewWriterSize(file, 1<<16)
		at := 0
		for i := range w.c.Documents {
			p := &w.c.Documents[i].place
			raw := records[i]
			if _, ok := w.c.Keeps(i); ok {
				if !again[p.part] {
					p.part = now[p.part]
					continue
				}
				if raw, err = l.raw(*p); err != nil {
					return err
				}
			}
			*p = place{part, at, len(raw), int(checksum(raw).CRC)}
			at += len(raw)
			_, _ = out.Write(raw) // Flush tells
		}
		return out.Flush()
	})
}

func (w *writing) oldLedgerParts() []string {
	if w.old == nil {
		return nil
	}
	return w.old.LedgerParts
}

func (w *writing) oldLedger() (ledger, error) {
	if w.old == nil {
		return nil, nil
	}
	return openLedger(w.old.dir, w.old.LedgerParts)
}

// ledgerParts are those of the generation of before, and how much of each is
// kept.
func (w *writing) ledgerParts() []part {
	if w.old == nil {
		return nil
	}
	parts := make([]part, len(w.old.LedgerParts))
	for i, name := range w.old.LedgerParts {
		parts[i] = part{name: name, dead: int(w.old.Files[name].Size)}
	}
	for i := range w.old.Documents {
		if p := w.old.Documents[i].place; w.keeps[i] {
			parts[p.part].live += p.size
			parts[p.part].dead -= p.size
		}
	}
	return parts
}

// takeOver links the parts that are not written again and adds them to those of
// the new generation. It returns which of these each one is.
func (w *writing) takeOver(parts []part, again []bool, names *[]string) (now []int, err error) {
	*names = nil
	now = make([]int, len(parts))
	for i, p := range parts {
		if again[i] {
			continue
		}
		now[i] = len(*names)
		*names = append(*names, p.name)
		if err := takeOver(w.old.dir, w.folder, p.name); err != nil {
			return nil, err
		}
	}
	return now, nil
}

// writeFile writes a new file of the generation.
func (w *writing) writeFile(name string, write func(io.Writer) error) error {
	var s summing
	err := writeFile(w.folder, name, func(out io.Writer) error { s.to = out; return write(&s) })
	if err == nil {
		w.written.add(name, s.sum)
	}
	return err
}

// sums are the checksums of the files of the generation. Of those that were written
// here, and of links to files of the one before, they are known.
func (w *writing) sums() (map[string]sum, error) {
	return sumsOf(w.folder, func(name, path string) (sum, bool) {
		if s, ok := w.written.sums[name]; ok {
			return s, true
		}
		if w.old == nil {
			return sum{}, false
		}
		s, ok := w.old.Files[name]
		return s, ok && sameFile(path, filepath.Join(w.old.dir, name))
	})
}

// Unshelved is the generation of a content that has just been written, in which
// nothing can be looked for but people.
func (s *Store) Unshelved(c Content, old *Generation) (*Generation, error) {
	name, err := s.Name()
	if err != nil {
		return nil, err
	}
	people, err := mapFile(filepath.Join(s.dir, name, peopleFile), -1)
	if err != nil {
		return nil, err
	}
	g := c.unshelved(old)
	g.Directory, g.unview = people, func() { _ = people.Unmap() }
	return g, nil
}
