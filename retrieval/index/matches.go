package index

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// matched are texts by their numbers in bleve's index, and how well each fits.
type matched struct {
	numbers []uint32
	scores  []float64
}

// A finding looks for what fits one of the clauses of a query. The words' lists are gone
// through once, however many hits are asked for later: bleve's own collector
// would go through them for each number of hits, and look up the name of
// everything that it sees. It serves one caller at a time.
type finding struct {
	*fullText
	vectors *Table
	clauses []clause
	looked  bool
	all     matched
}

// first are the n texts that fit best, of all or of those in rows, best first.
func (f *finding) first(ctx context.Context, n int, rows []uint32) (hits []hit, err error) {
	if f.fullText == nil {
		return nil, ctx.Err()
	}
	reader, err := f.reader()
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	if !f.looked {
		if f.all, err = f.matches(ctx, reader, f.clauses); err != nil {
			return nil, fmt.Errorf("full text: %w", err)
		}
		f.looked = true
	}
	all := f.all
	if rows != nil {
		if all, err = f.among(reader, f.vectors, all, rows); err != nil {
			return nil, err
		}
	}
	return f.best(reader, f.vectors, all, n)
}

// among are those of matched texts that stand in rows.
func (f *fullText) among(reader bleveindex.IndexReader, vectors *Table, all matched, rows []uint32) (matched, error) {
	wanted := make([]bool, vectors.Len())
	for _, row := range rows {
		wanted[row] = true
	}
	known := f.known(all)
	var out matched
	for i, number := range all.numbers {
		row, err := f.rowOf(reader, vectors, known, number)
		if err != nil {
			return matched{}, err
		}
		if wanted[row] {
			out.numbers, out.scores = append(out.numbers, number), append(out.scores, all.scores[i])
		}
	}
	return out, nil
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
		least = f.rooms.nth(scores, n-1)
	}
	type ranked struct {
		hit
		score float64
	}
	known := f.known(all)
	var out []ranked
	for i, score := range scores {
		if n < len(scores) && score < least {
			continue
		}
		row, err := f.rowOf(reader, vectors, known, all.numbers[i])
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

// known are the rows of texts by their numbers in bleve's index, plus one, as far
// as they were looked up, with room for all that matched.
func (f *fullText) known(all matched) []atomic.Uint32 {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n := len(all.numbers); n > 0 && int(all.numbers[n-1]) >= len(f.rows) {
		rows := make([]atomic.Uint32, all.numbers[n-1]+all.numbers[n-1]/4+1)
		for i := range f.rows {
			rows[i].Store(f.rows[i].Load())
		}
		f.rows = rows
	}
	return f.rows
}

// rowOf is the row of the text that has a number in bleve's index, looked up
// once.
func (f *fullText) rowOf(reader bleveindex.IndexReader, vectors *Table, known []atomic.Uint32, number uint32) (uint32, error) {
	if row := known[number].Load(); row > 0 {
		return row - 1, nil
	}
	id, err := f.nameOf(reader, uint64(number))
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
	known[number].Store(uint32(row) + 1)
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
