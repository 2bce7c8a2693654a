package index

import (
	"context"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"whosaid/retrieval"
)

// A Finder looks for one question on a shelf, by its vector, its words and words
// related to them. What it has found it does not look for again, whatever filter
// it is asked with. It may be asked by several at a time.
type Finder struct {
	shelf *Shelf
	// vector is nil where none can be compared with the shelf's.
	vector retrieval.Vector
	// legs are made when something is first looked for: few are all ranked.
	legs func() []*leg
	text string
	// related are the related words.
	related func() []Word
}

// Finder returns one for a text, its vector and related words, which are asked for
// once, when something is first looked for. A zero vector and no related words ask
// by the text's words alone; related may be nil.
func (s *Shelf) Finder(text string, v retrieval.Vector, related func() []Word) *Finder {
	if related == nil {
		related = func() []Word { return nil }
	}
	f := &Finder{shelf: s, text: text, related: sync.OnceValue(related)}
	if len(v) == s.vectors.Dimensions() {
		f.vector = v
	}
	f.legs = sync.OnceValue(f.newLegs)
	return f
}

func (f *Finder) newLegs() []*leg {
	s := f.shelf
	legs := []*leg{s.byWords(matching(f.text))}
	if v := f.vector; !zero(v) {
		near := s.near(v)
		legs = append(legs, &leg{tied: true, search: func(ctx context.Context, n int, rows []uint32) ([]hit, error) {
			if rows == nil {
				return near(ctx, n)
			}
			return best(s.vectors.scan(v, rows), rows, n), ctx.Err()
		}})
	}
	if related := f.related(); len(related) > 0 {
		legs = append(legs, s.byWords(weighted(related)))
	}
	return legs
}

func (s *Shelf) byWords(clauses []clause) *leg {
	found := &finding{fullText: s.words, vectors: s.vectors, clauses: clauses}
	return &leg{search: found.first}
}

// Among returns those of given ones, which are in order, that are among the n
// nearest of them by vector, by the text's words or by related words, in order.
// Nothing but them is looked at, but for lists of words.
func (f *Finder) Among(ctx context.Context, n int, numbers []int) ([]Candidate, error) {
	given := func(number int) bool { _, ok := slices.BinarySearch(numbers, number); return ok }
	if f.shelf.elsewhere != nil {
		return f.sought(ctx, n, given)
	}
	rows := make([]uint32, len(numbers))
	for i, number := range numbers {
		rows[i] = f.shelf.rows[number]
	}
	slices.Sort(rows)
	rows = slices.Compact(rows)
	return f.united(func(l *leg) ([]int, error) {
		hits, err := l.among(ctx, n, rows)
		return f.passing(hits, given), err
	})
}

