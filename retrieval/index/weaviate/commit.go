//go:build weaviate

package weaviate

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strconv"

	"github.com/go-openapi/strfmt"
	"github.com/weaviate/weaviate-go-client/v5/weaviate/filters"
	"github.com/weaviate/weaviate/entities/models"
	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
)

// Batches have so many objects, and so many are under way at a time; a piece of
// a file has so many bytes.
const (
	batchSize = 200
	underWay  = 2
	pieceSize = 1 << 20
)

// as is errors.As.
func as(err error, target any) bool { return errors.As(err, target) }

// A piece is a part of a file of a generation.
type piece struct {
	ID   string `json:"id"`
	File string `json:"file"`
}

// Commit writes a generation to the cluster, whole, and then puts it in use.
// What a commit that failed has left is removed by the next one.
func (s *Store) Commit(ctx context.Context, c index.Content, old *index.Generation) error {
	if err := s.ensure(ctx); err != nil {
		return err
	}
	before, err := s.latest(ctx)
	if err != nil && !errors.Is(err, index.ErrNone) && !errors.Is(err, index.ErrDamaged) {
		return err
	}
	name := newName()
	at := s.folder(name)
	unlock, err := at.Lock(ctx, func() {})
	if err != nil {
		return err
	}
	c.Elsewhere = true
	err = at.Commit(ctx, c, old)
	unlock()
	if err == nil {
		err = s.write(ctx, name, &c, old)
	}
	var now latest
	var m index.Manifest
	if err == nil {
		_, m, err = at.Current()
	}
	if err == nil {
		now, err = s.send(ctx, name, at)
	}
	if err == nil {
		err = s.use(ctx, now, map[string]int{statements: m.Statements, chunks: m.Chunks})
	}
	if err != nil {
		_ = os.RemoveAll(at.Dir())
		s.forget(context.WithoutCancel(ctx), only(name))
		return err
	}
	_ = os.Remove(filepath.Join(s.local, "vectors.partial"))
	s.forget(ctx, but(name, before.Generation))
	return nil
}

// write writes the generation's statements, chunks and people.
func (s *Store) write(ctx context.Context, name string, c *index.Content, old *index.Generation) error {
	var unreadable error
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(underWay)
	var batch []*models.Object
	flush := func() {
		if full := batch; len(full) > 0 && ctx.Err() == nil {
			batch = nil
			group.Go(func() error { return s.batch(ctx, full) })
		}
	}
	for o, err := range s.objects(name, c, old) {
		if unreadable = err; err != nil {
			break
		}
		if batch = append(batch, o); len(batch) == batchSize {
			flush()
		}
		if ctx.Err() != nil {
			break
		}
	}
	flush()
	if err := group.Wait(); err != nil {
		return err
	}
	return unreadable
}

// objects are all of a generation, but its pieces. What cannot be read of old is
// the error that comes last.
func (s *Store) objects(name string, c *index.Content, old *index.Generation) iter.Seq2[*models.Object, error] {
	return func(yield func(*models.Object, error) bool) {
		next := map[string]int{}
		number := func(class string) int { next[class]++; return next[class] - 1 }
		vector := func(text string) retrieval.Vector { return c.VectorOf(text, old) }
		for i := range c.Entries {
			e, err := c.Entry(i, old)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, o := range s.entry(name, &e, vector, number) {
				if !yield(o, nil) {
					return
				}
			}
		}
	}
}

// vectorOf is the vector of a text; nil if it has none.
type vectorOf func(text string) retrieval.Vector

// entry are the objects of a document, each with the next number of its class.
func (s *Store) entry(name string, e *index.Entry, vector vectorOf, number func(class string) int) []*models.Object {
	var out []*models.Object
	for j := range e.Statements {
		st := &e.Statements[j]
		o := s.found(name, statements, number(statements), index.StatementText(st), vector)
		o.Properties.(map[string]any)["speaker"] = st.Speaker
		out = append(out, with(o, st.Document, st))
	}
	for j := range e.Chunks {
		out = append(out, with(s.found(name, chunks, number(chunks), index.ChunkText(&e.Chunks[j]), vector), e.Document.Name, &e.Chunks[j]))
	}
	for j := range e.People {
		o := s.object(name, persons, number(persons))
		o.Properties.(map[string]any)["name"] = e.People[j].Name
		out = append(out, with(o, e.Document.Name, &e.People[j]))
	}
	return out
}

// object is one of a generation, by its number.
func (s *Store) object(generation, class string, number int) *models.Object {
	return &models.Object{Class: class, Tenant: s.tenant, ID: strfmt.UUID(s.id(generation, class, strconv.Itoa(number))),
		Properties: map[string]any{ofGeneration: generation}}
}

