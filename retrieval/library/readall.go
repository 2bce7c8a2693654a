package library

import (
	"context"
	"fmt"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
	"whosaid/retrieval/index"
	"whosaid/retrieval/people"
)

// A reading is the documents of a corpus while they are read into a content.
type reading struct {
	// docs are those that are to be read; nil where one is kept, and once it is
	// read.
	docs []*retrieval.Document
	// old tells which document of the base has one that is read again by other
	// rules, -1 for none.
	old     []int
	base    *snapshot
	content *index.Content
	// digests are what is told of those that were read.
	digests []digest
	mu      sync.Mutex
	words   people.OrdinaryWords
}

// A digest is what is told of a document beside what is read of it.
type digest struct {
	// poor is nil where enough was found, transcript where it is none.
	poor       *retrieval.Reading
	transcript *retrieval.TranscriptReading
}

// readAll reads the documents, several at once.
func (l *Library) readAll(ctx context.Context, r *reading) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	p := l.meter(Reading, len(r.docs))
	atHand := 0
	for i, doc := range r.docs {
		if doc == nil {
			atHand++
			continue
		}
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			done := make(chan error, 1)
			go func() { done <- r.read(i, l.guarded(attribution.Read)) }()
			select {
			case err := <-done:
				if err != nil {
					return err
				}
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

// read reads one document, and lets go of it.
func (r *reading) read(i int, ledgerOf reader) error {
	doc := r.docs[i]
	if r.old[i] >= 0 {
		e, err := r.base.generation.Entry(r.old[i])
		if err != nil {
			return err
		}
		doc = e.Document
	}
	e := read(doc, ledgerOf)
	r.content.Pack(i, &e)
	if reading, poor := judge(&e); poor {
		r.digests[i].poor = &reading
	}
	if doc.Transcript != nil {
		t := transcriptOf(doc)
		r.digests[i].transcript = &t
	}
	r.docs[i] = nil
	r.mu.Lock()
	defer r.mu.Unlock()
	r.words.Add(e.Statements)
	return nil
}