// united are those that all legs find, in order.
func (f *Finder) united(find func(*leg) ([]int, error)) ([]Candidate, error) {
	legs := f.legs()
	found := make([][]int, len(legs))
	var group errgroup.Group
	for i, leg := range legs {
		group.Go(func() (err error) {
			found[i], err = find(leg)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	numbers := slices.Concat(found...)
	slices.Sort(numbers)
	return f.With(slices.Compact(numbers)), nil
}

// passing are the numbers of hits that pass.
func (f *Finder) passing(hits []hit, passes func(int) bool) []int {
	var out []int
	for _, hit := range hits {
		for _, number := range f.shelf.texts().numbers(hit.row) {
			if passes(int(number)) {
				out = append(out, int(number))
			}
		}
	}
	return out
}

// Candidates returns those that passes lets through and that are among the n
// nearest such by vector, by the text's words or by related words, in order.
// Passes may be nil.
func (f *Finder) Candidates(ctx context.Context, n int, passes func(int) bool) ([]Candidate, error) {
	if passes == nil {
		passes = func(int) bool { return true }
	}
	if f.shelf.elsewhere != nil {
		return f.sought(ctx, n, passes)
	}
	return f.united(func(l *leg) ([]int, error) { return f.first(ctx, n, passes, l) })
}

// InWords returns those that passes lets through and that are among the n such that fit
// the text's words best, in order.
func (f *Finder) InWords(ctx context.Context, n int, passes func(int) bool) ([]Candidate, error) {
	if f.shelf.elsewhere != nil {
		return f.sought(ctx, n, passes)
	}
	numbers, err := f.first(ctx, n, passes, f.legs()[0])
	slices.Sort(numbers)
	return f.With(slices.Compact(numbers)), err
}

// ByWords returns the n that fit the text's words best, best first.
func (f *Finder) ByWords(ctx context.Context, n int) ([]int, error) {
	if f.shelf.elsewhere != nil {
		return f.soughtByWords(ctx, n)
	}
	return f.first(ctx, n, func(int) bool { return true }, f.legs()[0])
}

// With returns the given ones as candidates.
func (f *Finder) With(numbers []int) []Candidate {
	out := make([]Candidate, len(numbers))
	q := newProbe(f.vector)
	for i, number := range numbers {
		if out[i].Number = number; f.vector != nil {
			out[i].Cosine = f.shelf.vectors.cosine(q, f.shelf.rows[number])
		}
	}
	return out
}

// first returns the first n that pass. A leg is asked for more until enough of
// what it finds passes, so that a filter never starves the answer.
func (f *Finder) first(ctx context.Context, n int, passes func(int) bool, leg *leg) ([]int, error) {
	all := len(f.shelf.texts().rows)
	for ask := n; ; ask *= 4 {
		hits, err := leg.first(ctx, min(ask, all))
		if err != nil {
			return nil, err
		}
		out := f.passing(hits, passes)
		if len(out) >= n || ask >= all {
			return out, nil
		}
	}
}

// A leg is one way of finding rows. It remembers the most that it was asked for.
type leg struct {
	// search returns the n best of those in rows, best first; of all where rows is nil.
	search func(ctx context.Context, n int, rows []uint32) ([]hit, error)
	// tied is true where the order of hits with one score says nothing.
	tied  bool
	mu    sync.Mutex
	asked int
	found []hit
}

// A hit is the row of a text that was found. Of full text the score is not kept.
type hit struct {
	row   uint32
	score float32
}

// first returns the n best hits. Those of a tied leg that have the score of the
// first one beyond the n are left out, so that the answer does not hang on the
// order in which they were looked at.
func (l *leg) first(ctx context.Context, n int) ([]hit, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if n > l.asked || l.asked == 0 {
		ask := n
		if l.asked > 0 { // what is filtered much is asked for often
			ask = 16 * n
		}
		found, err := l.search(ctx, ask+1, nil)
		if err != nil {
			return nil, err
		}
		l.asked, l.found = ask, found
	}
	return l.cut(l.found, n), nil
}

// among returns the n best hits of those in rows, as first does of all.
func (l *leg) among(ctx context.Context, n int, rows []uint32) ([]hit, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	found, err := l.search(ctx, n+1, rows)
	return l.cut(found, n), err
}

// cut are the first n hits, of a tied leg without those that tie with the next one.
func (l *leg) cut(found []hit, n int) []hit {
	if n >= len(found) {
		return found
	}
	beyond := found[n].score
	for n > 0 && l.tied && found[n-1].score <= beyond {
		n--
	}
	return found[:n]
}

// mostAmong is up to how many numbers are named as those that count. Beyond, so
// many of all count that more are asked for.
const mostAmong = 1000

// sought asks elsewhere: for more until enough of what is found passes, so that
// a filter never starves the answer.
func (f *Finder) sought(ctx context.Context, n int, passes func(int) bool) ([]Candidate, error) {
	q := Question{Text: f.text, Related: f.related(), Number: n}
	if !zero(f.vector) {
		q.Vector = f.vector
	}
	all := f.shelf.Len()
	var passing []int
	for number := range all {
		if passes(number) {
			passing = append(passing, number)
		}
	}
	if len(passing) <= mostAmong {
		q.Among = passing
	}
	for ; ; q.Number *= 4 {
		numbers, err := f.shelf.elsewhere.Find(ctx, q)
		if err != nil {
			return nil, err
		}
		numbers = slices.DeleteFunc(numbers, func(i int) bool { return i < 0 || i >= all || !passes(i) })
		if len(numbers) >= min(n, len(passing)) || q.Number >= all {
			slices.Sort(numbers)
			return f.With(slices.Compact(numbers)), nil
		}
	}
}

// soughtByWords asks elsewhere for what fits the text's words best.
func (f *Finder) soughtByWords(ctx context.Context, n int) ([]int, error) {
	numbers, err := f.shelf.elsewhere.Find(ctx, Question{Text: f.text, Number: n})
	return numbers[:min(n, len(numbers))], err
}
