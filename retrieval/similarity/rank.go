package similarity

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
)

// A Candidate is a text that may answer a query.
type Candidate struct {
	Text Text
	// Cosine is that of the query's and the text's vectors, 0 when not known.
	Cosine float64
}

// Weights are the shares of the three scores in the ranking. They add up
// to 1.
type Weights struct {
	Words  float64 // the same words and pairs of words (BM25)
	MaxSim float64 // the same or similar words
	Vector float64 // the texts' vectors
}

// WeightsFor returns the weights that suit an embedder where texts are ranked by
// nothing else: word vectors add little to MaxSim, which rests on the same ones; a
// language model's vectors add a lot.
func WeightsFor(model string) Weights {
	if retrieval.OfWords(model) {
		return Weights{Words: .2, MaxSim: .72, Vector: .08}
	}
	return Weights{Words: .2, MaxSim: .35, Vector: .45}
}

// A Match says how well a text answers a query by itself.
type Match struct {
	// MaxSim is the mean similarity of the query's words to their nearest in
	// the text, weighted by how rare they are; 1 if it holds all of them.
	MaxSim float64
	// Exact is the weight's share of the words that the text itself contains.
	Exact float64
	// Attributed is MaxSim where the words of the text's attribution count like
	// its own.
	Attributed float64
}

// Match compares a text with the query.
func (q *Query) Match(t Text) Match {
	if q.weight == 0 {
		return Match{}
	}
	var sum, exact, attributed float64
	for _, n := range q.terms {
		best := q.nearest(n, t.terms)
		switch {
		case best == 1:
			exact += n.weight
		case best < aroundShare: // the most that a word around adds
			best = max(best, aroundShare*q.nearest(n, t.around))
		}
		sum += n.weight * best
		if best < 1 {
			best = max(best, q.nearest(n, t.attribution))
		}
		attributed += n.weight * best
	}
	return Match{sum / q.weight, exact / q.weight, attributed / q.weight}
}

// Alike tells of each of a query's words how similar the nearest of a text's own
// is, in the order of the query.
func (q *Query) Alike(t Text) []float64 {
	out := make([]float64, len(q.terms))
	for i, n := range q.terms {
		out[i] = q.nearest(n, t.terms)
	}
	return out
}

// Stretches tells how much of a query a text's own words cover, as Match does, and how
// much a stretch of it covers at most; of none nothing.
func (q *Query) Stretches(text string, stretches []retrieval.Span) (whole, best float64) {
	terms, starts := termsAt(text)
	alike := make([][]float64, len(q.terms))
	for i, n := range q.terms {
		alike[i] = make([]float64, len(terms))
		for k := range terms {
			alike[i][k] = q.nearest(n, terms[k:k+1])
		}
	}
	within := func(from, to int) float64 {
		most := make([]float64, len(q.terms))
		for i := range most {
			for _, a := range alike[i][from:to] {
				most[i] = max(most[i], a)
			}
		}
		return q.Mean(most)
	}
	for _, s := range stretches {
		from, _ := slices.BinarySearch(starts, s.Start)
		to, _ := slices.BinarySearch(starts, s.End)
		best = max(best, within(from, to))
	}
	return within(0, len(terms)), best
}

// Mean is the mean of values of a query's words, weighted by how rare these are;
// 0 for a query without any.
func (q *Query) Mean(values []float64) float64 {
	if q.weight == 0 {
		return 0
	}
	sum := 0.0
	for i, n := range q.terms {
		sum += n.weight * values[i]
	}
	return sum / q.weight
}

// A TermSet tells which words of a query a text contains, for the first 64 of
// them.
type TermSet uint64

// Shared returns the words of the query that a text itself contains.
func (q *Query) Shared(t Text) TermSet {
	var set TermSet
	for i, n := range q.terms[:min(len(q.terms), 64)] {
		for _, w := range t.terms {
			if w.Stem == n.Stem {
				set |= 1 << i
				break
			}
		}
	}
	return set
}

// Share is the share of the query's weight that a set of its words has.
func (q *Query) Share(set TermSet) float64 {
	if q.weight == 0 {
		return 0
	}
	sum := 0.0
	for i, n := range q.terms[:min(len(q.terms), 64)] {
		if set&(1<<i) != 0 {
			sum += n.weight
		}
	}
	return sum / q.weight
}

