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
	contents, err := l.corpus.Read(ctx, base.reread)
	if err != nil {
		return retrieval.Change{}, err
	}
	l.note(contents)
	change := compare(base.hashes(), contents)
	change.Rebuilt = l.otherwise(base, contents)
	next, embedded, err := l.next(ctx, base, contents)
	if err != nil {
		return retrieval.Change{}, err
	}
	change.Embedded = embedded
	readings := contents.Readings()
	l.readings.Store(&readings)
	l.install(next)
	change.Statements, change.People = len(next.statements), next.generation.People
	change.IndexAsOf, change.Readings = next.generation.Built, readings
	change.Readings.Poor = next.generation.Poor
	change.Speakers = changesOfSpeakers(base, next)
	change.Transcripts = among(next.generation.Transcripts, change.Added, change.Changed)
	l.cfg.Log.Info("refreshed", "added", len(change.Added), "changed", len(change.Changed), "removed", len(change.Removed),
		"unchanged", change.Unchanged, "embedded", embedded, "statements", change.Statements, "generation", next.generation.Name)
	return change, nil
}

// next returns the snapshot of the contents, held for the library: the base
// where it is up to date, otherwise a new one.
func (l *Library) next(ctx context.Context, base *snapshot, c corpus.Contents) (*snapshot, int, error) {
	if base == nil {
		return l.rebuild(ctx, nil, c)
	}
	basis := l.basis(c)
	if current(base.generation.Manifest, basis, c) {
		base.acquire()
		return base, 0, nil
	}
	for _, why := range otherBasis(base.generation.Basis, basis) {
		l.cfg.Log.Warn("the index is rebuilt", "why", why)
	}
	return l.rebuild(ctx, base, c)
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
	read := map[string][]*retrieval.Document{}
	for _, e := range g.Entries {
		read[e.Document.File] = append(read[e.Document.File], e.Document)
	}
	contents, err := l.corpus.Read(ctx, func(file, hash string) []*retrieval.Document { return readFrom(read[file], file, hash) })
	if err != nil || !current(g.Manifest, l.basis(contents), contents) {
		_ = g.Close()
		return false, nil
	}
	directory, err := newDirectory(g.Entries, g.Said, g.Aliases, g.Words)
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
	name, _, err := l.kept.Current()
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
	directory, err := newDirectory(g.Entries, g.Said, g.Aliases, g.Words)
	if err != nil {
		_ = g.Close()
		return nil, err
	}
	return newSnapshot(g, directory, l.kept.Clean), nil
}

// install puts a snapshot, already held for the library, in use.
func (l *Library) install(s *snapshot) {
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

// reread are the base's documents that were made of a file with that hash.
func (s *snapshot) reread(file, hash string) []*retrieval.Document {
	if s == nil {
		return nil
	}
	return readFrom(s.byFile[file], file, hash)
}

// readFrom are docs, where all were made of a file with that hash; otherwise nil.
func readFrom(docs []*retrieval.Document, file, hash string) []*retrieval.Document {
	for _, doc := range docs {
		if !doc.ReadFrom(file, hash) {
			return nil
		}
	}
	return docs
}

// current reports whether a generation is what would be built now.
func current(m index.Manifest, b index.Basis, c corpus.Contents) bool {
	if m.Basis != b || len(m.Documents) != len(c.Documents) {
		return false
	}
	for _, doc := range c.Documents {
		if m.Documents[doc.Name] != doc.Hash {
			return false
		}
	}
	return true
}
