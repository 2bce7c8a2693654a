package library

import (
	"context"

	"whosaid/retrieval/index"
)

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

// place sets where the index is kept.
func (l *Library) place() error {
	dir, err := place(l.cfg)
	if err != nil {
		return err
	}
	l.store, l.corpus.Except = index.NewStore(dir), dir
	l.kept = l.store
	if l.cfg.Remote != nil {
		l.kept, err = l.cfg.Remote.Generations(nameOf(dir), dir)
	}
	return err
}

// storeName is what Status calls the store.
func (l *Library) storeName() string {
	if l.cfg.Remote != nil {
		return l.cfg.Remote.Name
	}
	return embedded
}
