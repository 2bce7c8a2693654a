// Package library is the corpus as the bot and the commands see it: opened,
// refreshed, searched and checked against.
package library

import (
	"context"
	"errors"
	"log/slog"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// Config says how to open a Library. Its zero value opens the built-in
// briefing with the built-in embedder.
type Config struct {
	// Corpus is the folder of documents. Empty means the built-in briefing.
	Corpus string
	// Data is the folder of indexes, one below it a corpus. Empty means
	// "whosaid" in the user's cache folder.
	Data string
	// Embedder makes the vectors. Nil means the built-in one; changing it
	// rebuilds the index.
	Embedder retrieval.Embedder
	// Progress is told how many of how many units of work a refresh has done.
	// It may be called from several goroutines. Nil means nobody is told.
	Progress func(done, total int)
	// Log takes warnings (a rebuilt index, a skipped document). Nil discards.
	Log *slog.Logger
}

// A Library answers from one corpus. Its methods may be called at the same
// time; a refresh swaps the index whole, so readers never wait nor see half.
type Library struct{}

// Open opens the index of a corpus, bringing a missing or stale one up to
// date first. The caller closes it.
func Open(ctx context.Context, cfg Config) (*Library, error) { return nil, errors.New("library: not built yet") }

// Inspect describes the index as it is on disk, without bringing it up to
// date; what is amiss is named in Problems.
func Inspect(ctx context.Context, cfg Config) (retrieval.Status, error) {
	return retrieval.Status{}, errors.New("library: not built yet")
}

// Refresh brings the index up to date and says what changed.
func (l *Library) Refresh(ctx context.Context) (retrieval.Change, error) { return retrieval.Change{}, nil }

// Search finds evidence.
func (l *Library) Search(ctx context.Context, q retrieval.Query) (retrieval.Evidence, error) {
	return retrieval.Evidence{}, nil
}

// Verify checks a quotation, and when speaker is not empty, whether it is
// that speaker's.
func (l *Library) Verify(ctx context.Context, quotation, speaker string) (retrieval.Verification, error) {
	return retrieval.Verification{}, nil
}

// Statements returns all statements that pass the query's filters, in
// document order. Text and the limits of the query are not looked at.
func (l *Library) Statements(q retrieval.Query) []retrieval.Statement { return nil }

// People are the speakers and those mentioned with a name.
func (l *Library) People() *people.Directory { return nil }

// Documents returns the names of the documents, in order.
func (l *Library) Documents() []string { return nil }

// Document returns one document.
func (l *Library) Document(name string) (*retrieval.Document, bool) { return nil, false }

// Status describes the index in use.
func (l *Library) Status() retrieval.Status { return retrieval.Status{} }

// Close lets go of the index's files.
func (l *Library) Close() error { return nil }
