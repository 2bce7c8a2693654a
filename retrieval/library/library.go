// Package library is the corpus as the bot and the commands see it: opened,
// refreshed, searched and checked against.
package library

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/embed"
	"whosaid/retrieval/people"
)

// Open opens the index of a corpus, bringing a missing or stale one up to
// date first. The caller closes it.
func Open(ctx context.Context, cfg Config) (*Library, error) {
	l, err := prepare(cfg)
	if err != nil {
		return nil, err
	}
	fresh, err := l.openFresh(ctx)
	switch {
	case err != nil:
		return nil, err
	case fresh:
		l.clean()()
		return l, nil
	}
	if _, err := l.first(ctx); err != nil {
		return nil, err
	}
	return l, nil
}

// Update brings the index of a corpus up to date without opening it for
// questions, and says what changed since it was last brought up to date.
func Update(ctx context.Context, cfg Config) (retrieval.Change, error) {
	l, err := prepare(cfg)
	if err != nil {
		return retrieval.Change{}, err
	}
	if change, ok := l.unchanged(ctx); ok {
		return change, ctx.Err()
	}
	if l.unasked = true; l.store != nil {
		l.store.Unkept()
	}
	if l.seen != nil && l.cfg.Light != nil && l.seen.light() {
		l.cfg.Light(l.seen.known.AtHand())
	}
	change, err := l.first(ctx)
	if err != nil {
		return retrieval.Change{}, err
	}
	return change, l.Close()
}

// first is the first refresh of a library. Where the user's own cache folder
// cannot be written the briefing is indexed in memory.
func (l *Library) first(ctx context.Context) (retrieval.Change, error) {
	change, err := l.Refresh(ctx)
	if errors.Is(err, ErrData) && l.cfg.Corpus == "" && l.cfg.Data == "" {
		l.inMemory(err)
		return l.Refresh(ctx)
	}
	return change, err
}

// inMemory gives up keeping the index on disk.
func (l *Library) inMemory(why error) {
	l.cfg.Log.Warn("the briefing is indexed in memory, each time anew", "why", why)
	l.store, l.kept, l.corpus.Except = nil, nil, ""
}

// prepare fills in what the configuration leaves out.
func prepare(cfg Config) (*Library, error) {
	if cfg.Embedder == nil {
		cfg.Embedder = embed.Builtin()
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	if cfg.Progress == nil {
		cfg.Progress = func(Phase, int, int) {}
	}
	l := &Library{cfg: cfg, refreshing: make(chan struct{}, 1)}
	l.corpus = corpus.Corpus{Folder: cfg.Corpus, Input: cfg.Input, Limit: cfg.Limit}
	if cfg.Input != nil {
		return l, nil
	}
	err := l.place()
	if errors.Is(err, ErrData) && cfg.Corpus == "" {
		l.inMemory(err)
		return l, nil
	}
	if err != nil {
		return nil, err
	}
	return l, nil
}

// Statements returns all statements that pass the query's filters, in
// document order. Text and the limits of the query are not looked at.
func (l *Library) Statements(q retrieval.Query) []retrieval.Statement {
	those := slices.Collect(l.Each(q))
	if len(those) == 0 {
		return nil
	}
	out := make([]retrieval.Statement, len(those))
	for i, s := range those {
		out[i] = *s
	}
	return out
}

// Each yields what Statements returns, without a copy: nobody may change them.
func (l *Library) Each(q retrieval.Query) iter.Seq[*retrieval.Statement] {
	return func(yield func(*retrieval.Statement) bool) {
		s := l.hold()
		defer s.release()
		s.each(q, yield)
	}
}

// Verify checks a quotation, and when speaker is not empty, whether it is
// that speaker's.
func (l *Library) Verify(ctx context.Context, quotation, speaker string) (retrieval.Verification, error) {
	if err := ctx.Err(); err != nil {
		return retrieval.Verification{}, err
	}
	s := l.hold()
	defer s.release()
	checker, err := s.checker()
	if err != nil {
		return retrieval.Verification{}, fmt.Errorf("verify: %w", err)
	}
	return checker.Check(quotation, speaker, s.same()), nil
}

// People are the speakers and those mentioned with a name.
func (l *Library) People() *people.Directory {
	s := l.hold()
	defer s.release()
	return s.directory
}

// Documents returns the names of the documents, in order. Nobody may change them.
func (l *Library) Documents() []string {
	s := l.hold()
	defer s.release()
	return s.names()
}

// Catalogue yields what is known of each document without reading it, in the
// order of their names.
func (l *Library) Catalogue() iter.Seq[Listing] {
	return func(yield func(Listing) bool) {
		s := l.hold()
		defer s.release()
		for i := range s.generation.Documents {
			c := &s.generation.Documents[i]
			if !yield(Listing{c.Name, c.Title, c.Date, c.Meeting}) {
				return
			}
		}
	}
}

// Listing is what is known of one document without reading it.
func (l *Library) Listing(name string) (Listing, bool) {
	s := l.hold()
	defer s.release()
	c := s.generation.Card(name)
	if c == nil {
		return Listing{}, false
	}
	return Listing{c.Name, c.Title, c.Date, c.Meeting}, true
}

// A Listing is what is known of a document without reading it.
type Listing struct {
	Name, Title, Date string
	// Meeting is true where it tells of a meeting or a talk.
	Meeting bool
}

// Document returns one document.
func (l *Library) Document(name string) (*retrieval.Document, bool) {
	s := l.hold()
	defer s.release()
	i, ok := s.generation.Number(name)
	if !ok {
		return nil, false
	}
	return s.entry(i).Document, true
}

// Close lets go of the index's files. It waits for nobody: readers at work
// finish, and the files are let go after them.
func (l *Library) Close() error {
	l.closing.Do(func() { l.current.Load().release() })
	return nil
}

// hold returns the snapshot in use, to be released after use. After Close
// the last one still answers from memory.
func (l *Library) hold() *snapshot {
	for {
		s := l.current.Load()
		if s.acquire() || s == l.current.Load() {
			return s
		}
	}
}
