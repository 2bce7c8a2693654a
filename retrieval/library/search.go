package library

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
	"whosaid/retrieval/similarity"
)

const (
	// fewStatements and fewChunks are how many are all ranked, without looking
	// for candidates first. Chunks are longer.
	fewStatements = 1500
	fewChunks     = 500
	// candidates is how many are taken from the vectors, from the full text,
	// and from the full text by related words.
	candidates = 150
)

// Search finds evidence. Of a very long text only the beginning is asked for.
func (l *Library) Search(ctx context.Context, q retrieval.Query) (retrieval.Evidence, error) {
	s := l.hold()
	defer s.release()
	search := search{snapshot: s, weights: similarity.WeightsFor(s.generation.Embedder)}
	if text := beginning(q.Text); text != "" {
		search.text, search.query = text, similarity.NewQuery(text)
		search.vector, search.related = l.queryVector(ctx, text), related(text)
	}
	passes := s.statementFilter(q)
	var statements, chunks []found
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() (err error) {
		statements, err = search.shelf(ctx, s.generation.Statements, fewStatements, q.Statements, passes, s.statementTerms)
		return err
	})
	group.Go(func() (err error) {
		chunks, err = search.shelf(ctx, s.generation.Chunks, fewChunks, q.Passages, s.chunkFilter(q, passes), s.chunkTerms)
		return err
	})
	if err := group.Wait(); err != nil {
		return retrieval.Evidence{}, fmt.Errorf("search: %w", err)
	}
	return s.evidence(statements, chunks), nil
}

func (s *snapshot) evidence(statements, chunks []found) retrieval.Evidence {
	var e retrieval.Evidence
	for _, f := range statements {
		e.Statements = append(e.Statements, retrieval.ScoredStatement{Statement: s.statements[f.number], Score: f.score})
	}
	for _, f := range chunks {
		e.Passages = append(e.Passages, retrieval.ScoredPassage{Chunk: s.chunks[f.number], Score: f.score})
	}
	return e
}

// beginning is the part of a query's text that is looked at: whole words.
func beginning(text string) string {
	const most = 1500
	if text = strings.TrimSpace(text); len(text) <= most {
		return text
	}
	text = strings.ToValidUTF8(text[:most], "")
	if space := strings.LastIndexAny(text, " \t\r\n"); space > 0 {
		return text[:space]
	}
	return text
}

// queryVector is the query's vector. Without one, because the embedder
// failed, evidence is found by its words alone.
func (l *Library) queryVector(ctx context.Context, text string) retrieval.Vector {
	made, err := l.cfg.Embedder.Embed(ctx, []string{text})
	if err == nil && len(made) == 1 {
		l.deaf.Store(false)
		return index.Unit(made[0])
	}
	if ctx.Err() == nil && !l.deaf.Swap(true) {
		l.cfg.Log.Warn("no vector for the question: searching by words alone", "embedder", l.cfg.Embedder.Model(), "why", err)
	}
	return nil
}

// A search is one query at work on a snapshot. Its query is nil where nothing
// is to be ranked.
type search struct {
	snapshot *snapshot
	text     string
	query    *similarity.Query
	vector   retrieval.Vector
	related  []index.Word
	weights  similarity.Weights
}

type found struct {
	number int
	score  retrieval.Score
}

// shelf returns the best n of a shelf among those that pass; up to few of
// these are all ranked.
func (s search) shelf(ctx context.Context, shelf *index.Shelf, few, n int, passes func(int) bool, terms func(int) similarity.Text) ([]found, error) {
	if n <= 0 {
		return nil, ctx.Err()
	}
	var passing []int
	for i := range shelf.Len() {
		if passes(i) {
			passing = append(passing, i)
		}
	}
	if s.query == nil {
		return unranked(passing[:min(n, len(passing))]), ctx.Err()
	}
	if len(passing) <= few {
		return s.best(n, shelf.With(s.vector, passing), terms), ctx.Err()
	}
	pool, err := shelf.Candidates(ctx, s.text, s.vector, max(candidates, n), passes, s.related...)
	return s.best(n, pool, terms), err
}

func unranked(numbers []int) []found {
	out := make([]found, len(numbers))
	for i, number := range numbers {
		out[i].number = number
	}
	return out
}

// best returns the n best of candidates, which stand in document order.
func (s search) best(n int, pool []index.Candidate, terms func(int) similarity.Text) []found {
	texts := make([]similarity.Candidate, len(pool))
	for i, c := range pool {
		texts[i] = similarity.Candidate{Text: terms(c.Number), Cosine: c.Cosine}
	}
	scores := s.query.Rank(texts, s.weights)
	out := make([]found, len(pool))
	for i, c := range pool {
		out[i] = found{c.Number, scores[i]}
	}
	slices.SortStableFunc(out, func(a, b found) int { return similarity.Order(a.score, b.score) })
	return out[:min(n, len(out))]
}
