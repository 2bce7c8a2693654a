package verify

import (
	"slices"

	"whosaid/retrieval/quotetext"
)

// reach is how far beyond a hit the words that it lacks at its ends are looked
// for.
const reach = 8

// reaching is h with the quotation's first and last words, where they are not at
// its ends but a few words further on in the same statement: the words between
// were left out. Of "we open the school" for "we hope to open the school" the
// nearest run of words is "to open the school".
func (s *source) reaching(h hit, ids []int32) hit {
	if h.at == nil {
		return h
	}
	lead, lost := edge(h.steps)
	if lead > 0 {
		if n := s.distance(h.at[lost], ids[:lead], -1); n > 0 {
			h = s.extended(h, lead, lost, n, -1)
		}
	}
	slices.Reverse(h.steps)
	tail, lost := edge(h.steps)
	slices.Reverse(h.steps)
	if tail > 0 {
		if n := s.distance(h.at[len(h.at)-1-lost], ids[len(ids)-tail:], 1); n > 0 {
			h = s.extended(h, tail, lost, n, 1)
		}
	}
	return h
}

// edge counts the quotation's and the text's words before the first that both
// have.
func edge(steps []quotetext.Op) (claimed, said int) {
	for _, op := range steps {
		if op == quotetext.Keep {
			return claimed, said
		}
		if op != quotetext.Add {
			claimed++
		}
		if op != quotetext.Drop {
			said++
		}
	}
	return 0, 0
}

// distance is how many words before (way -1) or after (way 1) place p the words
// ids are that stand there nearest, in the same statement; 0 where they are
// not.
func (s *source) distance(p int32, ids []int32, way int32) int32 {
	for n := int32(1); n <= reach; n++ {
		from := p + way*n
		if way < 0 {
			from -= int32(len(ids)) - 1
		}
		if from < 0 || int(from)+len(ids) > s.size() || !s.joined(p+way*n, p) {
			return 0
		}
		if slices.Equal(s.ids(from, from+int32(len(ids))), ids) && s.joined(from, p) {
			return n
		}
	}
	return 0
}

// extended is h up to the words found n words beyond its first or last word
// kept, in place of the claimed and said words at that end.
func (s *source) extended(h hit, claimed, said int, n, way int32) hit {
	edge, end := h.at[said], func(op quotetext.Op) bool { return op != quotetext.Keep }
	if way > 0 {
		edge = h.at[len(h.at)-1-said]
	}
	var at []int32
	var steps []quotetext.Op
	for i := int32(claimed) + n - 1; i > 0; i-- {
		at = append(at, edge+way*i)
		if i < n {
			steps = append(steps, quotetext.Add)
		} else {
			steps = append(steps, quotetext.Keep)
		}
	}
	kept := slices.Clone(h.steps)
	if way > 0 {
		slices.Reverse(at)
		slices.Reverse(steps)
		for end(kept[len(kept)-1]) {
			kept = kept[:len(kept)-1]
		}
		h.at, h.steps = slices.Concat(h.at[:len(h.at)-said], at), slices.Concat(kept, steps)
	} else {
		for end(kept[0]) {
			kept = kept[1:]
		}
		h.at, h.steps = slices.Concat(at, h.at[said:]), slices.Concat(steps, kept)
	}
	h.edits = 0
	for _, op := range h.steps {
		if end(op) {
			h.edits++
		}
	}
	return h
}
