// Package difference tells how a quotation differs from what was said, and
// whether that changes what is said: a negation, an opposite, a number, an
// amount, a date, a name, what is put in or left out. Words are compared as
// English has them: "won't" is "will not", "three" is "3", "$3m" is "3 million
// dollars".
package difference

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
)

// A Pair is a quotation and the words that it comes nearest to.
type Pair struct {
	// Claimed are the quotation's words, Said those of the document.
	Claimed, Said Side
	// Steps lead from Claimed to Said.
	Steps []quotetext.Op
	// Put tells which claimed words stand in square brackets, and Cut before
	// which an ellipsis stands. Aside tells which are the document's own, beside
	// what was said. Each is as long as Claimed, or nil for none.
	Put, Cut, Aside []bool
	// Reported is true where the document does not quote but report: there
	// "would" may stand for "will".
	Reported bool
	Corpus   Corpus
}

// A Difference is how a quotation differs from what was said.
type Difference struct {
	Edits []retrieval.Edit
	// Changed are the kinds of edits that change what is said, in order, each
	// once; never nil.
	Changed []retrieval.Alteration
	// Distance counts the words, numbers, amounts and dates that differ, Invented
	// those that only the quotation has.
	Distance, Invented int
}

// String shows the difference in the form of quotetext.Diff.
func (d Difference) String() string {
	var parts []string
	for _, e := range d.Edits {
		part := e.Same
		if e.Claimed != "" {
			part += "[-" + e.Claimed + "-]"
		}
		if e.Said != "" {
			part += "{+" + e.Said + "+}"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}

// Of compares the two sides of p.
func Of(p Pair) Difference {
	c := newComparison(p)
	d := Difference{Changed: []retrieval.Alteration{}}
	for i, r := range c.runs {
		if r.same {
			d.Edits = append(d.Edits, retrieval.Edit{Same: p.Claimed.slice(r.c0, r.c1)})
			continue
		}
		alters := c.alters(r, c.rests[i])
		d.Edits = append(d.Edits, retrieval.Edit{Claimed: p.Claimed.slice(r.c0, r.c1), Said: p.Said.slice(r.s0, r.s1), Alters: alters})
		d.Invented += len(c.rests[i].claimed)
		if r.c0 < r.c1 || !c.cutAt(r) {
			d.Distance += max(len(c.rests[i].claimed), len(c.rests[i].said))
		}
		if alters != "" && !slices.Contains(d.Changed, alters) {
			d.Changed = append(d.Changed, alters)
		}
	}
	return d
}

// A comparison is one pair read into units and cut into runs.
type comparison struct {
	Pair
	claimed, said           *reader
	claimedUnits, saidUnits []unit
	runs                    []run
	// rests are what each run has on one side and not on the other.
	rests []rest
}

// A run is a stretch of words that both sides have, or that differ.
type run struct {
	same           bool
	c0, c1, s0, s1 int // the words of both sides
}

// A rest are the units that one side of a run has and the other has not.
type rest struct{ claimed, said []unit }

func newComparison(p Pair) *comparison {
	c := &comparison{Pair: p}
	atClaimed, atSaid := differing(p.Steps)
	c.claimed = &reader{p.Claimed, englishLexis(), p.Corpus, false, p.Claimed.shouted(), atClaimed}
	c.said = &reader{p.Said, englishLexis(), p.Corpus, true, p.Said.shouted(), atSaid}
	c.claimedUnits, c.saidUnits = c.claimed.units(), c.said.units()
	c.runs = joined(c.steps())
	c.rests = make([]rest, len(c.runs))
	for i, r := range c.runs {
		if !r.same {
			c.rests[i] = c.rest(r)
		}
	}
	return c
}

// margin is how many words around those that differ names are looked for.
const margin = 4

// differing tells which words of both sides differ, or stand near to those.
func differing(steps []quotetext.Op) (claimed, said []bool) {
	var at []int // the places in claimed and said, by step
	c, s := 0, 0
	for _, op := range steps {
		at = append(at, c, s)
		if op != quotetext.Add {
			c++
		}
		if op != quotetext.Drop {
			s++
		}
	}
	claimed, said = make([]bool, c), make([]bool, s)
	for i, op := range steps {
		if op != quotetext.Keep {
			mark(claimed, at[2*i])
			mark(said, at[2*i+1])
		}
	}
	return claimed, said
}

func mark(words []bool, at int) {
	for i := max(0, at-margin); i < min(len(words), at+margin+1); i++ {
		words[i] = true
	}
}

// steps are the pair's, one a run, those inside a number, an amount or a date
// that differs taken as differing.
func (c *comparison) steps() []run {
	var steps []run
	at := run{}
	for _, op := range c.Steps {
		r := run{same: op == quotetext.Keep, c0: at.c1, c1: at.c1, s0: at.s1, s1: at.s1}
		if op != quotetext.Add {
			r.c1++
		}
		if op != quotetext.Drop {
			r.s1++
		}
		steps, at = append(steps, r), r
	}
	for again := true; again; {
		again = false
		for _, r := range steps {
			if r.same {
				continue
			}
			again = c.taint(steps, r) || again
		}
	}
	return steps
}

// taint marks the steps that share a figure with the differing step r as
// differing, and reports whether there were any.
func (c *comparison) taint(steps []run, r run) bool {
	cLo, cHi := around(c.claimedUnits, r.c0, r.c1)
	sLo, sHi := around(c.saidUnits, r.s0, r.s1)
	found := false
	for i := range steps {
		s := &steps[i]
		if s.same && (s.c0 >= cLo && s.c1 <= cHi || s.s0 >= sLo && s.s1 <= sHi) {
			s.same, found = false, true
		}
	}
	return found
}

// around are the words of the figure that words lo to hi belong to, or that
// they stand inside of.
func around(units []unit, lo, hi int) (int, int) {
	for _, u := range units {
		if u.hi-u.lo > 1 && (u.lo < hi && lo < u.hi || lo == hi && u.lo < lo && lo < u.hi) {
			return u.lo, u.hi
		}
	}
	return lo, hi
}

// joined are steps with neighbours that both differ, or both do not, as one.
func joined(steps []run) []run {
	var out []run
	for _, s := range steps {
		if n := len(out); n > 0 && out[n-1].same == s.same {
			out[n-1].c1, out[n-1].s1 = s.c1, s.s1
			continue
		}
		out = append(out, s)
	}
	return out
}

// rest takes out of a run what both sides have, in whatever order, and what is
// the document's own.
func (c *comparison) rest(r run) rest {
	claimed, said := within(c.claimedUnits, r.c0, r.c1), within(c.saidUnits, r.s0, r.s1)
	claimed = slices.DeleteFunc(claimed, func(u unit) bool { return c.Aside != nil && c.Aside[u.lo] })
	if letters(claimed) == letters(said) {
		return rest{}
	}
	for _, same := range []func(a, b unit) bool{equal, c.alike} {
		claimed = slices.DeleteFunc(claimed, func(u unit) bool {
			at := slices.IndexFunc(said, func(s unit) bool { return same(u, s) })
			if at >= 0 {
				said = slices.Delete(said, at, at+1)
			}
			return at >= 0
		})
	}
	return rest{claimed, said}
}

// within are the units of words lo to hi.
func within(units []unit, lo, hi int) []unit {
	var out []unit
	for _, u := range units {
		if u.lo >= lo && u.hi <= hi {
			out = append(out, u)
		}
	}
	return out
}

// letters are those of units without spaces: "any one" is "anyone".
func letters(units []unit) string {
	var b strings.Builder
	for _, u := range units {
		b.WriteString(u.key)
	}
	return b.String()
}

func equal(a, b unit) bool { return a.kind == b.kind && a.key == b.key }

// alike reports whether two units that are spelt differently say the same.
func (c *comparison) alike(claimed, said unit) bool {
	switch {
	case claimed.kind == amount || said.kind == amount:
		return sameAmount(claimed, said)
	case claimed.kind == name && said.kind == name:
		return c.claimed.sameName(claimed.key, said.key)
	case claimed.kind == number && said.kind == number:
		return c.claimed.vagueNumbers[claimed.key] && c.claimed.vagueNumbers[said.key] && stem(claimed.key) == stem(said.key)
	case claimed.kind == word && said.kind == word:
		if claimed.key == "'d" || said.key == "'d" {
			return had[claimed.key] && had[said.key]
		}
		return stem(american(claimed.key)) == stem(american(said.key)) || c.claimed.misspelt(claimed.key, said.key)
	case claimed.kind == name && said.kind == word, claimed.kind == word && said.kind == name:
		return claimed.key == said.key
	}
	return false
}

// had is what "'d" may stand for.
var had = map[string]bool{"'d": true, "had": true, "would": true}

// sameAmount reports whether two amounts are one, of which one leaves out the
// currency.
func sameAmount(a, b unit) bool {
	short, long := a.key, b.key
	if len(short) > len(long) {
		short, long = long, short
	}
	unit, ok := strings.CutPrefix(long, short)
	return ok && (unit == "" || sign(unit)) && unit != "%"
}
