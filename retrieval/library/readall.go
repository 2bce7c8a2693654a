package library

import (
	"context"
	"fmt"
	"runtime"
	"slices"
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
	people  people.Change
}

// A digest is what is told of a document beside what is read of it.
type digest struct {
	// poor is nil where enough was found, transcript where it is none.
	poor       *retrieval.Reading
	transcript *retrieval.TranscriptReading
}

// keep tells what of the base's directory of people stays, less the ordinary words
// of what does not.
func (r *reading) keep() error {
	r.people.Words = people.OrdinaryWords{}
	if !slices.ContainsFunc(r.content.Kept, func(number int) bool { return number >= 0 }) {
		return nil
	}
	r.people.Kept = r.content.Kept
	keeps := make([]bool, len(r.base.generation.Documents))
	for i := range r.content.Entries {
		if number, ok := r.content.Keeps(i); ok {
			keeps[number] = true
		}
	}
	for i, kept := range keeps {
		if kept {
			continue
		}
		e, err := r.base.generation.Entry(i)
		if err != nil {
			return err
		}
		r.people.Words.Remove(e.Statements)
	}
	return nil
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
	r.people.Sheets[i] = people.SheetOf(e.People, e.Statements)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.people.Words.Add(e.Statements)
	return nil
}