// aroundShare is how much a word counts that stands only around a text.
const aroundShare = .4

// nearest is the similarity of a query's word to the nearest of terms, 0 to 1.
func (q *Query) nearest(n *term, terms []lexicon.Term) float64 {
	for _, w := range terms {
		if w.Stem == n.Stem {
			return 1
		}
	}
	if n.alone() {
		return 0
	}
	best, most := 0.0, uint32(0)
	for _, w := range terms {
		if w.ID == lexicon.Unknown {
			best = max(best, n.compare(q.words, w))
		} else {
			most = max(most, n.similarity(q.words, w))
		}
	}
	return max(best, float64(most)/math.MaxUint16)
}

// matches compares the candidates' texts with the query, in their order, on all
// cores where there are many.
func (q *Query) matches(candidates []Candidate) []Match {
	out := make([]Match, len(candidates))
	workers := max(1, min(runtime.GOMAXPROCS(0), len(candidates)/fewMatches))
	compare := func(first int) {
		for i := first; i < len(candidates); i += workers {
			out[i] = q.Match(candidates[i].Text)
		}
	}
	var others sync.WaitGroup
	for first := 1; first < workers; first++ {
		others.Go(func() { compare(first) })
	}
	compare(0)
	others.Wait()
	return out
}

// fewMatches is how many texts are compared sooner than another core begins.
const fewMatches = 64

// Rank scores candidates, in their order. Scores of one call compare with
// each other.
func (q *Query) Rank(candidates []Candidate, w Weights) []retrieval.Score {
	scores := make([]retrieval.Score, len(candidates))
	words, matches := q.bm25(candidates), q.matches(candidates)
	for i, c := range candidates {
		m := matches[i]
		scores[i] = retrieval.Score{
			Rank:       w.Words*words[i] + w.MaxSim*m.Attributed + w.Vector*max(0, c.Cosine),
			Coverage:   m.MaxSim,
			Exact:      m.Exact,
			Attributed: m.Attributed,
		}
	}
	return scores
}

const (
	k1 = .9
	b  = .4
)

// bm25 scores candidates by the words and pairs of adjoining words they share
// with the query, relative to the best, or to one that holds every word once
// when none does: a stray word must not count as much as a whole answer.
func (q *Query) bm25(candidates []Candidate) []float64 {
	mean := 0.0
	for _, c := range candidates {
		mean += float64(c.Text.Len()) / float64(len(candidates))
	}
	scores := make([]float64, len(candidates))
	best := q.weight
	for i, c := range candidates {
		norm := k1 * (1 - b + b*float64(c.Text.Len())/max(1, mean))
		scores[i] = q.lexical(c.Text, norm)
		best = max(best, scores[i])
	}
	if best > 0 {
		for i := range scores {
			scores[i] /= best
		}
	}
	return scores
}

func (q *Query) lexical(t Text, norm float64) float64 {
	sum := 0.0
	for _, n := range q.terms {
		if tf := count(t, n.Stem); tf > 0 {
			sum += n.weight * tf * (k1 + 1) / (tf + norm)
		}
	}
	for _, pair := range q.bigrams {
		if tf := countPair(t, pair); tf > 0 {
			sum += bigramWeight * tf * (k1 + 1) / (tf + norm)
		}
	}
	return sum
}

// bigramWeight is what a shared pair of words adds, about half a rare word.
const bigramWeight = 3

func count(t Text, s lexicon.Stem) float64 {
	n := 0
	for _, terms := range [...][]lexicon.Term{t.terms, t.attribution} {
		for _, w := range terms {
			if w.Stem == s {
				n++
			}
		}
	}
	return float64(n)
}

func countPair(t Text, pair [2]lexicon.Stem) float64 {
	n := 0
	for i := 1; i < len(t.terms); i++ {
		if t.terms[i].Stem == pair[1] && t.terms[i-1].Stem == pair[0] {
			n++
		}
	}
	return float64(n)
}

// Order compares two scores for sorting, the better first.
func Order(a, b retrieval.Score) int { return cmp.Compare(b.Rank, a.Rank) }
