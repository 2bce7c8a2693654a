package library

import (
	"context"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
	"whosaid/retrieval/similarity"
)

// An asked text is one that evidence is ranked by, read for each way of finding
// it.
type asked struct {
	text    string
	query   *similarity.Query
	vector  retrieval.Vector
	related []index.Word
}

// mostAsked is how many texts are kept read: one question is searched for
// several times, in all documents and among one person's statements.
const mostAsked = 32

// read returns a text read for a search. It is kept for the next one, unless its
// vector is missing because the embedder failed.
func (l *Library) read(ctx context.Context, text string) asked {
	if a, ok := l.asked.Get(text); ok {
		return a
	}
	a := asked{text: text, query: similarity.NewQuery(text), vector: l.queryVector(ctx, text), related: related(text)}
	if a.vector != nil {
		l.asked.Add(text, a)
	}
	return a
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
