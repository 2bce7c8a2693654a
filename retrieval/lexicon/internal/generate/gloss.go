package main

import (
	"math"
	"regexp"
	"strings"

	"github.com/kljensen/snowball/english"

	"whosaid/retrieval/lexicon"
)

const (
	// likeness is how alike the definitions of two kinds of the same thing
	// must be for the kinds to count as close in meaning.
	likeness = .35
	// crowd is how many kinds of one thing are too many to look at.
	crowd = 400
)

var example = regexp.MustCompile(`"[^"]*"`)

// definition returns the stems of a gloss, its examples left out.
func definition(gloss string) map[string]bool {
	stems := map[string]bool{}
	for w := range lexicon.Words(example.ReplaceAllString(gloss, "")) {
		if !lexicon.IsStopWord(w) {
			stems[english.Stem(w, true)] = true
		}
	}
	return stems
}

// glosses compares definitions, rare words counting most.
type glosses struct{ weight map[string]float64 }

func newGlosses(synsets map[string]*synset) glosses {
	g := glosses{map[string]float64{}}
	for _, s := range synsets {
		for stem := range s.definition {
			g.weight[stem]++
		}
	}
	for stem, count := range g.weight {
		g.weight[stem] = math.Pow(math.Log(float64(len(synsets))/count), 2)
	}
	return g
}

// likeness is the cosine of two definitions.
func (g glosses) likeness(a, b *synset) float64 {
	shared := 0.0
	for _, stem := range ordered(a.definition) {
		if b.definition[stem] {
			shared += g.weight[stem]
		}
	}
	if shared == 0 {
		return 0
	}
	return shared / math.Sqrt(g.square(a)*g.square(b))
}

func (g glosses) square(s *synset) float64 {
	sum := 0.0
	for _, stem := range ordered(s.definition) {
		sum += g.weight[stem]
	}
	return sum
}

// relateSisters relates the words of synsets that have a hypernym in common
// and are defined in much the same words.
func (n *net) relateSisters(add func(a, b string, r lexicon.Relation)) {
	kinds := map[string][]string{}
	for id, s := range n.synsets {
		for _, p := range s.pointers {
			if p.symbol == "@" && n.known(s) {
				kinds[p.target] = append(kinds[p.target], id)
			}
		}
	}
	g := newGlosses(n.synsets)
	for _, ids := range kinds {
		if len(ids) > crowd {
			continue
		}
		for i, a := range ids {
			for _, b := range ids[:i] {
				if g.likeness(n.synsets[a], n.synsets[b]) >= likeness {
					n.relateBoth(a, b, add)
				}
			}
		}
	}
}

// known reports whether a word of the synset has a vector.
func (n *net) known(s *synset) bool {
	for _, w := range s.words {
		if n.id(strings.ToLower(w)) >= 0 {
			return true
		}
	}
	return false
}

func (n *net) relateBoth(a, b string, add func(a, b string, r lexicon.Relation)) {
	for _, x := range n.synsets[a].words {
		for _, y := range n.synsets[b].words {
			if min(n.rank(a, x), n.rank(b, y)) <= 2 {
				add(x, y, lexicon.Kin)
			}
		}
	}
}
