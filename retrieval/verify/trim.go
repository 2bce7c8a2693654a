package verify

import (
	"slices"

	"whosaid/retrieval/quotetext"
)

// trimmed is h with these steps, without the words at its ends that belong to
// another statement than the next word kept: the quotation's words there stand
// in place of none. It has no words where none is kept.
func (s *source) trimmed(h hit, steps []quotetext.Op) hit {
	h.steps = steps
	for range 2 {
		n := s.foreign(h)
		h.at, h.steps = h.at[n:], unmatched(h.steps, n)
		slices.Reverse(h.at)
		slices.Reverse(h.steps)
	}
	if len(h.at) == 0 || slices.ContainsFunc(h.at, func(p int32) bool { return s.ids[p] == gapID }) {
		return hit{}
	}
	h.doc = s.docAt(h.at[0])
	for _, op := range h.steps {
		if op != quotetext.Keep {
			h.edits++
		}
	}
	return h
}

// foreign counts the words at the beginning of a hit that no statement holds
// together with the first word kept.
func (s *source) foreign(h hit) int {
	n := 0
	for _, op := range h.steps {
		if op == quotetext.Keep {
			break
		}
		if op != quotetext.Drop {
			n++
		}
	}
	if n == len(h.at) {
		return n
	}
	for i := n; i > 0; i-- {
		if !s.joined(h.at[i-1], h.at[n]) {
			return i
		}
	}
	return 0
}

// joined reports whether one statement holds both places.
func (s *source) joined(a, b int32) bool {
	spans := s.docs[s.docAt(b)].spans
	holds := func(statement int, p int32) bool {
		return slices.ContainsFunc(spans, func(o owned) bool { return o.statement == statement && o.lo <= p && p < o.hi })
	}
	return slices.ContainsFunc(spans, func(o owned) bool { return o.lo <= b && b < o.hi && holds(o.statement, a) })
}

// unmatched are steps with the first n words of the text taken out.
func unmatched(steps []quotetext.Op, n int) []quotetext.Op {
	var out []quotetext.Op
	for _, op := range steps {
		if n > 0 && op != quotetext.Drop {
			n--
			if op == quotetext.Add {
				continue
			}
			op = quotetext.Drop
		}
		out = append(out, op)
	}
	return out
}
