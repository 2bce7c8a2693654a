package lexicon

import (
	"slices"
	"sort"
	"strings"
)

// A Related word is close to another in meaning (or opposite to it).
type Related struct {
	ID       ID
	Relation Relation
}

// Related returns the words related to a folded word or to one it is an
// inflected form of, the closest relation of each. It includes those that are
// found only because they are forms of one base.
func (l *Lexicon) Related(word string) []Related {
	var edges []uint32
	for _, base := range l.bases(word) {
		edges = l.relations.appendOf(edges, base)
	}
	slices.Sort(edges) // of one word the closest relation comes first
	out := make([]Related, 0, len(edges))
	for i, e := range edges {
		if i == 0 || e>>3 != edges[i-1]>>3 {
			out = append(out, Related{ID(e>>3) + 1, Relation(e & 7)})
		}
	}
	return out
}

// number returns the number of a word with or without a vector, or -1.
func (l *Lexicon) number(word string) int {
	if n := l.vectors.find(word); n >= 0 {
		return n
	}
	r := l.relations
	if i, ok := sort.Find(r.extras(), func(i int) int { return strings.Compare(word, r.extra(i)) }); ok {
		return l.vectors.n + i
	}
	return -1
}

// bases returns the numbers of a word and of the words it may be an
// inflected form of.
func (l *Lexicon) bases(word string) []int {
	var found []int
	add := func(n int) {
		if n >= 0 && !slices.Contains(found, n) {
			found = append(found, n)
		}
	}
	own := l.number(word)
	add(own)
	for _, e := range l.relations.appendOf(nil, own) {
		if Relation(e&7) == Irregular {
			add(int(e >> 3))
		}
	}
	for _, base := range detach(word) {
		add(l.number(base))
	}
	return found
}

// Bases returns a folded word, if the lexicon has it, and those that it may be an
// inflected form of: "fall" for "fallen", "easy" for "easier".
func (l *Lexicon) Bases(word string) []string {
	var out []string
	for _, n := range l.bases(word) {
		out = append(out, l.Word(ID(n)+1))
	}
	return out
}

// detachments are WordNet's own rules: endings and what stands in their
// place in the base.
var detachments = [...][2]string{
	{"ies", "y"}, {"men", "man"}, {"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"},
	{"es", "e"}, {"es", ""}, {"s", ""}, {"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""},
	{"iest", "y"}, {"ier", "y"}, {"est", ""}, {"est", "e"}, {"er", ""}, {"er", "e"},
}

// detach returns what may be the base of a regular form.
func detach(word string) []string {
	var bases []string
	for _, d := range detachments {
		stem, ok := strings.CutSuffix(word, d[0])
		if !ok || len(stem) < 2 {
			continue
		}
		bases = append(bases, stem+d[1])
		if n := len(stem); d[1] == "" && n > 2 && stem[n-1] == stem[n-2] {
			bases = append(bases, stem[:n-1])
		}
	}
	return bases
}
