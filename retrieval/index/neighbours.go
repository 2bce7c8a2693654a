package index

import (
	"context"
	"errors"
	"fmt"

	"github.com/philippgille/chromem-go"

	"whosaid/retrieval"
)

// errNoQuery is what the collections answer when asked to embed: vectors are
// made elsewhere.
var errNoQuery = errors.New("vectors are given, never made here")

// neighbours finds texts by their vectors. Its entries are named by the
// texts' keys; texts with the zero vector are left out, for they match
// nothing.
type neighbours struct{ collection *chromem.Collection }

func newNeighbours(ctx context.Context, name string, keys []Key, vectors Vectors) (*neighbours, error) {
	never := func(context.Context, string) ([]float32, error) { return nil, errNoQuery }
	c, err := chromem.NewDB().CreateCollection(name, nil, never)
	if err != nil {
		return nil, fmt.Errorf("vectors: %w", err)
	}
	for i, key := range keys {
		if i%batchSize == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		v := vectors[key]
		if zero(v) {
			continue
		}
		if err := c.AddDocument(ctx, chromem.Document{ID: key.String(), Embedding: v}); err != nil {
			return nil, fmt.Errorf("vectors: %w", err)
		}
	}
	return &neighbours{c}, nil
}

// search returns the keys of the n nearest texts. Texts that tie with the
// first one beyond the n are left out, so that the answer does not hang on
// the order in which they were looked at.
func (ns *neighbours) search(ctx context.Context, v retrieval.Vector, n int) ([]string, error) {
	count := ns.collection.Count()
	if zero(v) || count == 0 || n <= 0 {
		return nil, nil
	}
	found, err := ns.collection.QueryEmbedding(ctx, v, min(n+1, count), nil, nil)
	if err != nil {
		return nil, fmt.Errorf("vectors: %w", err)
	}
	if len(found) > n {
		beyond := found[n].Similarity
		for found = found[:n]; len(found) > 0 && found[len(found)-1].Similarity <= beyond; {
			found = found[:len(found)-1]
		}
	}
	keys := make([]string, len(found))
	for i, f := range found {
		keys[i] = f.ID
	}
	return keys, nil
}
