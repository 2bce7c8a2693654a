package postings

import (
	"cmp"
	"slices"
)

// Speech are the words of a document that belong to statements: runs of them, in
// order and apart, each with how many stand before it.
type Speech []stretch

type stretch struct{ lo, hi, before int32 }

func speechOf(said [][]Run) Speech {
	runs := slices.Concat(said...)
	slices.SortFunc(runs, func(a, b Run) int { return cmp.Compare(a.Lo, b.Lo) })
	var out Speech
	end, before := int32(0), int32(0)
	for _, r := range runs {
		lo := max(r.Lo, end)
		if lo >= r.Hi {
			continue
		}
		if n := len(out); n > 0 && out[n-1].hi == lo {
			out[n-1].hi = r.Hi
		} else {
			out = append(out, stretch{lo, r.Hi, before})
		}
		before, end = before+r.Hi-lo, r.Hi
	}
	return slices.Clip(out)
}

// words is how many there are.
func (s Speech) words() int {
	if len(s) == 0 {
		return 0
	}
	last := s[len(s)-1]
	return int(last.before + last.hi - last.lo)
}

// Index is which of these words stands at a place of the document, -1 for a place
// that is none of theirs.
func (s Speech) Index(place int32) int32 {
	i, _ := slices.BinarySearchFunc(s, place, func(r stretch, place int32) int { return cmp.Compare(r.hi, place+1) })
	if i == len(s) || place < s[i].lo {
		return -1
	}
	return s[i].before + place - s[i].lo
}

// Place is where in the document the i-th of these words stands.
func (s Speech) Place(i int32) int32 {
	n, _ := slices.BinarySearchFunc(s, i, func(r stretch, i int32) int { return cmp.Compare(r.before+r.hi-r.lo, i+1) })
	if n == len(s) {
		return -1
	}
	return s[n].lo + i - s[n].before
}

// Within replaces ascending places by which of these words they are, and leaves out
// those that are none.
func (s Speech) Within(places []int32) []int32 {
	out, at := places[:0], 0
	for _, p := range places {
		for at < len(s) && s[at].hi <= p {
			at++
		}
		if at == len(s) {
			break
		}
		if p >= s[at].lo {
			out = append(out, s[at].before+p-s[at].lo)
		}
	}
	return out
}
