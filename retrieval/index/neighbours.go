package index

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/philippgille/chromem-go"

	"whosaid/retrieval"
)

// errNoQuery is what the collections answer when asked to embed: vectors are
// made elsewhere.
var errNoQuery = errors.New("vectors are given, never made here")

// neighbours finds texts by their vectors. Its entries are named by the rows of
// these; texts with the zero vector are left out, for they match nothing.
type neighbours struct{ collection *chromem.Collection }

func newNeighbours(name string, vectors *Table, rows []uint32) (*neighbours, error) {
	never := func(context.Context, string) ([]float32, error) { return nil, errNoQuery }
	c, err := chromem.NewDB().CreateCollection(name, nil, never)
	if err != nil {
		return nil, fmt.Errorf("vectors: %w", err)
	}
	for _, row := range rows {
		p := vectors.Row(int(row))
		if p.zero() {
			continue
		}
		d := chromem.Document{ID: strconv.Itoa(int(row)), Embedding: p.Vector(vectors.Dimensions())}
		if err := c.AddDocument(context.Background(), d); err != nil {
			return nil, fmt.Errorf("vectors: %w", err)
		}
	}
	return &neighbours{c}, nil
}

// size is about how many bytes it takes, of vectors of so many numbers.
func (ns *neighbours) size(dimensions int) int {
	const whole, each, number = 600, 200, 4 // of a collection, a text in it and a number of its vector
	return whole + ns.collection.Count()*(each+number*dimensions)
}

// search returns the n nearest texts, best first.
func (ns *neighbours) search(ctx context.Context, v retrieval.Vector, n int) ([]hit, error) {
	count := ns.collection.Count()
	if count == 0 || n <= 0 {
		return nil, ctx.Err()
	}
	found, err := ns.collection.QueryEmbedding(ctx, v, min(n, count), nil, nil)
	if err != nil {
		return nil, fmt.Errorf("vectors: %w", err)
	}
	hits := make([]hit, len(found))
	for i, f := range found {
		row, err := strconv.ParseUint(f.ID, 10, 32)
		if err != nil {
			return nil, fmt.Errorf("vectors: %w", err)
		}
		hits[i] = hit{uint32(row), f.Similarity}
	}
	return hits, nil
}
