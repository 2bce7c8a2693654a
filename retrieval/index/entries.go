package index

import (
	"io"
	"strings"

	"whosaid/retrieval/postings"
)

// wordsPart is the name of the file with the words of a part of the ledger: those
// of the documents that have their records there, by where these begin.
func wordsPart(ledger string) string { return "words" + strings.TrimPrefix(ledger, "ledger") }

// writeEntries writes the columns of all statements and chunks, and the words of
// the part of the ledger that has been written: what is taken from the entries.
func (w *writing) writeEntries() error {
	var columns columnsMade
	if w.written == "" {
		if err := w.readEntries(&columns, nil); err != nil {
			return err
		}
	} else if err := writeFile(w.folder, wordsPart(w.written), func(out io.Writer) error {
		words := postings.NewWriter(out)
		if err := w.readEntries(&columns, words); err != nil {
			return err
		}
		return words.Close()
	}); err != nil {
		return err
	}
	return writeFile(w.folder, columnsFile, func(out io.Writer) error { return writeColumns(out, &columns.Columns) })
}

// readEntries reads each entry that is new or is written again, once.
func (w *writing) readEntries(columns *columnsMade, words *postings.Writer) error {
	for i := range w.c.Entries {
		number, kept := w.c.Keeps(i)
		if kept {
			columns.keep(w.old.Columns, w.old.Said(number), w.old.Cut(number), w.to)
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
