// Package meaning tells of two words whether they mean the same, something close
// or the opposite: by WordNet, a thesaurus, word vectors, prefixes and a list.
package meaning

import (
	_ "embed"
	"maps"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"

	"whosaid/retrieval/lexicon"
)

// A meaning is what a word is related to, as stems.
type meaning struct {
	stem string
	// forms are the stems of the word and of what it may be a form of.
	forms, like, near, opposite map[string]bool
}

// closeEnough is the cosine from which two words are near each other in use.
const closeEnough = .7

// meanings remembers what was looked up; words are few.
var meanings sync.Map

func of(w string) meaning {
	if m, ok := meanings.Load(w); ok {
		return m.(meaning)
	}
	stem := english.Stem(w, true)
	m := meaning{stem, map[string]bool{stem: true}, map[string]bool{stem: true}, map[string]bool{}, map[string]bool{}}
	m.relate(w)
	m.reverse(w)
	meanings.Store(w, m)
	return m
}

func (m meaning) relate(text string) {
	l, err := lexicon.English()
	if err != nil {
		return
	}
	for _, base := range l.Bases(text) {
		m.forms[english.Stem(base, true)] = true
	}
	for _, r := range l.Related(text) {
		s := english.Stem(l.Word(r.ID), true)
		switch r.Relation {
		case lexicon.Irregular, lexicon.Synonym, lexicon.Derived:
			m.like[s] = true
		case lexicon.Antonym:
			m.opposite[s] = true
		default:
			m.near[s] = true
		}
	}
	for _, r := range l.Listed(text) {
		if r.Grade >= leastGrade {
			m.near[english.Stem(l.Word(r.ID), true)] = true
		}
	}
}

// leastGrade is the grade from which the thesaurus makes words near.
const leastGrade = 1

// reversing are prefixes that make a word the opposite.
var reversing = []string{"un", "in", "im", "ir", "non", "dis", "mis", "de"}

// reverse adds the opposites that prefixes make and those of the list.
func (m meaning) reverse(w string) {
	for _, prefix := range reversing {
		if bare, ok := strings.CutPrefix(w, prefix); ok && len(bare) > 3 {
			m.opposite[english.Stem(bare, true)] = true
		}
		if len(w) > 3 {
			m.opposite[english.Stem(prefix+w, true)] = true
		}
	}
	for form := range m.forms {
		maps.Copy(m.opposite, opposites()[form])
	}
	for s := range m.opposite {
		delete(m.like, s)
		delete(m.near, s)
	}
}

//go:embed opposites.txt
var list string

// opposites are the pairs of the list, both ways.
var opposites = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	add := func(a, b string) {
		if all[a] == nil {
			all[a] = map[string]bool{}
		}
		all[a][b] = true
	}
	for pair := range strings.FieldsSeq(list) {
		a, b, ok := strings.Cut(pair, ":")
		if !ok { // of the heading
			continue
		}
		a, b = english.Stem(a, true), english.Stem(b, true)
		add(a, b)
		add(b, a)
	}
	return all
})

// Like reports whether two words, in lower case, are forms of one word or mean
// the same.
func Like(a, b string) bool {
	m, n := of(a), of(b)
	return m.stem == n.stem || !m.opposed(n) && (m.like[n.stem] || n.like[m.stem])
}

// Near reports whether two words mean something close, and no opposites.
func Near(a, b string) bool {
	m, n := of(a), of(b)
	if m.opposed(n) {
		return false
	}
	if m.near[n.stem] || n.near[m.stem] {
		return true
	}
	return Cosine(a, b) >= closeEnough
}

// Cosine is how alike two words, in lower case, are used, from -1 to 1; 0 where
// that is not known.
func Cosine(a, b string) float64 {
	l, err := lexicon.English()
	if err != nil {
		return 0
	}
	unit, ok := l.Direction(l.Lookup(a))
	if !ok {
		return 0
	}
	return l.Cosine(unit, l.Lookup(b))
}

// Opposed reports whether two words are opposites.
func Opposed(a, b string) bool { return of(a).opposed(of(b)) }

func (m meaning) opposed(n meaning) bool {
	if m.stem == n.stem {
		return false
	}
	for form := range n.forms {
		if m.opposite[form] {
			return true
		}
	}
	for form := range m.forms {
		if n.opposite[form] {
			return true
		}
	}
	return false
}

// Opposites returns the words of a claim whose opposite stands in words while
// neither they nor their like do: "leave" beside "stay", "distrusted" beside
// "trusted".
func Opposites(claim, words string) []string {
	var turned []string
	for c := range lexicon.Words(claim) {
		opposite, kept := false, false
		for w := range lexicon.Words(words) {
			kept = kept || Like(c, w)
			opposite = opposite || Opposed(c, w)
		}
		if opposite && !kept {
			turned = append(turned, c)
		}
	}
	return turned
}
