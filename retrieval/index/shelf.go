package index

import (
	"context"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
)

// A Shelf holds the statements, or the chunks, of all documents: numbered
// from 0 in document order, each with the text that it is found by.
type Shelf struct {
	vectors *Table
	// rows are those of the vectors by number. Equal texts have one row.
	rows []uint32
	// texts are the rows of the shelf's texts, each once, in order; the numbers
	// that have the i-th of them are members[starts[i]:starts[i+1]].
	texts, starts, members []uint32
	// near finds by vector among them.
	near  nearest
	words *fullText
}

// A nearest finds the rows of the n texts nearest to a vector that is not zero.
// Ties with the first one beyond the n are left out.
type nearest func(ctx context.Context, v retrieval.Vector) func(n int) ([]uint32, error)

// A Candidate is one statement or chunk that may be what was asked for.
type Candidate struct {
	Number int
	// Cosine of its vector and the query's, at least 0.
	Cosine float64
}

// newShelf makes the shelf of texts whose vectors stand in rows of a table. Its
// full text and what finds by vector are the caller's to set.
func newShelf(vectors *Table, rows []uint32) *Shelf {
	s := &Shelf{vectors: vectors, rows: rows, members: make([]uint32, len(rows))}
	place := make([]uint32, vectors.Len()+1) // how many numbers each row has, then where they begin
	for _, row := range rows {
		place[row]++
	}
	at := uint32(0)
	for row, n := range place {
		if n > 0 {
			s.texts, s.starts = append(s.texts, uint32(row)), append(s.starts, at)
		}
		place[row] = at
		at += n
	}
	s.starts = append(s.starts, at)
	for number, row := range rows {
		s.members[place[row]] = uint32(number)
		place[row]++
	}
	return s
}

// Len is how many statements or chunks there are.
func (s *Shelf) Len() int { return len(s.rows) }

// numbers are those whose text has a row, none if it is not the shelf's.
func (s *Shelf) numbers(row uint32) []uint32 {
	i, ok := slices.BinarySearch(s.texts, row)
	if !ok {
		return nil
	}
	return s.members[s.starts[i]:s.starts[i+1]]
}

// Candidates returns those that passes lets through and that are among the n
// nearest such by vector, by the text's words or by related words, in order.
// A zero vector and no related words ask by the text's words alone. Passes
// may be nil.
func (s *Shelf) Candidates(ctx context.Context, text string, v retrieval.Vector, n int, passes func(int) bool,
	related ...Word) ([]Candidate, error) {
	if passes == nil {
		passes = func(int) bool { return true }
	}
	legs := []func(n int) ([]uint32, error){func(n int) ([]uint32, error) { return s.byWords(s.words.search(ctx, text, n)) }}
	if len(v) == s.vectors.Dimensions() && !zero(v) {
		legs = append(legs, s.near(ctx, v))
	}
	if len(related) > 0 {
		legs = append(legs, func(n int) ([]uint32, error) { return s.byWords(s.words.weighted(ctx, related, n)) })
	}
	found := make([][]int, len(legs))
	var group errgroup.Group
	for i, leg := range legs {
		group.Go(func() (err error) {
			found[i], err = s.first(n, passes, leg)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	numbers := slices.Concat(found...)
	slices.Sort(numbers)
	return s.With(v, slices.Compact(numbers)), nil
}

// byWords are the rows of texts that full text has found by their keys.
func (s *Shelf) byWords(keys []Key, err error) ([]uint32, error) {
	if err != nil {
		return nil, err
	}
	var out []uint32
	for _, key := range keys {
		if row, ok := s.vectors.Find(key); ok {
			out = append(out, uint32(row))
		}
	}
	return out, nil
}

// With returns the given ones as candidates.
func (s *Shelf) With(v retrieval.Vector, numbers []int) []Candidate {
	out := make([]Candidate, len(numbers))
	comparable := len(v) == s.vectors.Dimensions()
	q := newProbe(v)
	for i, number := range numbers {
		if out[i].Number = number; comparable {
			out[i].Cosine = s.vectors.cosine(q, s.rows[number])
		}
	}
	return out
}

// first returns the first n that pass. Search is asked for more until enough
// of what it finds passes, so that a filter never starves the answer.
func (s *Shelf) first(n int, passes func(int) bool, search func(n int) ([]uint32, error)) ([]int, error) {
	for ask := n; ; ask *= 4 {
		rows, err := search(min(ask, len(s.texts)))
		if err != nil {
			return nil, err
		}
		var out []int
		for _, row := range rows {
			for _, number := range s.numbers(row) {
				if passes(int(number)) {
					out = append(out, int(number))
				}
			}
		}
		if len(out) >= n || ask >= len(s.texts) {
			return out, nil
		}
	}
}

// flat finds by a scan of all of the shelf's vectors as they are packed.
func (s *Shelf) flat() nearest {
	return func(ctx context.Context, v retrieval.Vector) func(n int) ([]uint32, error) {
		products := sync.OnceValue(func() []float32 { return s.vectors.scan(v, s.texts) })
		return func(n int) ([]uint32, error) {
			if n <= 0 || ctx.Err() != nil {
				return nil, ctx.Err()
			}
			return best(products(), s.texts, n), nil
		}
	}
}

// collected finds in a collection of chromem-go, which is filled when first
// asked.
func (s *Shelf) collected(name string) nearest {
	filled := sync.OnceValues(func() (*neighbours, error) { return newNeighbours(name, s.vectors, s.texts) })
	return func(ctx context.Context, v retrieval.Vector) func(n int) ([]uint32, error) {
		return func(n int) ([]uint32, error) {
			ns, err := filled()
			if err != nil {
				return nil, err
			}
			return ns.search(ctx, v, n)
		}
	}
}

func (s *Shelf) close() error { return s.words.close() }
