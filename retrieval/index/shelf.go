package index

import (
	"context"
	"slices"
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
	// texts are the rows of the shelf's texts, each once, in order. The numbers that
	// have a row end at ends[row] of members, where those of the next one begin.
	texts, ends, members []uint32
	// near finds by vector among them.
	near  nearest
	words *fullText
	// elsewhere finds in place of both, where it is set.
	elsewhere Seeker
	// asked is how many vectors were looked for, sieve what is asked after some.
	asked atomic.Int32
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
	s := &Shelf{vectors: vectors, rows: rows, members: make([]uint32, len(rows))}
	ends := make([]uint32, vectors.Len()+1) // how many numbers each row has, then where they begin, then end
	for _, row := range rows {
		ends[row]++
	}
	at := uint32(0)
	for row, n := range ends {
		if n > 0 {
			s.texts = append(s.texts, uint32(row))
		}
		ends[row] = at
		at += n
	}
	for number, row := range rows {
		s.members[ends[row]] = uint32(number)
		ends[row]++
	}
	s.ends = ends
	s.sieve = sync.OnceValue(func() *sieve { return newSieve(vectors, s.texts) })
	return s
}

// Len is how many statements or chunks there are.
func (s *Shelf) Len() int { return len(s.rows) }

// numbers are those whose text has a row, none if it is not the shelf's.
func (s *Shelf) numbers(row uint32) []uint32 {
	if int(row) >= len(s.ends) {
		return nil
	}
	from := uint32(0)
	if row > 0 {
		from = s.ends[row-1]
	}
	return s.members[from:s.ends[row]]
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
			products := s.vectors.scan(v, s.texts)
			return func(n int) []hit { return best(products, s.texts, n) }
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
// among all.
func (s *Shelf) sifted(sieve *sieve, v retrieval.Vector) func(n int) []hit {
	near, wrong := sieve.products(v)
	return func(n int) []hit {
		least := none
		if n < len(near) {
			least = nth(slices.Clone(near), n) - 2*wrong
		}
		var rows []uint32
		for i, p := range near {
			if p >= least && p > none {
				rows = append(rows, s.texts[i])
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
