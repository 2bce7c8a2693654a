package verify

import (
	"cmp"
	"math"
	"slices"

	"whosaid/retrieval/quotetext"
)

const (
	// shortest is the least number of words that can be nearly said.
	shortest = 4
	// maxSeeds bounds how many places two words in a row are looked at.
	maxSeeds = 20000
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
// nothing.
func (s *source) near(q question) []hit {
	if allowance(len(q.ids)) == 0 {
		return nil
	}
	if hits := s.similar(&s.speech, q.ids); len(hits) > 0 {
		return hits
	}
	return s.similar(&s.all, q.ids)
}

// similar aligns the quotation with the places of a stream that share most
// pairs of words with it.
func (s *source) similar(st *stream, ids []int32) []hit {
	var hits []hit
	room := allowance(len(ids))
	for _, diagonal := range s.diagonals(st, ids) {
		from := max(0, diagonal-room)
		to := min(len(st.ids), diagonal+len(ids)+room)
		if from >= to {
			continue
		}
		a := quotetext.Align(st.ids[from:to], ids)
		if a.Edits > room || a.Lo == a.Hi {
			continue
		}
		h := s.trimmed(s.hitAt(st, from+a.Lo, a.Hi-a.Lo), a.Steps)
		if h.at != nil && s.together(h, maxInterruption) && s.telling(h, ids) && !slices.ContainsFunc(hits, func(o hit) bool { return slices.Equal(o.at, h.at) }) {
			hits = append(hits, h)
		}
	}
	return hits
}

// telling reports whether so many of the hit's words are unlikely to be the
// quotation's by chance.
func (s *source) telling(h hit, ids []int32) bool {
	total := math.Log(float64(len(s.ids)))
	sum := 0.0
	for _, op := range h.steps {
		if op == quotetext.Add {
			continue
		}
		if op == quotetext.Keep {
			sum += total - math.Log(float64(len(s.postings(ids[0]))))
		}
		ids = ids[1:]
	}
	return sum >= total+surprise
}

// diagonals are where in the stream the quotation may begin, most promising
// first: each pair of neighbouring words votes for the beginning that it
// implies, rare pairs more.
func (s *source) diagonals(st *stream, ids []int32) []int {
	votes := map[int]float64{}
	seeds := 0
	for _, i := range s.pairsByRarity(ids) {
		places := s.pairPlaces(st, ids[i], ids[i+1])
		vote := 1 / (1 + math.Log(1+float64(len(places))))
		for _, at := range places {
			votes[at-i] += vote
		}
		if seeds += len(places); seeds > maxSeeds {
			break
		}
	}
	starts := make([]int, 0, len(votes))
	for at := range votes {
		starts = append(starts, at)
	}
	slices.SortFunc(starts, func(a, b int) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b))
	})
	return starts[:min(len(starts), maxWindows, maxAligned/len(ids))]
}

// pairsByRarity orders the positions of pairs by their rarer word.
func (s *source) pairsByRarity(ids []int32) []int {
	rarity := func(i int) int { return min(len(s.postings(ids[i])), len(s.postings(ids[i+1]))) }
	var order []int
	for i := 0; i+1 < len(ids); i++ {
		if rarity(i) > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rarity(a), rarity(b)) })
	return order
}

// pairPlaces are the positions in the stream where b follows a.
func (s *source) pairPlaces(st *stream, a, b int32) []int {
	word, offset := a, 0
	if len(s.postings(b)) < len(s.postings(a)) {
		word, offset = b, 1
	}
	var out []int
	for _, p := range s.postings(word) {
		at := st.index(p) - offset
		if st.index(p) >= 0 && at >= 0 && at+1 < len(st.ids) && st.ids[at] == a && st.ids[at+1] == b {
			out = append(out, at)
		}
	}
	return out
}
