package library

import (
	"whosaid/retrieval/index"
)

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
