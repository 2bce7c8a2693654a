package verify

import (
	"slices"
	"strings"

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
	if len(h.at) == 0 || slices.ContainsFunc(h.at, func(p int32) bool { return s.id(p) == gapID }) {
		return hit{}
	}
	h.doc = s.docAt(h.at[0])
	h.edits = editsOf(h.steps)
	return h
}

func editsOf(steps []quotetext.Op) int {
	n := 0
	for _, op := range steps {
		if op != quotetext.Keep {
			n++
		}
	}
	return n
}

// withinSentence is h without the words at its end that are another sentence's
// than the last word kept, where the quotation has no sentence end there.
func (k *check) withinSentence(h hit) hit {
	claimed, said := 0, 0 // words after the last one kept
	for i := len(h.steps) - 1; i >= 0 && h.steps[i] != quotetext.Keep; i-- {
		if h.steps[i] != quotetext.Add {
			claimed++
		}
		if h.steps[i] != quotetext.Drop {
			said++
		}
	}
	if said == 0 || said == len(h.at) || claimed == 0 || k.endsInside(claimed) {
		return h
	}
	last := len(h.at) - said
	for last < len(h.at) && !k.source.breaks(h.at[last-1], h.at[last], ".?!") {
		last++
	}
	slices.Reverse(h.steps)
	h.steps = unmatched(h.steps, len(h.at)-last)
	slices.Reverse(h.steps)
	h.at, h.edits = h.at[:last], editsOf(h.steps)
	return h
}

// endsInside reports whether a sentence of the quotation ends before one of its
// last n words.
func (k *check) endsInside(n int) bool {
	words := k.q.words
	for i := max(1, len(words)-n); i < len(words); i++ {
		if strings.ContainsAny(k.quotation[words[i-1].End:words[i].Start], ".?!") {
			return true
		}
	}
	return false
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
	spans := s.doc(s.docAt(b)).spans
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
