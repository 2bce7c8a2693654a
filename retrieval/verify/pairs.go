package verify

import (
	"cmp"
	"math"
	"slices"

	"whosaid/retrieval/postings"
)

const (
	// maxSeeds bounds how many places of pairs of words vote, and maxLooked how many
	// places of the rarer words of pairs are looked at for them.
	maxSeeds, maxLooked = 20000, 20000
	// maxJudged is how many of the most promising places are looked at for the pairs
	// of everyday words that are beyond.
	maxJudged = 64
)

// diagonals are where in the stream the quotation may begin, most promising
// first: each pair of neighbouring words votes for the beginning that it
// implies, rare pairs more. Pairs of everyday words only tell apart what the others
// have found.
func (st *stream) diagonals(ids []int32) []int {
	votes := map[int]float64{}
	order := st.pairsByRarity(ids)
	seeds, looked := 0, 0
	for len(order) > 0 && seeds <= maxSeeds && looked <= maxLooked {
		i := order[0]
		places := st.pairPlaces(ids[i], ids[i+1])
		vote := voteOf(len(places))
		for _, at := range places {
			votes[at-i] += vote
		}
		order, seeds, looked = order[1:], seeds+len(places), looked+st.rarer(ids, i)
	}
	if len(ids) <= fewWords {
		st.voteByWord(ids, votes)
	}
	most := min(maxWindows, maxAligned/len(ids))
	if len(order) == 0 || seeds > maxSeeds {
		return mostVoted(votes, most)
	}
	return mostVoted(st.judged(ids, order, votes), most)
}

// voteOf is the vote of a pair that stands in so many places.
func voteOf(places int) float64 { return 1 / (1 + math.Log(1+float64(places))) }

// judged are the most promising places with the votes of further pairs, by
// where in the quotation these begin.
func (st *stream) judged(ids []int32, pairs []int, votes map[int]float64) map[int]float64 {
	out := map[int]float64{}
	for _, at := range mostVoted(votes, maxJudged) {
		out[at] = votes[at]
		for _, i := range pairs {
			if st.has(at+i, ids[i]) && st.has(at+i+1, ids[i+1]) {
				out[at] += voteOf(st.rarer(ids, i))
			}
		}
	}
	return out
}

// has reports whether a word stands at a place of the stream.
func (st *stream) has(at int, id int32) bool {
	if at < 0 || at >= st.len() {
		return false
	}
	doc := st.at(at)
	o, ok := st.postings(id).Find(int32(doc))
	if !ok {
		return false
	}
	_, ok = slices.BinarySearch(st.among(o, st.scratch[0]), int32(at-st.first(doc)))
	return ok
}

// rarer is how often the rarer word of the pair stands that begins with the i-th
// word.
func (s *source) rarer(ids []int32, i int) int { return min(s.count(ids[i]), s.count(ids[i+1])) }

// pairsByRarity orders the positions of pairs by their rarer word.
func (s *source) pairsByRarity(ids []int32) []int {
	var order []int
	for i := 0; i+1 < len(ids); i++ {
		if s.rarer(ids, i) > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.rarer(ids, a), s.rarer(ids, b)) })
	return order
}

// pairPlaces are the positions in the stream where b follows a.
func (st *stream) pairPlaces(a, b int32) []int {
	var out []int
	first, second := st.postings(a).In, st.postings(b).In
	for len(first) > 0 && len(second) > 0 {
		doc := first[0].Document
		if other := second[0].Document; other != doc {
			first, second = ahead(first, other), ahead(second, doc)
			continue
		}
		for i, o := range [...]postings.Occurrences{first[0], second[0]} {
			st.scratch[i] = st.among(o, st.scratch[i])
		}
		for _, at := range shifted(st.scratch[0], st.scratch[1], 1) {
			out = append(out, st.first(int(doc))+int(at))
		}
		first, second = first[1:], second[1:]
	}
	return out
}

// ahead are the occurrences from a document on.
func ahead(in []postings.Occurrences, document int32) []postings.Occurrences {
	step := 1
	for step < len(in) && in[step].Document < document {
		step *= 2
	}
	near := in[step/2 : min(step+1, len(in))]
	n, _ := slices.BinarySearchFunc(near, document, func(o postings.Occurrences, d int32) int { return cmp.Compare(o.Document, d) })
	return in[step/2+n:]
}
