package index

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"sync"

	"whosaid/retrieval"
	"whosaid/retrieval/recent"
)

const (
	// longestRun is how many chunks of a document are in one collection at most: few,
	// for all of a collection is compared where one of it may be near, and most of
	// what a query of it takes does not hang on how many there are.
	longestRun = 2
	// mostRouted is up to how many chunks are asked of the collections. More are
	// asked for only where a filter lets few through.
	mostRouted = 64
	// spareRoutes is how many more chunks tell where to ask, for near ones may
	// change places.
	spareRoutes = 16
	// nearness is by far more than what products of packed vectors may be wrong by.
	nearness = 1e-3
	// mostFilled is how many bytes the collections take that are kept filled: as many
	// as twenty-seven thousand chunks have with vectors of 512 numbers.
	mostFilled = 64 << 20
)

// collections hold the chunks by document in chromem-go, most documents in
// several. One is filled when it is first asked. The vectors as they are packed
// tell which have something near.
type collections struct {
	shelf *Shelf
	// runs are the chunks' numbers of each.
	runs   func() []retrieval.Span
	filled *recent.Cache[int, *neighbours]
}

// collected finds in collections of chromem-go, of documents that begin with the
// chunks firsts; after the last one is how many there are.
func (s *Shelf) collected(firsts func() []int) nearest {
	c := &collections{shelf: s, runs: sync.OnceValue(func() []retrieval.Span { return runsOf(firsts()) })}
	c.filled = recent.New(mostFilled, func(_ int, ns *neighbours) int { return ns.size(s.vectors.Dimensions()) })
	flat := s.flat()
	return func(v retrieval.Vector) func(ctx context.Context, n int) ([]hit, error) {
		all := flat(v)
		return func(ctx context.Context, n int) ([]hit, error) {
			if n > mostRouted {
				return all(ctx, n)
			}
			near, err := all(ctx, n+spareRoutes)
			if err != nil {
				return nil, err
			}
			return c.search(ctx, v, n, routes(near, n))
		}
	}
}

// routes are those of near hits, best first, that may be among the n nearest: others
// lead nowhere.
func routes(near []hit, n int) []hit {
	for n < len(near) && near[n].score >= near[n-1].score-nearness {
		n++
	}
	return near[:min(n, len(near))]
}

// runsOf divides the chunks of documents.
func runsOf(firsts []int) []retrieval.Span {
	var runs []retrieval.Span
	for i := range firsts[1:] {
		for at := firsts[i]; at < firsts[i+1]; at += longestRun {
			runs = append(runs, retrieval.Span{Start: at, End: min(at+longestRun, firsts[i+1])})
		}
	}
	return runs
}

// search returns the n nearest chunks of the collections that have one of near,
// best first.
func (c *collections) search(ctx context.Context, v retrieval.Vector, n int, near []hit) ([]hit, error) {
	var found []hit
	for _, run := range c.with(near) {
		in, err := c.collection(run)
		if err != nil {
			return nil, err
		}
		hits, err := in.search(ctx, v, longestRun)
		if err != nil {
			return nil, err
		}
		found = append(found, hits...)
	}
	slices.SortFunc(found, func(a, b hit) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.row, b.row)) })
	found = slices.CompactFunc(found, func(a, b hit) bool { return a.row == b.row }) // equal texts
	return found[:min(n, len(found))], nil
}

// with are the runs that the chunks with hits' texts stand in first, each once.
func (c *collections) with(hits []hit) []int {
	var out []int
	for _, h := range hits {
		number := int(c.shelf.texts().numbers(h.row)[0])
		run, _ := slices.BinarySearchFunc(c.runs(), number, func(r retrieval.Span, number int) int { return cmp.Compare(r.End, number+1) })
		out = append(out, run)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// collection is that of a run's chunks.
func (c *collections) collection(run int) (*neighbours, error) {
	if ns, ok := c.filled.Get(run); ok {
		return ns, nil
	}
	chunks := c.runs()[run]
	rows := slices.Clone(c.shelf.rows[chunks.Start:chunks.End])
	slices.Sort(rows)
	ns, err := newNeighbours(strconv.Itoa(run), c.shelf.vectors, slices.Compact(rows))
	if err == nil {
		c.filled.Put(run, ns)
	}
	return ns, err
}
