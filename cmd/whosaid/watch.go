package main

import (
	"cmp"
	"context"
	"errors"
	"time"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/watch"
	"whosaid/retrieval/library"
)

// A refresh that fails while the corpus is watched is tried again when
// something changes, and otherwise after a pause that doubles.
const (
	firstPause = 5 * time.Second
	lastPause  = 5 * time.Minute
)

// watchCorpus refreshes the index now and whenever the corpus has changed, and
// tells what changed, until ctx ends.
func (a *app) watchCorpus(ctx context.Context, tell func(retrieval.Change) error) error {
	if a.config.corpus == "" || a.config.corpus == fromInput {
		return usage("--watch needs a folder or file of documents: give --corpus or WHOSAID_CORPUS")
	}
	w, err := watch.New(watch.Config{Path: a.config.corpus, Except: a.kept("")})
	if err != nil {
		return err
	}
	defer w.Close() //nolint:errcheck // nothing is written any more
	a.complain("watching " + a.config.corpus + " until interrupted")
	pause := firstPause
	for first := true; ctx.Err() == nil; first = false {
		change, err := a.update(ctx)
		switch {
		case ctx.Err() != nil:
			return nil
		case errors.As(err, new(usageError)) && first:
			return err
		case err != nil:
			a.complain(err.Error())
			pause = min(2*pause, lastPause)
		case first || moved(change):
			if err := cmp.Or(tell(change), a.out.fault()); err != nil {
				return err
			}
		}
		if err == nil {
			pause = firstPause
		}
		if err := a.until(ctx, w, err != nil, pause); err != nil {
			return whenStopped(ctx, err)
		}
	}
	return nil
}

// moved reports whether anything is to be told of a change.
func moved(c retrieval.Change) bool {
	return len(c.Added)+len(c.Changed)+len(c.Removed)+len(c.Rebuilt)+c.Embedded > 0
}

// until waits until the corpus has changed, or where that is to be tried again
// without a change, for a pause at most.
func (a *app) until(ctx context.Context, w *watch.Watcher, again bool, pause time.Duration) error {
	waiting := ctx
	if again {
		var cancel context.CancelFunc
		waiting, cancel = context.WithTimeout(ctx, pause)
		defer cancel()
	}
	err := w.Next(waiting)
	if ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded) {
		return nil
	}
	return err
}

// preview says what a refresh would do.
func (a *app) preview(ctx context.Context) (retrieval.Change, error) {
	cfg, err := a.libraryConfig(ctx)
	if err != nil {
		return retrieval.Change{}, err
	}
	change, err := library.Preview(ctx, cfg)
	return change, blame(err)
}
