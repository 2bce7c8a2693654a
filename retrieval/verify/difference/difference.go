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
)

// A Difference is how a quotation differs from what was said.
type Difference struct {
	Edits []retrieval.Edit
	// Changed are the kinds of edits that change what is said, in order, each
	// once; never nil.
	Changed []retrieval.Alteration
	// Distance counts the words, numbers, amounts and dates that differ, Invented
	// those that only the quotation has. What an ellipsis or brackets admit counts
	// for neither. Added counts the words in brackets that tell something that
	// neither the speaker nor the document says there.
	Distance, Invented, Added int
}

// String shows the quotation with the words that were not said as [-words-] and
// those that were said in their place as {+words+}.
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
func Of(p Pair) Difference { return newComparison(p).difference() }

// Within compares the two sides of p if their Distance is at most so much and no
// edit changes what is said; otherwise ok is false, which is found faster.
func Within(p Pair, most int) (d Difference, ok bool) {
	c := newComparison(p)
	if distance, _ := c.distance(); distance > most {
		return d, false
	}
	for i, r := range c.runs {
		if !r.same && c.alters(r, c.rests[i]) != "" {
			return d, false
		}
	}
	return c.difference(), true
}

func (c *comparison) difference() Difference {
	d := Difference{Changed: []retrieval.Alteration{}}
	d.Distance, d.Invented = c.distance()
	for i, r := range c.runs {
		if r.same {
			d.Edits = append(d.Edits, retrieval.Edit{Same: c.Claimed.slice(r.c0, r.c1), There: c.Said.slice(r.s0, r.s1)})
			continue
		}
		alters := c.alters(r, c.rests[i])
		invented, added := c.invented(c.rests[i]), c.added(r, c.rests[i])
		d.Edits = append(d.Edits, retrieval.Edit{Claimed: c.Claimed.slice(r.c0, r.c1), Said: c.Said.slice(r.s0, r.s1), Alters: alters,
			Bracketed: c.put(r) && c.onlyPut(r), Cut: r.c0 == r.c1 && (c.cutAt(r) || c.atEnd(r)),
			Differs: alters != "" || invented+added > 0 || len(c.rests[i].said) > 0 && !c.cutAt(r) && !c.put(r)})
		d.Added += added
		if alters != "" && !slices.Contains(d.Changed, alters) {
			d.Changed = append(d.Changed, alters)
		}
	}
	return d
}

// Distance is the Distance and the Invented of Of, which are found much faster
// than what they alter.
func Distance(p Pair) (distance, invented int) { return newComparison(p).distance() }

func (c *comparison) distance() (distance, invented int) {
	for i, r := range c.runs {
		if r.same {
			continue
		}
		n := c.invented(c.rests[i])
		invented += n
		if r.c0 < r.c1 || !c.cutAt(r) {
			distance += max(n, len(c.rests[i].said))
		}
	}
	return distance, invented
}

// invented counts the units that only the quotation has, not in brackets.
func (c *comparison) invented(left rest) int {
	n := 0
	for _, u := range left.claimed {
		if c.Put == nil || !c.Put[u.lo] {
			n++
		}
	}
	return n
}

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
