package library

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"runtime/debug"
	"slices"
	"time"

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
	content, people, err := l.contentOf(ctx, base, known, c)
	if err != nil {
		return result{}, err
	}
	if err := renewDirectory(&content, base, people); err != nil {
		return result{}, err
	}
	kept := content.Kept
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
	directory, err := openDirectory(g)
	if err != nil {
		_ = g.Close()
		return result{}, err
	}
	return result{newSnapshot(g, directory, l.clean()), kept, embedded}, nil
}

// contentOf reads the documents of the contents that the base has not read by the
// same rules, and tells what that changes for the directory of people. What was read
// is let go of.
func (l *Library) contentOf(ctx context.Context, base *snapshot, known known,
	c corpus.Contents) (index.Content, people.Change, error) {
	content := index.Content{Stamps: c.Stamps}
	content.PackTo(len(c.Documents))
	content.Basis, content.Built, content.Unread = l.basis(c), time.Now().UTC().Truncate(time.Millisecond), c.Readings()
	r := &reading{docs: c.Documents, old: make([]int, len(c.Documents)), content: &content, base: base,
		digests: make([]digest, len(c.Documents)), people: people.Change{Sheets: make([]people.Sheet, len(c.Documents))}}
	if base != nil {
		content.Kept = slices.Repeat([]int{-1}, len(c.Documents))
	}
	next := 0
	for i, doc := range c.Documents {
		r.people.Documents = append(r.people.Documents, doc.Name)
		number, ok := known.number(doc, next)
		if r.old[i] = -1; !ok || base == nil {
			continue
		}
		next = number + 1
		if base.generation.Rules == content.Rules {
			content.Kept[i], r.docs[i] = number, nil
		} else {
			r.old[i] = number
		}
	}
	err := r.keep()
	if err == nil {
		err = l.readAll(ctx, r)
	}
	if err == nil {
		content.Transcripts = base.transcripts(&content, r.digests)
		content.Poor, err = base.poor(&content, r.digests)
	}
	return content, r.people, err
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
	c.List(base.made())
	var old *index.Generation
	if c.Kept != nil { // otherwise nothing of it is as it would be made now
		old = base.made()
	}
	if err := l.kept.Commit(ctx, c, old); err != nil {
		return nil, unwritable(err)
	}
	if l.unasked {
		return l.store.Unshelved(c, base.made())
	}
	return l.kept.Open(ctx)
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
	switch {
	case base == nil:
	case base.generation.Embedder == c.Embedder:
		known = base.generation.Vectors
	default:
		if err := c.Whole(base.made()); err != nil {
			return 0, err
		}
	}
	c.Vectors, embedded, err = l.embedTexts(ctx, c.Texts(), known)
	if err != nil || known.Len() == 0 || c.Vectors.Dimensions == 0 || c.Vectors.Dimensions == known.Dimensions() {
		return embedded, err
	}
	if err := c.Whole(base.made()); err != nil {
		return 0, err
	}
	var again int
	c.Vectors, again, err = l.embedTexts(ctx, c.Texts(), nil)
	return embedded + again, err
}

// embedTexts returns the vectors of the texts that none of the known ones is of,
// and how many of them the embedder was given. Texts may be yielded several
// times. When it fails part of the way, what was made is kept for the next
// refresh.
func (l *Library) embedTexts(ctx context.Context, texts iter.Seq[string], known *index.Table) (index.Vectors, int, error) {
	vectors, missing := l.atHand(texts, known)
	total := len(missing)
	p, saved := l.meter(Embedding, total), time.Now()
	var batch []string
	embed := func() error {
		if len(batch) == 0 {
			return nil
		}
		if err := l.embedBatch(ctx, batch, &vectors); err != nil {
			return err
		}
		p.done(len(batch))
		batch = batch[:0]
		if begun := time.Now(); begun.After(saved.Add(keepEvery)) && len(missing) > 0 {
			l.keep(l.cfg.Embedder.Model(), vectors)
			saved = time.Now().Add(20 * time.Since(begun)) // on a slow disk less often
		}
		return nil
	}
	var err error
	for text := range texts {
		if key := index.KeyOf(text); missing[key] {
			delete(missing, key)
			batch = append(batch, text)
		}
		if len(batch) == embedBatch || len(missing) == 0 {
			if err = embed(); err != nil || len(missing) == 0 {
				break
			}
		}
	}
	if err != nil {
		l.keep(l.cfg.Embedder.Model(), vectors)
		return index.Vectors{}, 0, err
	}
	return vectors, total, nil
}

// atHand returns the vectors of texts that a refresh which failed has made, and
// the keys of those texts that have none, there or among the known ones.
func (l *Library) atHand(texts iter.Seq[string], known *index.Table) (vectors index.Vectors, missing map[index.Key]bool) {
	var partial *index.Table
	if l.store != nil {
		partial = l.store.Partial(l.cfg.Embedder.Model())
	}
	missing = map[index.Key]bool{}
	for text := range texts {
		key := index.KeyOf(text)
		if _, ok := known.Find(key); !ok && !vectors.Take(key, partial) {
			missing[key] = true
		}
	}
	return vectors, missing
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
