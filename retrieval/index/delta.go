package index

import (
	"context"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strings"

	"github.com/blevesearch/bleve/v2"

	"whosaid/retrieval"
	"whosaid/retrieval/postings"
)

// A words folder of the next generation comes from the one before where few
// texts have changed: its segments never change and are linked, the rest is
// copied.

// fullText writes a full-text index of texts of the entries into a new folder,
// from that of the generation of before if that has nearly the same texts.
func (w *writing) fullText(ctx context.Context, name string, texts textsOf) error {
	dir := filepath.Join(w.folder, name)
	old := w.oldShelf(name)
	if old == nil {
		return buildFullText(ctx, dir, w.texts(texts))
	}
	added, removed, all := w.differ(old, name, texts)
	if 4*(len(added)+len(removed)) > all {
		return buildFullText(ctx, dir, w.texts(texts))
	}
	if err := linkFolder(filepath.Join(w.old.dir, name), dir); err != nil {
		return fmt.Errorf("full text: %w", err)
	}
	if len(added)+len(removed) == 0 {
		return nil
	}
	return changeFullText(ctx, dir, added, removed)
}

// oldShelf is that of the generation of before; nil where its full text cannot be
// taken over.
func (w *writing) oldShelf(name string) *Shelf {
	if w.old == nil || w.old.Elsewhere {
		return nil
	}
	shelf := w.old.Statements
	if name == chunksWords {
		shelf = w.old.Chunks
	}
	if shelf.Len() == 0 {
		return nil
	}
	return shelf
}

// texts yields texts of all entries, each once. What cannot be read is the error
// that comes with it, and the last.
func (w *writing) texts(of textsOf) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		seen := map[Key]bool{}
		for i := range w.c.Entries {
			e, err := w.c.Entry(i, w.old)
			if err != nil {
				yield("", err)
				return
			}
			for text := range of(&e) {
				key := KeyOf(text)
				if seen[key] {
					continue
				}
				if seen[key] = true; !yield(text, nil) {
					return
				}
			}
		}
	}
}

// differ returns the texts that a shelf of the generation of before lacks, the
// names of the entries of its full text that are none any more, and how many texts it
// has. A text it lacks may have a row all the same: one of the other shelf, or one that
// nobody has any more.
func (w *writing) differ(old *Shelf, name string, of textsOf) (added, removed []string, all int) {
	was := old.used()
	here := map[uint32]bool{}
	seen := map[Key]bool{}
	for _, e := range w.c.Fresh() {
		for text := range of(e) {
			key := KeyOf(text)
			if seen[key] {
				continue
			}
			seen[key] = true
			if row, ok := old.vectors.Find(key); ok && was[row] {
				here[uint32(row)] = true
			} else {
				added = append(added, text)
			}
		}
	}
	kept := w.keptRows(old, name)
	for row, is := range was {
		if !is {
			continue
		}
		if all++; !kept[row] && !here[uint32(row)] {
			removed = append(removed, old.vectors.Key(row).id())
		}
	}
	return added, removed, all
}

// keptRows are the rows of a shelf of before that documents which are kept have.
func (w *writing) keptRows(old *Shelf, name string) []bool {
	out := make([]bool, old.vectors.Len())
	for i, keeps := range w.keeps {
		if !keeps {
			continue
		}
		numbers := w.old.Said(i)
		if name == chunksWords {
			numbers = w.old.Cut(i)
		}
		for _, row := range old.rows[numbers.Start:numbers.End] {
			out[row] = true
		}
	}
	return out
}

// changeFullText adds and removes texts of an index that is a copy.
func changeFullText(ctx context.Context, dir string, added, removed []string) error {
	x, err := bleve.OpenUsing(dir, nil)
	if err != nil {
		return fmt.Errorf("full text: %w", err)
	}
	batch := x.NewBatch()
	for _, id := range removed {
		batch.Delete(id)
	}
	for _, text := range added {
		if err == nil {
			err = batch.Index(KeyOf(text).id(), textRow{text})
		}
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = x.Batch(batch)
	}
	if err == nil {
		err = mergeSegments(ctx, x)
	}
	if closing := x.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = sweepSegments(dir)
	}
	if err != nil {
		return fmt.Errorf("full text: %w", err)
	}
	return nil
}

// wordsPart is the name of the file with the words of a part of the ledger: those
// of the documents that have their records there, by where these begin.
func wordsPart(ledger string) string { return "words" + strings.TrimPrefix(ledger, "ledger") }

// writeEntries writes the columns of all statements and chunks, and the words of
// the part of the ledger that has been written: what is taken from the entries.
func (w *writing) writeEntries() error {
	columns := columnsAfter(w.oldColumns(), w.to)
	if w.fresh == "" {
		if err := w.readEntries(&columns, nil); err != nil {
			return err
		}
	} else if err := w.writeFile(wordsPart(w.fresh), func(out io.Writer) error {
		words := postings.NewWriter(out)
		if err := w.readEntries(&columns, words); err != nil {
			return err
		}
		return words.Close()
	}); err != nil {
		return err
	}
	return w.writeFile(columnsFile, columns.write)
}

// oldColumns are those of the generation of before; nil where nothing is kept.
func (w *writing) oldColumns() *Columns {
	if w.old == nil || w.c.Kept == nil {
		return nil
	}
	return w.old.Columns
}

// readEntries reads each entry that is new or is written again, once.
func (w *writing) readEntries(columns *columnsMade, words *postings.Writer) error {
	var run retrieval.Span // of documents of before that are kept, one after the other
	flush := func() {
		if run.Start < run.End {
			first, last := run.Start, run.End-1
			columns.keep(retrieval.Span{Start: w.old.Said(first).Start, End: w.old.Said(last).End},
				retrieval.Span{Start: w.old.Cut(first).Start, End: w.old.Cut(last).End})
		}
		run = retrieval.Span{}
	}
	defer flush()
	for i := range w.c.Entries {
		number, kept := w.c.Keeps(i)
		if !kept || number != run.End {
			flush()
			run = retrieval.Span{Start: number, End: number}
		}
		if kept {
			run.End++
		}
		p := w.c.Documents[i].place
		again := words != nil && p.part == len(w.c.LedgerParts)-1
		if kept && !again {
			continue
		}
		e, err := w.c.Entry(i, w.old)
		if err != nil {
			return err
		}
		if !kept {
			columns.add(&e, w.vectors.rowOf)
		}
		if !again {
			continue
		}
		if err := words.Add(postings.DocumentOf(uint64(p.at), e.Document.Text, e.Statements)); err != nil {
			return err
		}
	}
	return nil
}
