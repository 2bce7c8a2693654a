package library

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
	"time"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/index"
	"whosaid/retrieval/people"
)

// embedBatch is how many texts the embedder is given at a time: after each
// batch progress is told and what was made is safe from a later failure.
const embedBatch = 256

// keepEvery is how often the vectors made so far are written down, for the
// case that the refresh is killed.
const keepEvery = 10 * time.Second

// rebuild makes the next snapshot, held for the library, from the contents
// and what the base already has; base may be nil. It also says how many texts
// the embedder was given.
func (l *Library) rebuild(ctx context.Context, base *snapshot, c corpus.Contents) (*snapshot, int, error) {
	if err := attribution.Check(); err != nil {
		return nil, 0, fmt.Errorf("the rules of attribution: %w", err)
	}
	basis := l.basis(c)
	known := base.entries(basis)
	entries, err := l.readAll(ctx, c.Documents, known)
	if err != nil {
		return nil, 0, err
	}
	made := index.Content{Manifest: manifest(basis, entries), Entries: entries}
	made.Poor = base.poor(basis, known, entries)
	made.Words = base.words(known, entries)
	directory, err := newDirectory(entries, statementsOf(entries), c.Aliases, made.Words)
	if err != nil {
		return nil, 0, err
	}
	made.People, made.Unread = directory.Len(), c.Readings()
	var embedded int
	if made.Vectors, embedded, err = l.embed(ctx, index.Texts(entries), base.vectors(basis)); err != nil {
		return nil, 0, err
	}
	p := l.meter(Writing, 1)
	g, err := l.commit(ctx, made, base)
	p.done(1)
	if err != nil {
		return nil, 0, err
	}
	return newSnapshot(g, directory, l.clean()), embedded, nil
}

func (l *Library) clean() func() {
	if l.store == nil {
		return func() {}
	}
	return l.kept.Clean
}

// commit writes the generation and opens it, or makes it in memory.
func (l *Library) commit(ctx context.Context, c index.Content, base *snapshot) (*index.Generation, error) {
	if l.store == nil {
		return index.Make(ctx, c)
	}
	var old *index.Generation
	if base != nil {
		old = base.generation
	}
	if err := l.kept.Commit(ctx, c, old); err != nil {
		return nil, unwritable(err)
	}
	if l.unasked {
		return c.Unshelved(), nil
	}
	return l.kept.Open(ctx)
}

// entries are the base's by their documents' hashes, where the rules that
// made them still hold.
func (s *snapshot) entries(b index.Basis) map[string]index.Entry {
	out := map[string]index.Entry{}
	if s == nil || s.generation.Rules != b.Rules {
		return out
	}
	first := 0
	for i := range s.generation.Entries {
		e := s.entry(i, first)
		out[e.Document.Hash] = e
		first += len(e.Statements)
	}
	return out
}

// vectors are the base's, where the same embedder made them.
func (s *snapshot) vectors(b index.Basis) *index.Table {
	if s == nil || s.generation.Embedder != b.Embedder {
		return nil
	}
	return s.generation.Vectors
}

func statementsOf(entries []index.Entry) []retrieval.Statement {
	n := 0
	for i := range entries {
		n += len(entries[i].Statements)
	}
	out := make([]retrieval.Statement, 0, n)
	for i := range entries {
		out = append(out, entries[i].Statements...)
	}
	return out
}

// words are the ordinary words of entries. Of those that the base has, which are
// known, they are not counted again; only those that are gone are left in
// known.
func (s *snapshot) words(known map[string]index.Entry, entries []index.Entry) people.OrdinaryWords {
	if len(known) == 0 {
		return counted(people.OrdinaryWords{}, entries)
	}
	words := people.OrdinaryWords(maps.Clone(s.generation.Words))
	var added []index.Entry
	for _, e := range entries {
		if _, ok := known[e.Document.Hash]; ok {
			delete(known, e.Document.Hash)
			continue
		}
		added = append(added, e)
	}
	for _, gone := range known {
		words.Remove(gone.Statements)
	}
	return counted(words, added)
}

// counted adds the words of entries to others.
func counted(words people.OrdinaryWords, entries []index.Entry) people.OrdinaryWords {
	for i := range entries {
		words.Add(entries[i].Statements)
	}
	return words
}

