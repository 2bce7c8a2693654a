package index

import (
	"context"
	"sync"
	"sync/atomic"

	"whosaid/retrieval"
)

// A Shelf holds the statements, or the chunks, of all documents: numbered
// from 0 in document order, each with the text that it is found by.
type Shelf struct {
	vectors *Table
	// rows are those of the vectors by number. Equal texts have one row.
	rows []uint32
	// texts tells which number has which row, once something is looked for.
	texts func() *rowed
	// near finds by vector among them.
	near  nearest
	words *fullText
	// elsewhere finds in place of both, where it is set.
	elsewhere Seeker
	// asked is how many vectors were looked for, sieve what is asked after some.
	asked atomic.Int32
	// rooms are those in which products are made and the best are looked for.
	rooms rooms[float32]
	sieve func() *sieve
}

// A nearest finds the n texts nearest to a vector that is not zero.
type nearest func(v retrieval.Vector) func(ctx context.Context, n int) ([]hit, error)

// A Candidate is one statement or chunk that may be what was asked for.
type Candidate struct {
	Number int
	// Cosine of its vector and the query's, at least 0.
	Cosine float64
}

// newShelf makes the shelf of texts whose vectors stand in rows of a table. Its
// full text and what finds by vector are the caller's to set.
func newShelf(vectors *Table, rows []uint32) *Shelf {
	s := &Shelf{vectors: vectors, rows: rows}
	s.texts = sync.OnceValue(func() *rowed { return newRowed(rows, vectors.Len()) })
	s.sieve = sync.OnceValue(func() *sieve { return newSieve(vectors, s.texts().rows) })
	return s
}

// Len is how many statements or chunks there are.
func (s *Shelf) Len() int { return len(s.rows) }

// used tells by row whether a text of the shelf has it.
func (s *Shelf) used() []bool {
	out := make([]bool, s.vectors.Len())
	for _, row := range s.rows {
		out[row] = true
	}
	return out
}

// flat finds by the products of all of the shelf's vectors, once several vectors
// were looked for by a sieve of them first.
func (s *Shelf) flat() nearest {
	return func(v retrieval.Vector) func(ctx context.Context, n int) ([]hit, error) {
		find := sync.OnceValue(func() func(n int) []hit {
			if s.asked.Add(1) > sievedAfter {
				if sieve := s.sieve(); sieve != nil {
					return s.sifted(sieve, v)
				}
			}
			texts := s.texts().rows
			products := s.vectors.scan(v, texts)
			return func(n int) []hit { return best(products, texts, n) }
		})
		return func(ctx context.Context, n int) ([]hit, error) {
			if n <= 0 || ctx.Err() != nil {
				return nil, ctx.Err()
			}
			return find()(n), nil
		}
	}
}

// sifted finds among those that a sieve lets through, which are what is found
// among all. Its products are made again where more are asked for: that is rare, and
// they take much memory.
func (s *Shelf) sifted(sieve *sieve, v retrieval.Vector) func(n int) []hit {
	return func(n int) []hit {
		room := s.rooms.take(len(sieve.scales))
		defer s.rooms.put(room)
		near := *room
		wrong := sieve.products(v, near)
		least := none
		if n < len(near) {
			least = s.rooms.nth(near, n) - 2*wrong
		}
		var rows []uint32
		texts := s.texts().rows
		for i, p := range near {
			if p >= least && p > none {
				rows = append(rows, texts[i])
			}
		}
		return best(s.vectors.scan(v, rows), rows, n)
	}
}

func (s *Shelf) close() error {
	if s == nil {
		return nil
	}
	return s.words.close()
}
