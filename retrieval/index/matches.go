package index

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// matched are texts by their numbers in bleve's index, and how well each fits.
type matched struct {
	numbers []uint32
	scores  []float64
}

// finding returns a search for what fits one of the clauses of a query. The words' lists are gone
// through once, however many hits are asked for later: bleve's own collector
// would go through them for each number of hits, and look up the name of
// everything that it sees.
func (f *fullText) finding(vectors *Table, clauses []clause) func(ctx context.Context, n int) ([]hit, error) {
	if f == nil {
		return func(ctx context.Context, _ int) ([]hit, error) { return nil, ctx.Err() }
	}
	var all matched
	looked := false
	return func(ctx context.Context, n int) (hits []hit, err error) {
		reader, err := f.reader()
		if err != nil {
			return nil, err
		}
		defer reader.Close()
		if !looked {
			if all, err = f.matches(ctx, reader, clauses); err != nil {
				return nil, fmt.Errorf("full text: %w", err)
			}
			looked = true
		}
		return f.best(reader, vectors, all, n)
	}
}

func (f *fullText) reader() (bleveindex.IndexReader, error) {
	advanced, err := f.index.Advanced()
	if err != nil {
		return nil, fmt.Errorf("full text: %w", err)
	}
	reader, err := advanced.Reader()
	if err != nil {
		return nil, fmt.Errorf("full text: %w", err)
	}
	return reader, nil
}

// A clause is a word as full text has it and what it weighs, or words in one.
type clause struct {
	term  string
	boost float64
	// whole is looked for where it is not one word.
	whole query.Query
}

// matches are all texts that fit one of the clauses, with the scores that bleve gives
// them for a disjunction of these: their sum, as far as there are more clauses that do
// not fit. The lists of the clauses are gone through one after the other, which is
// several times as fast as all at once.
func (f *fullText) matches(ctx context.Context, reader bleveindex.IndexReader, clauses []clause) (matched, error) {
	model := search.GetScoringModelCallbackFn(func() string { return bleveindex.BM25Scoring })
	ctx = search.ContextWithTermSearchersCounter(context.WithValue(ctx, search.GetScoringModelCallbackKey, model))
	looks := make([]look, len(clauses))
	defer func() {
		for _, l := range looks {
			if l.whole != nil {
				_ = l.whole.Close()
			}
		}
	}()
	weight := 0.0
	for i, c := range clauses {
		var err error
		if looks[i], err = f.look(ctx, reader, c); err != nil {
			return matched{}, err
		}
		weight += looks[i].weight()
	}
	t := f.tally()
	defer f.tallies.Put(t)
	for _, l := range looks {
		if err := t.add(ctx, reader, l, 1/math.Sqrt(weight)); err != nil {
			return matched{}, err
		}
	}
	return t.matches(len(clauses)), nil
}

// A look looks for a clause: in the list of its word, or for the whole of it.
type look struct {
	term  *term
	boost float64
	whole search.Searcher
}

func (f *fullText) look(ctx context.Context, reader bleveindex.IndexReader, c clause) (l look, err error) {
	if c.whole == nil {
		l.boost = c.boost
		l.term, err = f.term(ctx, reader, c.term)
		return l, err
	}
	l.whole, err = c.whole.Searcher(ctx, reader, f.index.Mapping(), search.SearcherOptions{})
	return l, err
}

func (l look) weight() float64 {
	if l.whole != nil {
		return l.whole.Weight()
	}
	return l.boost * l.term.idf * (l.boost * l.term.idf)
}

// A tally adds up scores by the texts' numbers in bleve's index.
type tally struct {
	scores  []float64
	clauses []uint16
	found   int
}

// tally is an empty one, with the memory of one that was used before.
func (f *fullText) tally() *tally {
	t, ok := f.tallies.Get().(*tally)
	if !ok {
		return &tally{}
	}
	clear(t.scores)
	clear(t.clauses)
	t.found = 0
	return t
}

// add adds what is found, with scores that norm makes comparable.
func (t *tally) add(ctx context.Context, reader bleveindex.IndexReader, l look, norm float64) error {
	if l.whole != nil {
		l.whole.SetQueryNorm(norm)
		return eachMatch(ctx, reader, l.whole, t.count)
	}
	l.term.each(l.boost*l.term.idf*norm, t.count)
	return ctx.Err()
}

func (t *tally) count(number uint32, score float64) {
	if int(number) >= len(t.scores) {
		t.scores = slices.Grow(t.scores, int(number)+1-len(t.scores))[:number+1]
		t.clauses = slices.Grow(t.clauses, int(number)+1-len(t.clauses))[:number+1]
	}
	if t.clauses[number] == 0 {
		t.found++
	}
	t.scores[number] += score
	t.clauses[number]++
}

// matches are the texts found by some of so many clauses, in the order of their
// numbers.
func (t *tally) matches(clauses int) matched {
	all := matched{make([]uint32, 0, t.found), make([]float64, 0, t.found)}
	for number, n := range t.clauses {
		if n > 0 {
			all.numbers = append(all.numbers, uint32(number))
			all.scores = append(all.scores, t.scores[number]*float64(n)/float64(clauses))
		}
	}
	return all
}

// best are the n texts that fit best, best first, equal ones in the order of
// their keys.
func (f *fullText) best(reader bleveindex.IndexReader, vectors *Table, all matched, n int) ([]hit, error) {
	scores := all.scores
	if n <= 0 || len(scores) == 0 {
		return nil, nil
	}
	least := scores[0]
	if n < len(scores) {
		least = nth(slices.Clone(scores), n-1)
	}
	type ranked struct {
		hit
		score float64
	}
	var out []ranked
	for i, score := range scores {
		if n < len(scores) && score < least {
			continue
		}
		row, err := f.rowOf(reader, vectors, uint64(all.numbers[i]))
		if err != nil {
			return nil, err
		}
		out = append(out, ranked{hit{row: row}, score})
	}
	slices.SortFunc(out, func(a, b ranked) int {
		if order := cmp.Compare(b.score, a.score); order != 0 {
			return order
		}
		x, y := vectors.Key(int(a.row)), vectors.Key(int(b.row))
		return bytes.Compare(x[:], y[:])
	})
	hits := make([]hit, min(n, len(out)))
	for i := range hits {
		hits[i] = out[i].hit
	}
	return hits, nil
}

// rowOf is the row of the text that has a number in bleve's index, looked up
// once.
func (f *fullText) rowOf(reader bleveindex.IndexReader, vectors *Table, number uint64) (uint32, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if row, ok := f.rows[number]; ok {
		return row, nil
	}
	id, err := f.nameOf(reader, number)
	if err != nil {
		return 0, err
	}
	if len(id) != len(Key{}) {
		return 0, fmt.Errorf("full text: %q is no key of a text", id)
	}
	row, ok := vectors.Find(Key([]byte(id)))
	if !ok {
		return 0, fmt.Errorf("full text: no text has the key %x", id)
	}
	f.rows[number] = uint32(row)
	return uint32(row), nil
}

// nameOf is the key of the text that has a number in bleve's index.
func (f *fullText) nameOf(reader bleveindex.IndexReader, number uint64) (string, error) {
	id, err := reader.ExternalID(bleveindex.NewIndexInternalID(nil, number))
	if err != nil {
		return "", fmt.Errorf("full text: %w", err)
	}
	return id, nil
}
