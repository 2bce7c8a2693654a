package verify

import (
	"cmp"
	"math"
	"slices"

	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/verify/difference"
)

const (
	// shortest is the least number of words that can be nearly said.
	shortest = 4
	// fewWords is the length up to which single words, of at most maxPlaces
	// places, tell where to look.
	fewWords, maxPlaces = 6, 300
	// maxWindows is how many places are aligned, fewer where the quotation is
	// long: maxAligned bounds their words.
	maxWindows, maxAligned = 16, 4000
	// surprise is how much rarer than chance, in powers of e, the words kept
	// must be together for a likeness to mean anything.
	surprise = 3.0
)

// allowance is how many words of n may differ.
func allowance(n int) int {
	if n < shortest {
		return 0
	}
	return min(max(1, n/4), 12)
}

// near finds the places where the quotation stands but for a few words, in the
// speech first, otherwise in the whole text. At its ends a hit has the words
// of one statement alone. A quotation of more than maxAligned words is near
// nothing. Whoever is claimed, the places are the same ones: they are kept for the
// next check of the quotation.
func (k *check) near() []hit {
	if len(k.q.ids) < 2 {
		return nil
	}
	if known, ok := k.alike.Get(k.quotation); ok {
		return known
	}
	hits := k.similar(&k.source.speech)
	if len(hits) == 0 {
		hits = k.similar(&k.source.all)
	}
	k.alike.Add(k.quotation, hits)
	return hits
}

// similar aligns the quotation with the places of a stream that share most
// pairs of words with it.
func (k *check) similar(st *stream) []hit {
	var hits []hit
	n := len(k.q.ids)
	for _, diagonal := range st.diagonals(k.q.ids) {
		h := k.aligned(st, diagonal, allowance(n))
		if h.at == nil {
			h = k.aligned(st, diagonal, roomFor(n))
		}
		if h.at == nil {
			continue
		}
		for _, to := range []hit{k.source.reaching(h, k.q.ids), h} {
			if k.source.together(to, maxInterruption) && k.likely(to) {
				hits = withHit(hits, to)
				break
			}
		}
	}
	return hits
}

// aligned is the hit of the quotation that begins up to room words around a
// place of a stream and differs in at most so many. It has no words where there
// is none.
func (k *check) aligned(st *stream, diagonal, room int) hit {
	s, ids := k.source, k.q.ids
	from, to := max(0, diagonal-room), min(st.len(), diagonal+len(ids)+room)
	if room == 0 || from >= to {
		return hit{}
	}
	a := quotetext.Align(st.slice(from, to), ids)
	if a.Edits > room || a.Lo == a.Hi {
		return hit{}
	}
	return k.withinSentence(s.trimmed(st.hitAt(from+a.Lo, a.Hi-a.Lo), a.Steps))
}

// withHit is hits with h, one of those that share words: that with fewer edits,
// then that which says more.
func withHit(hits []hit, h hit) []hit {
	for i, o := range hits {
		if o.at[0] > h.at[len(h.at)-1] || h.at[0] > o.at[len(o.at)-1] {
			continue
		}
		if h.edits < o.edits || h.edits == o.edits && len(h.at) > len(o.at) {
			hits[i] = h
		}
		return hits
	}
	return append(hits, h)
}

// roomFor is how many words of n may differ before it is looked at how many
// that are as English has them: a number of four words is one.
func roomFor(n int) int { return 2*allowance(n) + min(4, n-1) }

// likely reports whether a hit differs little enough to be the quotation: in a
// few words, or in a short one in nothing but spelling, or in one word that
// alters it.
func (k *check) likely(h hit) bool {
	n := len(k.q.ids)
	if h.edits <= allowance(n) {
		return k.source.telling(h, k.q.ids)
	}
	pair := k.pair(claim{hit: h, covered: everywhere(len(h.at))})
	distance, invented := difference.Distance(pair)
	switch {
	case distance == 0:
		return true
	case distance <= allowance(n):
		return k.source.telling(h, k.q.ids)
	case distance <= alteration(n) && invented <= max(1, allowance(n)) && k.source.telling(h, k.q.ids):
		return len(difference.Of(pair).Changed) > 0
	}
	return false
}

// alteration is how many words of n may differ where that alters what is said.
func alteration(n int) int {
	if n < shortest-1 {
		return 0
	}
	return min(allowance(n)+1, n-2)
}

func everywhere(n int) []bool {
	all := make([]bool, n)
	for i := range all {
		all[i] = true
	}
	return all
}

// telling reports whether so many of the hit's words are unlikely to be the
// quotation's by chance.
func (s *source) telling(h hit, ids []int32) bool {
	total := math.Log(float64(s.size()))
	sum := 0.0
	for _, op := range h.steps {
		if op == quotetext.Add {
			continue
		}
		if op == quotetext.Keep {
			sum += total - math.Log(float64(s.count(ids[0])))
		}
		ids = ids[1:]
	}
	return sum >= total+surprise
}

// mostVoted are the n places with the most votes, the most first.
func mostVoted(votes map[int]float64, n int) []int {
	type voted struct {
		at    int
		votes float64
	}
	order := func(a, b voted) int { return cmp.Or(cmp.Compare(b.votes, a.votes), cmp.Compare(a.at, b.at)) }
	var most []voted
	for at, v := range votes {
		if one := (voted{at, v}); len(most) < n || n > 0 && order(one, most[n-1]) < 0 {
			i, _ := slices.BinarySearchFunc(most, one, order)
			most = slices.Insert(most, i, one)[:min(n, len(most)+1)]
		}
	}
	out := make([]int, len(most))
	for i, m := range most {
		out[i] = m.at
	}
	return out
}

// voteByWord lets the rare words of a short quotation vote as well: of "we won't
// pay" no pair stands in "we will not pay".
func (st *stream) voteByWord(ids []int32, votes map[int]float64) {
	for i, id := range ids {
		w := st.postings(id)
		if w.Count > maxPlaces {
			continue
		}
		for _, o := range w.In {
			first := st.first(int(o.Document))
			for _, at := range st.among(o, nil) {
				votes[first+int(at)-i] += 1 / float64(len(ids)+w.Count)
			}
		}
	}
}