// found is an object that is found by a text and its vector.
func (s *Store) found(generation, class string, number int, text string, vector vectorOf) *models.Object {
	o := s.object(generation, class, number)
	p := o.Properties.(map[string]any)
	p[ofNumber], p[ofTerms], p["text"] = number, plain(index.Terms(text)), text
	if v := vector(text); v != nil {
		o.Vector = []float32(v)
	}
	return o
}

// with adds the document and all of what an object is.
func with(o *models.Object, document string, of any) *models.Object {
	p := o.Properties.(map[string]any)
	raw, err := json.Marshal(of)
	if err != nil { // none of what is kept has anything that JSON has not
		raw = []byte("{}")
	}
	p["document"], p["record"] = document, string(raw)
	return o
}

// batch writes some objects; all of them, or it is an error.
func (s *Store) batch(ctx context.Context, objects []*models.Object) error {
	replies, err := s.client.Batch().ObjectsBatcher().WithObjects(objects...).WithConsistencyLevel(quorum).Do(ctx)
	if err != nil {
		return s.failed("writing "+objects[0].Class, err)
	}
	for i := range replies {
		if r := replies[i].Result; r != nil && r.Errors != nil && len(r.Errors.Error) > 0 {
			return s.failed("writing "+objects[0].Class, errors.New(r.Errors.Error[0].Message))
		}
	}
	if len(replies) != len(objects) {
		return s.failed("writing "+objects[0].Class, fmt.Errorf("%d of %d objects were taken", len(replies), len(objects)))
	}
	return nil
}

// described is a manifest with the cards of its documents.
type described struct {
	index.Manifest
	Cards []index.Card `json:"cards"`
}

// send writes the files of a generation, in pieces.
func (s *Store) send(ctx context.Context, name string, at *index.Store) (latest, error) {
	folder, files, err := at.Files()
	if err != nil {
		return latest{}, err
	}
	_, m, err := at.Current()
	if err != nil {
		return latest{}, err
	}
	described, err := json.Marshal(described{m, m.Documents})
	if err != nil {
		return latest{}, fmt.Errorf("weaviate: %w", err)
	}
	now := latest{Generation: name, Manifest: string(described)}
	var list []piece
	for _, file := range files {
		raw, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(file)))
		if err != nil {
			return latest{}, fmt.Errorf("weaviate: %w", err)
		}
		for first := true; first || len(raw) > 0; first = false {
			n := min(len(raw), pieceSize)
			o := s.object(name, pieces, len(list))
			o.Properties.(map[string]any)["data"] = base64.StdEncoding.EncodeToString(raw[:n])
			if err := s.batch(ctx, []*models.Object{o}); err != nil {
				return latest{}, err
			}
			list, raw = append(list, piece{o.ID.String(), file}), raw[n:]
		}
	}
	raw, err := json.Marshal(list)
	now.Pieces = string(raw)
	return now, err
}

// use puts a generation in use when it is whole: one object is replaced.
func (s *Store) use(ctx context.Context, now latest, number map[string]int) error {
	if err := s.settle(ctx, now.Generation, number); err != nil {
		return err
	}
	raw, err := json.Marshal(number)
	if err != nil {
		return fmt.Errorf("weaviate: %w", err)
	}
	o := &models.Object{Class: current, Tenant: s.tenant, ID: strfmt.UUID(s.id("current")),
		Properties: map[string]any{ofGeneration: now.Generation, "manifest": now.Manifest, "pieces": now.Pieces, "objects": string(raw)}}
	return s.batch(ctx, []*models.Object{o})
}

// forget removes the objects of other generations, as far as that can be done:
// the next commit tries again.
func (s *Store) forget(ctx context.Context, which *filters.WhereBuilder) {
	for _, class := range []string{statements, chunks, persons, pieces} {
		for range 1000 { // a request removes ten thousand at most
			done, err := s.client.Batch().ObjectsBatchDeleter().WithClassName(class).WithTenant(s.tenant).WithConsistencyLevel(quorum).
				WithWhere(which).WithOutput("minimal").Do(ctx)
			if err != nil || done.Results == nil || done.Results.Matches == 0 || done.Results.Successful == 0 {
				break
			}
		}
	}
}

func only(name string) *filters.WhereBuilder {
	return filters.Where().WithPath([]string{ofGeneration}).WithOperator(filters.Equal).WithValueText(name)
}

// but are all generations except some.
func but(names ...string) *filters.WhereBuilder {
	var not []*filters.WhereBuilder
	for _, name := range names {
		not = append(not, filters.Where().WithPath([]string{ofGeneration}).WithOperator(filters.NotEqual).WithValueText(name))
	}
	return filters.Where().WithOperator(filters.And).WithOperands(not)
}
