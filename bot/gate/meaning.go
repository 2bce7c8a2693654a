package gate

import (
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"

	"whosaid/retrieval/lexicon"
)

// A meaning is what a word is related to, as stems.
type meaning struct{ like, near, opposite map[string]bool }

// closeEnough is the cosine from which two words are near each other in use.
const closeEnough = .7

// meanings remembers what was looked up; words are few.
var meanings sync.Map

func (w word) meaning() meaning {
	if m, ok := meanings.Load(w.text); ok {
		return m.(meaning)
	}
	m := meaning{map[string]bool{w.stem: true}, map[string]bool{}, map[string]bool{}}
	m.relate(w.text)
	m.reverse(w)
	meanings.Store(w.text, m)
	return m
}

func (m meaning) relate(text string) {
	l, err := lexicon.English()
	if err != nil {
		return
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

// reverse adds the opposites that prefixes make and those of the list.
func (m meaning) reverse(w word) {
	for prefix := range lists()["reversing prefix"] {
		if bare, ok := strings.CutPrefix(w.text, prefix); ok && len(bare) > 3 {
			m.opposite[english.Stem(bare, true)] = true
		}
		m.opposite[english.Stem(prefix+w.text, true)] = true
	}
	for s := range opposites()[w.stem] {
		m.opposite[s] = true
	}
	for s := range m.opposite {
		delete(m.like, s)
		delete(m.near, s)
	}
}

// opposites are the pairs of the list, both ways.
var opposites = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	add := func(a, b string) {
		if all[a] == nil {
			all[a] = map[string]bool{}
		}
		all[a][b] = true
	}
	for pair := range lists()["opposites"] {
		a, b, _ := strings.Cut(pair, ":")
		a, b = english.Stem(a, true), english.Stem(b, true)
		add(a, b)
		add(b, a)
	}
	return all
})

// like reports whether two words are forms of one word or mean the same.
func (w word) like(other word) bool {
	return w.stem == other.stem || !w.opposed(other) && (w.meaning().like[other.stem] || other.meaning().like[w.stem])
}

// near reports whether two words mean something close.
func (w word) near(other word) bool {
	if w.opposed(other) {
		return false
	}
	if w.meaning().near[other.stem] || other.meaning().near[w.stem] {
		return true
	}
	l, err := lexicon.English()
	if err != nil {
		return false
	}
	unit, ok := l.Direction(l.Lookup(w.text))
	return ok && l.Cosine(unit, l.Lookup(other.text)) >= closeEnough
}

func (w word) opposed(other word) bool {
	return w.meaning().opposite[other.stem] || other.meaning().opposite[w.stem]
}
