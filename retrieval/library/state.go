package library

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
)

// Config says how to open a Library. Its zero value opens the built-in
// briefing with the built-in embedder.
type Config struct {
	// Corpus is the folder of documents, or one text file. Empty means the
	// built-in briefing.
	Corpus string
	// Input is the text of the only document, in place of Corpus. It is indexed
	// in memory, each time anew: nothing of it is kept. Nil means none.
	Input []byte
	// Data is the folder of indexes, one below it a corpus. Empty means
	// "whosaid" in the user's cache folder. Where there is no such folder the
	// built-in briefing is indexed in memory; a folder of documents is an
	// error, for it would be read anew each time.
	Data string
	// Embedder makes the vectors. Nil means the built-in one; changing it
	// rebuilds the index.
	Embedder retrieval.Embedder
	// Progress is told how many of how many units of a phase's work a refresh
	// has done. It may be called from several goroutines. Nil means nobody is
	// told.
	Progress func(phase Phase, done, total int)
	// Light is told, before a refresh that has few documents to read, how many bytes
	// of the index it reads and writes again all the same. Nil means nobody is told.
	Light func(bytes int64)
	// Log takes warnings (a rebuilt index, a skipped document). Nil discards.
	Log *slog.Logger
	// Remote keeps the index in place of Data, which has what this machine needs
	// of it at hand. Nil means that all of it is kept in Data.
	Remote *Remote
	// Limit is the size in bytes of the largest file that is read. Zero means
	// corpus.DefaultLimit.
	Limit int64
}

// A Library answers from one corpus. Its methods may be called at the same
// time; a refresh swaps the index whole, so readers never wait nor see half.
type Library struct {
	cfg    Config
	corpus corpus.Corpus
	// store is nil for an index in memory only. It has what a refresh needs on
	// this machine; kept has the index, and may be the same.
	store   *index.Store
	kept    Generations
	current atomic.Pointer[snapshot]
	// readings are the files that were skipped when the corpus was last read.
	readings atomic.Pointer[retrieval.Readings]
	// refreshing holds one token while a refresh is at work.
	refreshing chan struct{}
	closing    sync.Once
	// unasked is true where nobody will ask questions.
	unasked bool
	// seen is what the first refresh need not read again; nil for nothing.
	seen *seen
	// deaf is set once the embedder has failed on a query and that was said.
	deaf atomic.Bool
}

// Generations are where the states of one corpus's index are kept; index.Store
// keeps them in a folder. A generation is put in use whole, and whoever has one
// open keeps it.
type Generations interface {
	// Name is that of the generation in use, and Current its manifest too. The
	// error is index.ErrNone, index.ErrDamaged, index.ErrForeign, or why it cannot
	// be read now.
	Name() (string, error)
	Current() (string, index.Manifest, error)
	// Open opens the generation in use. Its errors are Current's.
	Open(ctx context.Context) (*index.Generation, error)
	// Commit writes a generation and puts it in use. Old is the one that it
	// follows, or nil. On failure the one in use stays.
	Commit(ctx context.Context, c index.Content, old *index.Generation) error
	// Clean removes what is neither in use nor open.
	Clean()
}

var _ Generations = (*index.Store)(nil)

// A Remote is a store that is shared by machines.
type Remote struct {
	// Name is what Status calls it.
	Name string
	// Generations are those of the corpus that has this name there. Local is a
	// folder of this machine, for what it needs at hand.
	Generations func(corpus, local string) (Generations, error)
}

// A Phase is a part of the work of a refresh. Phases follow each other in this
// order.
type Phase string

const (
	Reading   Phase = "reading"   // documents, of which the statements are read
	Embedding Phase = "embedding" // texts that need a vector; none where all have one
	Writing   Phase = "writing"   // the index, one unit
)
