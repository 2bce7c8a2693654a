package index

import (
	"context"
	"slices"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
)

// A Shelf holds the statements, or the chunks, of all documents: numbered
// from 0 in document order, each with the text that it is found by.
type Shelf struct {
	keys    []Key
	numbers map[string][]int
	vectors Vectors
	near    *neighbours
	words   *fullText
}

// A Candidate is one statement or chunk that may be what was asked for.
type Candidate struct {
	Number int
	// Cosine of its vector and the query's, at least 0.
	Cosine float64
}

// newShelf numbers texts and makes them findable by their vectors. Its full
// text is the caller's to set.
func newShelf(ctx context.Context, name string, texts []string, vectors Vectors) (*Shelf, error) {
	s := &Shelf{keys: make([]Key, len(texts)), numbers: make(map[string][]int, len(texts)), vectors: vectors}
	var unique []Key
	for i, text := range texts {
		key := KeyOf(text)
		s.keys[i] = key
		id := key.String()
		if s.numbers[id] == nil {
			unique = append(unique, key)
		}
		s.numbers[id] = append(s.numbers[id], i)
	}
	var err error
	s.near, err = newNeighbours(ctx, name, unique, vectors)
	return s, err
}

// Len is how many statements or chunks there are.
func (s *Shelf) Len() int { return len(s.keys) }

// Candidates returns those that passes lets through and that are among the n
// nearest such by vector, by the text's words or by related words, in order.
// A zero vector and no related words ask by the text's words alone. Passes
// may be nil.
func (s *Shelf) Candidates(ctx context.Context, text string, v retrieval.Vector, n int, passes func(int) bool,
	related ...Word) ([]Candidate, error) {
	if passes == nil {
		passes = func(int) bool { return true }
	}
	legs := []func(n int) ([]string, error){
		func(n int) ([]string, error) { return s.near.search(ctx, v, n) },
		func(n int) ([]string, error) { return s.words.search(ctx, text, n) },
	}
	if len(related) > 0 {
		legs = append(legs, func(n int) ([]string, error) { return s.words.weighted(ctx, related, n) })
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

// With returns the given ones as candidates.
func (s *Shelf) With(v retrieval.Vector, numbers []int) []Candidate {
	out := make([]Candidate, len(numbers))
	for i, number := range numbers {
		out[i] = Candidate{number, cosine(v, s.vectors[s.keys[number]])}
	}
	return out
}

// first returns the first n that pass. Search is asked for more until enough
// of what it finds passes, so that a filter never starves the answer.
func (s *Shelf) first(n int, passes func(int) bool, search func(n int) ([]string, error)) ([]int, error) {
	for ask := n; ; ask *= 4 {
		keys, err := search(min(ask, len(s.numbers)))
		if err != nil {
			return nil, err
		}
		var out []int
		for _, key := range keys {
			for _, number := range s.numbers[key] {
				if passes(number) {
					out = append(out, number)
				}
			}
		}
		if len(out) >= n || ask >= len(s.numbers) {
			return out, nil
		}
	}
}

func (s *Shelf) close() error { return s.words.close() }
