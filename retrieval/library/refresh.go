package library

import (
	"context"
	"errors"
	"fmt"
	"time"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
)

// Refresh brings the index up to date and says what changed. On failure the
// index in use stays. Refreshes wait for each other, in all processes.
func (l *Library) Refresh(ctx context.Context) (retrieval.Change, error) {
	begin := time.Now()
	select {
	case l.refreshing <- struct{}{}:
		defer func() { <-l.refreshing }()
	case <-ctx.Done():
		return retrieval.Change{}, fmt.Errorf("refresh: %w", ctx.Err())
	}
	change, err := l.refresh(ctx)
	l.clean()()
	if err != nil {
		return retrieval.Change{}, fmt.Errorf("refresh: %w", err)
	}
	change.TookMS = float64(time.Since(begin).Microseconds()) / 1000
	return change, nil
}

// refresh is Refresh for the only one in this process.
func (l *Library) refresh(ctx context.Context) (retrieval.Change, error) {
	if l.store != nil {
		unlock, err := l.store.Lock(ctx, func() { l.cfg.Log.Warn("waiting for another refresh of this index, which is at work") })
		if err != nil {
			return retrieval.Change{}, unwritable(err)
		}
		defer unlock()
	}
	base, err := l.base(ctx)
	if err != nil {
		return retrieval.Change{}, err
	}
	if base != nil {
		defer func() { base.release() }()
	}
	known, contents, err := l.contents(ctx, base)
	if err != nil {
		return retrieval.Change{}, err
	}
	l.note(contents)
	change := compare(base.manifest(), contents)
	change.Rebuilt = l.otherwise(base, contents)
	result, err := l.next(ctx, base, known, contents)
	if err != nil {
		return retrieval.Change{}, err
	}
	next := result.snapshot
	change.Embedded = result.embedded
	readings := contents.Readings()
	l.readings.Store(&readings)
	l.install(next)
	change.Statements, change.People = next.generation.Manifest.Statements, next.generation.People
	change.IndexAsOf, change.Readings = next.generation.Built, readings
	change.Readings.Poor = next.generation.Poor
	change.Speakers = changesOfSpeakers(base, next, result.kept)
	change.Transcripts = among(next.generation.Transcripts, change.Added, change.Changed)
	l.cfg.Log.Info("refreshed", "added", len(change.Added), "changed", len(change.Changed), "removed", len(change.Removed),
		"unchanged", change.Unchanged, "embedded", change.Embedded, "statements", change.Statements, "generation", next.generation.Name)
	return change, nil
}

// A result is what a refresh has come to.
type result struct {
	*snapshot
	// kept tells by document which one of the base it is, -1 for none; nil where
	// none is.
	kept []int
	// embedded is how many texts the embedder was given.
	embedded int
}

// next returns the snapshot of the contents, held for the library: the base
// where it is up to date, otherwise a new one.
func (l *Library) next(ctx context.Context, base *snapshot, known known, c corpus.Contents) (result, error) {
	if base == nil {
		return l.rebuild(ctx, nil, known, c)
	}
	basis := l.basis(c)
	if current(base.generation.Manifest, basis, c) {
		base.acquire()
		return result{snapshot: base}, nil
	}
	for _, why := range otherBasis(base.generation.Basis, basis) {
		l.cfg.Log.Warn("the index is rebuilt", "why", why)
	}
	out, err := l.rebuild(ctx, base, known, c)
	if errors.Is(err, index.ErrDamaged) {
		l.cfg.Log.Warn("the index is rebuilt", "why", err)
		return l.rebuildAnew(ctx)
	}
	return out, err
}

// rebuildAnew makes the next snapshot without what there was.
func (l *Library) rebuildAnew(ctx context.Context) (result, error) {
	known, c, err := l.contents(ctx, nil)
	if err != nil {
		return result{}, err
	}
	return l.rebuild(ctx, nil, known, c)
}

// openFresh opens the generation on disk if it is up to date, without waiting
// for a refresh that may be at work. The error is what a refresh would not put
// right either.
func (l *Library) openFresh(ctx context.Context) (bool, error) {
	if l.store == nil {
		return false, nil
	}
	g, err := l.kept.Open(ctx)
	if err != nil {
		return false, lasting(err)
	}
	contents, err := l.corpus.Read(ctx, knownOf(g.Manifest))
	if err != nil || !current(g.Manifest, l.basis(contents), contents) {
		_ = g.Close()
		return false, nil
	}
	directory, err := openDirectory(g)
	if err != nil {
		_ = g.Close()
		return false, nil
	}
	readings := contents.Readings()
	l.readings.Store(&readings)
	l.install(newSnapshot(g, directory, l.kept.Clean))
	l.cfg.Log.Info("the index is up to date", "folder", l.store.Dir(), "generation", g.Name, "as_of", g.Built, "documents", len(g.Documents),
		"statements", g.Manifest.Statements)
	return true, nil
}

// lasting is why an index that may be whole cannot be opened; nil where another
// one is to take its place.
func lasting(err error) error {
	if errors.Is(err, index.ErrNone) || errors.Is(err, index.ErrDamaged) || errors.Is(err, index.ErrForeign) {
		return nil
	}
	return unwritable(err)
}

// base returns what a refresh starts from, held for the caller: the
// generation in use on disk, which another process may have put there, or the
// one in memory; nil if there is none that can be read.
func (l *Library) base(ctx context.Context) (*snapshot, error) {
	mine := l.current.Load()
	if l.store == nil {
		if mine != nil {
			mine.acquire()
		}
		return mine, nil
	}
	name, err := l.kept.Name()
	if err == nil && mine != nil && mine.generation.Name == name && mine.acquire() {
		return mine, nil
	}
	g, err := l.kept.Open(ctx)
	switch {
	case errors.Is(err, index.ErrNone):
		return nil, nil
	case err != nil && ctx.Err() != nil:
		return nil, ctx.Err()
	case lasting(err) != nil:
		return nil, lasting(err)
	case err != nil:
		l.cfg.Log.Warn("the index is rebuilt", "why", err)
		return nil, nil
	}
	directory, err := openDirectory(g)
	if err != nil {
		_ = g.Close()
		return nil, err
	}
	return newSnapshot(g, directory, l.kept.Clean), nil
}

// install puts a snapshot, already held for the library, in use.
func (l *Library) install(s *snapshot) {
	s.generation.Age()
	if old := l.current.Swap(s); old != nil {
		old.release()
	}
}

// basis is what an index of these contents is made by.
func (l *Library) basis(c corpus.Contents) index.Basis { return l.basisOf(c.Aliases) }

func (l *Library) basisOf(aliases string) index.Basis {
	return index.Basis{
		Format: index.Format, Rules: attribution.Version(),
		Embedder: l.cfg.Embedder.Model(), Aliases: aliases, Readings: readingsVersion,
	}
}

// current reports whether a generation is what would be built now.
func current(m index.Manifest, b index.Basis, c corpus.Contents) bool {
	if m.Basis != b || len(m.Documents) != len(c.Documents) {
		return false
	}
	for i, doc := range c.Documents {
		if m.Documents[i].Name != doc.Name || m.Documents[i].Hash != doc.Hash {
			return false
		}
	}
	return true
}
