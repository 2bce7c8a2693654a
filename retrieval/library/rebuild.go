package library

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
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
// and what the base already has; base may be nil.
func (l *Library) rebuild(ctx context.Context, base *snapshot, known known, c corpus.Contents) (result, error) {
	if err := attribution.Check(); err != nil {
		return result{}, fmt.Errorf("the rules of attribution: %w", err)
	}
	content, err := l.contentOf(ctx, base, known, c)
	if err != nil {
		return result{}, err
	}
	if content.Poor, err = base.poor(&content); err != nil {
		return result{}, err
	}
	words, err := base.words(&content)
	if err != nil {
		return result{}, err
	}
	content.Transcripts, content.Unread = base.transcripts(&content), c.Readings()
	directory, err := newDirectory(content.Unshelved(base.made()), c.Aliases, words)
	if err != nil {
		return result{}, err
	}
	kept := content.Kept
	content.People, content.Directory = directory.Len(), directory.Encode()
	embedded, err := l.embed(ctx, &content, base)
	if err != nil {
		return result{}, err
	}
	p := l.meter(Writing, 1)
	g, err := l.commit(ctx, content, base)
	p.done(1)
	if err != nil {
		return result{}, err
	}
	return result{newSnapshot(g, directory, l.clean()), kept, embedded}, nil
}

// contentOf reads the documents of the contents that the base has not read by the
// same rules.
func (l *Library) contentOf(ctx context.Context, base *snapshot, known known, c corpus.Contents) (index.Content, error) {
	content := index.Content{Stamps: c.Stamps, Entries: make([]index.Entry, len(c.Documents))}
	content.Basis, content.Built = l.basis(c), time.Now().UTC().Truncate(time.Millisecond)
	docs := slices.Clone(c.Documents)
	if base != nil {
		content.Kept = make([]int, len(docs))
	}
	for i, doc := range docs {
		number, ok := known.number(doc)
		switch {
		case base == nil:
		case !ok:
			content.Kept[i] = -1
		case base.generation.Rules == content.Rules:
			content.Kept[i], docs[i] = number, nil
		default: // what the file says is known, what was read of it is not
			e, err := base.generation.Entry(number)
			if err != nil {
				return content, err
			}
			content.Kept[i], docs[i] = -1, e.Document
		}
	}
	return content, l.readAll(ctx, docs, content.Entries)
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
		return index.Make(ctx, c, base.made())
	}
	var old *index.Generation
	if c.Kept != nil { // otherwise nothing of it is as it would be made now
		old = base.made()
	}
	if err := l.kept.Commit(ctx, c, old); err != nil {
		return nil, unwritable(err)
	}
	if l.unasked {
		return c.Unshelved(base.made()), nil
	}
	return l.kept.Open(ctx)
}

// words are the ordinary words of the content: those of the base, without what is
// gone and with what is new.
func (s *snapshot) words(c *index.Content) (people.OrdinaryWords, error) {
	words := people.OrdinaryWords{}
	keeps := map[int]bool{}
	for i := range c.Entries {
		if number, ok := c.Keeps(i); ok {
			keeps[number] = true
		}
	}
	if len(keeps) > 0 {
		words = s.directory.OrdinaryWords()
		for i := range s.generation.Documents {
			if keeps[i] {
				continue
			}
			e, err := s.generation.Entry(i)
			if err != nil {
				return nil, err
			}
			words.Remove(e.Statements)
		}
	}
	for i := range c.Entries {
		if _, ok := c.Keeps(i); !ok {
			words.Add(c.Entries[i].Statements)
		}
	}
	return words, nil
}

// readAll reads documents into entries, several at once, but for those that are
// nil.
func (l *Library) readAll(ctx context.Context, docs []*retrieval.Document, entries []index.Entry) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	p := l.meter(Reading, len(docs))
	atHand := 0
	for i, doc := range docs {
		if doc == nil {
			atHand++
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
	p.done(atHand)
	if err := group.Wait(); err != nil {
		return fmt.Errorf("reading documents: %w", err)
	}
	return nil
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

// embed gives the content the vectors of its texts that the base has none of, and
// returns how many texts the embedder was given. Where what the base has is
// another embedder's, or of another length, the content keeps nothing of it.
func (l *Library) embed(ctx context.Context, c *index.Content, base *snapshot) (embedded int, err error) {
	var known *index.Table
	if base != nil && base.generation.Embedder == c.Embedder {
		known = base.generation.Vectors
	} else if err := c.Whole(base.made()); err != nil {
		return 0, err
	}
	c.Vectors, embedded, err = l.embedTexts(ctx, index.Texts(c.Entries), known)
	if err != nil || known.Len() == 0 || c.Vectors.Dimensions == 0 || c.Vectors.Dimensions == known.Dimensions() {
		return embedded, err
	}
	if err := c.Whole(base.made()); err != nil {
		return 0, err
	}
	var again int
	c.Vectors, again, err = l.embedTexts(ctx, index.Texts(c.Entries), nil)
	return embedded + again, err
}

// embedTexts returns the vectors of the texts that none of the known ones is of,
// and how many of them the embedder was given. When it fails part of the way,
// what was made is kept for the next refresh.
func (l *Library) embedTexts(ctx context.Context, texts []string, known *index.Table) (index.Vectors, int, error) {
	model := l.cfg.Embedder.Model()
	var partial *index.Table
	if l.store != nil {
		partial = l.store.Partial(model)
	}
	var vectors index.Vectors
	var missing []string
	for _, text := range texts {
		key := index.KeyOf(text)
		if _, ok := known.Find(key); !ok && !vectors.Take(key, partial) {
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
