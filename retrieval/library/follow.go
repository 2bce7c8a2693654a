package library

import (
	"context"
	"errors"
	"fmt"
	"time"

	"whosaid/retrieval/index"
)

// followEvery is how often it is looked whether there is another generation.
const followEvery = time.Second

// Follow takes up each generation that another process has put in use, within
// seconds of that, until ctx ends. What cannot be taken up is logged once, and
// the one at hand goes on answering.
func (l *Library) Follow(ctx context.Context) {
	if l.store == nil {
		return
	}
	ticker := time.NewTicker(followEvery)
	defer ticker.Stop()
	said := ""
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		err := l.takeUp(ctx)
		if err == nil {
			said = ""
		} else if ctx.Err() == nil && err.Error() != said {
			said = err.Error()
			l.cfg.Log.Warn("another process has made an index that cannot be taken up", "why", err)
		}
	}
}

// takeUp puts the generation on disk in use, if it is another one than the one
// at hand. While a refresh is at work it leaves that to it.
func (l *Library) takeUp(ctx context.Context) error {
	select {
	case l.refreshing <- struct{}{}:
		defer func() { <-l.refreshing }()
	default:
		return nil
	}
	name, err := l.kept.Name()
	if errors.Is(err, index.ErrNone) || err == nil && name == l.current.Load().generation.Name {
		return nil
	}
	if err != nil {
		return err
	}
	g, err := l.kept.Open(ctx)
	if err != nil {
		return err
	}
	if mine := l.cfg.Embedder.Model(); g.Embedder != mine {
		_ = g.Close()
		return fmt.Errorf("its embedder is %s, not %s", g.Embedder, mine)
	}
	directory, err := openDirectory(g)
	if err != nil {
		_ = g.Close()
		return err
	}
	readings := g.Unread
	l.readings.Store(&readings)
	l.install(newSnapshot(g, directory, l.kept.Clean))
	l.cfg.Log.Info("took up the index of another process", "generation", g.Name, "as_of", g.Built, "documents", len(g.Documents))
	return nil
}