// readAll reads the documents that are not at hand, several at once.
func (l *Library) readAll(ctx context.Context, docs []*retrieval.Document, known map[string]index.Entry) ([]index.Entry, error) {
	entries := make([]index.Entry, len(docs))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	p := l.meter(Reading, len(docs))
	for i, doc := range docs {
		if e, ok := known[doc.Hash]; ok {
			entries[i] = e
			p.done(1)
			continue
		}
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			done := make(chan index.Entry, 1)
			go func() { done <- read(doc, l.guarded(attribution.Read)) }()
			select {
			case entries[i] = <-done:
			case <-ctx.Done(): // one long document keeps nobody waiting
				return ctx.Err()
			}
			p.done(1)
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, fmt.Errorf("reading documents: %w", err)
	}
	return entries, nil
}

// A reader reads a document's ledger.
type reader func(*retrieval.Document) attribution.Ledger

// guarded is a reader that reports a document on which r panics and goes on
// without its ledger: its passages can still be found.
func (l *Library) guarded(r reader) reader {
	return func(doc *retrieval.Document) (ledger attribution.Ledger) {
		defer func() {
			if fault := recover(); fault != nil {
				ledger = attribution.Ledger{}
				l.cfg.Log.Error("the quotations of a document could not be read", "document", doc.Name, "fault", fault, "stack", string(debug.Stack()))
			}
		}()
		return r(doc)
	}
}

func read(doc *retrieval.Document, ledgerOf reader) index.Entry {
	ledger := ledgerOf(doc)
	date := corpus.DateAt(doc)
	for i := range ledger.Statements {
		s := &ledger.Statements[i]
		s.Document, s.Title, s.Date = doc.Name, doc.Title, date(s.Start)
		s.Locator, s.Outlet, s.Author = doc.Locate(s.Start), doc.Outlet, doc.Author
		s.URL = cmp.Or(s.URL, doc.URL)
	}
	all := people.WithAttendees(ledger.People, doc)
	return index.Entry{Document: doc, Statements: ledger.Statements, People: all, Chunks: corpus.Chunks(doc)}
}

// embed returns the vectors of all texts, and how many of them the embedder
// was given. When it fails part of the way, what was made is kept for the
// next refresh.
func (l *Library) embed(ctx context.Context, texts []string, known *index.Table) (index.Vectors, int, error) {
	model := l.cfg.Embedder.Model()
	tables := []*index.Table{known}
	if l.store != nil {
		tables = append(tables, l.store.Partial(model))
	}
	var vectors index.Vectors
	var missing []string
	for _, text := range texts {
		if !vectors.Take(index.KeyOf(text), tables...) {
			missing = append(missing, text)
		}
	}
	p, kept := l.meter(Embedding, len(missing)), time.Now()
	for at := 0; at < len(missing); at += embedBatch {
		batch := missing[at:min(at+embedBatch, len(missing))]
		if err := l.embedBatch(ctx, batch, &vectors); err != nil {
			l.keep(model, vectors)
			return index.Vectors{}, 0, err
		}
		p.done(len(batch))
		if begun := time.Now(); begun.After(kept.Add(keepEvery)) && at+embedBatch < len(missing) {
			l.keep(model, vectors)
			kept = time.Now().Add(20 * time.Since(begun)) // on a slow disk less often
		}
	}
	return vectors, len(missing), nil
}

func (l *Library) embedBatch(ctx context.Context, batch []string, into *index.Vectors) error {
	made, err := l.cfg.Embedder.Embed(ctx, batch)
	keys := make([]index.Key, len(batch))
	for i, text := range batch {
		keys[i] = index.KeyOf(text)
	}
	if fits := into.Add(keys, made[:min(len(made), len(batch))]); fits != nil {
		return fits
	}
	if err == nil && len(made) != len(batch) {
		err = fmt.Errorf("%d vectors for %d texts", len(made), len(batch))
	}
	if err != nil {
		return fmt.Errorf("embedder %s: %w", l.cfg.Embedder.Model(), err)
	}
	return ctx.Err()
}

func (l *Library) keep(model string, vectors index.Vectors) {
	if l.store == nil || len(vectors.Rows) == 0 {
		return
	}
	if err := l.store.SavePartial(model, vectors); err != nil {
		l.cfg.Log.Warn("vectors already made are lost", "why", err)
	}
}

func manifest(b index.Basis, entries []index.Entry) index.Manifest {
	m := index.Manifest{Basis: b, Built: time.Now().UTC().Truncate(time.Millisecond), Documents: map[string]string{},
		Transcripts: transcripts(entries)}
	for _, e := range entries {
		m.Documents[e.Document.Name] = e.Document.Hash
		m.Statements += len(e.Statements)
		m.Chunks += len(e.Chunks)
	}
	return m
}
