package library

import (
	"context"
	"strings"
	"sync"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
	"whosaid/retrieval/similarity"
)

// read returns a text read for a search of a snapshot. It is kept for the next
// one, unless its vector is missing because the embedder failed.
func (l *Library) read(ctx context.Context, s *snapshot, text string) asked {
	if a, ok := s.asked.Get(text); ok {
		return a
	}
	v := l.queryVector(ctx, text)
	a := asked{similarity.NewQuery(text), s.generation.Statements.Finder(text, v, func() []index.Word { return related(text) }),
		s.generation.Chunks.Finder(text, v, nil), sync.OnceValues(func() (senses, error) { return s.sensesOf(v) })}
	if v != nil {
		s.asked.Add(text, a)
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
