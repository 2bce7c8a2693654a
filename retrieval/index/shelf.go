package index

import (
	"context"
	"slices"
	"sync"

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
	// elsewhere finds in place of both, where it is set.
	elsewhere Seeker
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

// flat finds by a scan of all of the shelf's vectors as they are packed.
func (s *Shelf) flat() nearest {
	return func(v retrieval.Vector) func(ctx context.Context, n int) ([]hit, error) {
		products := sync.OnceValue(func() []float32 { return s.vectors.scan(v, s.texts) })
		return func(ctx context.Context, n int) ([]hit, error) {
			if n <= 0 || ctx.Err() != nil {
				return nil, ctx.Err()
			}
			return best(products(), s.texts, n), nil
		}
	}
}

func (s *Shelf) close() error {
	if s == nil {
		return nil
	}
	return s.words.close()
}
