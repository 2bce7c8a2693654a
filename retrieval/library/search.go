package library

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
	"whosaid/retrieval/similarity"
)

const (
	// fewStatements and fewChunks are how many are all ranked, without looking
	// for candidates first. Chunks are longer.
	fewStatements = 1500
	fewChunks     = 500
	// candidates is how many are taken from the vectors, and from the full
	// text.
	candidates = 150
)

// Search finds evidence.
func (l *Library) Search(ctx context.Context, q retrieval.Query) (retrieval.Evidence, error) {
	s := l.hold()
	defer s.release()
	search := search{snapshot: s, text: q.Text, weights: similarity.WeightsFor(s.generation.Embedder)}
	if strings.TrimSpace(q.Text) != "" {
		search.query = similarity.NewQuery(q.Text)
		search.vector = l.queryVector(ctx, q.Text)
	}
	passes := s.statementFilter(q)
	statements, err := search.shelf(ctx, s.generation.Statements, fewStatements, q.Statements, passes, s.statementTerms)
	if err != nil {
		return retrieval.Evidence{}, fmt.Errorf("search: %w", err)
	}
	chunks, err := search.shelf(ctx, s.generation.Chunks, fewChunks, q.Passages, s.chunkFilter(q, passes), s.chunkTerms)
	if err != nil {
		return retrieval.Evidence{}, fmt.Errorf("search: %w", err)
	}
	var e retrieval.Evidence
	for _, f := range statements {
		e.Statements = append(e.Statements, retrieval.ScoredStatement{Statement: s.statements[f.number], Score: f.score})
	}
	for _, f := range chunks {
		e.Passages = append(e.Passages, retrieval.ScoredPassage{Chunk: s.chunks[f.number], Score: f.score})
	}
	return e, nil
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
	pool, err := shelf.Candidates(ctx, s.text, s.vector, max(candidates, n), passes)
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
