package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// opposites: no word of the line is the opposite of one near its match that the
// line does not have, unless one of the two is negated.
func (p *Pair) opposites() bool {
	for i, a := range p.line {
		if p.sourceHas(a) || p.found[i] >= 0 && p.exact[i] {
			if p.exchanged(i) {
				return true
			}
			continue
		}
		if p.turned(i) {
			return true
		}
	}
	return false
}

// turned reports whether the source has the opposite of a word of the line, in a
// clause that the line tells of and negates as the source does.
func (p *Pair) turned(i int) bool {
	c := phrase.ClauseAt(p.lineClauses, i)
	return slices.ContainsFunc(p.opposed(i), func(k int) bool {
		s := phrase.ClauseAt(p.sourceClauses, k)
		if next := phrase.Target(p.line, i); !p.line[i].Content && next >= 0 && p.found[next] != phrase.Target(p.source, k) {
			return false // "over an hour", "below the bridge"
		}
		return p.matchesOf(c, s) && phrase.NegatesIn(p.line, c) == phrase.NegatesIn(p.source, s)
	})
}

// opposed are the places of the opposites of a word of the line in the source, none if
// the source has that word too, or the line the other.
func (p *Pair) opposed(i int) (all []int) {
	for k, w := range p.source {
		if p.line[i].In("converse") || p.exact[i] {
			break
		}
		if p.line[i].Opposed(w) && !p.line[i].Negates() && !w.Negates() && !p.sourceHas(p.line[i]) && !phrase.HasStem(p.line, w.Stem) {
			all = append(all, k)
		}
	}
	return all
}

// exchanged reports whether a word stands before another one before which the
// source has its opposite: "more beef" for "less beef and more chicken".
func (p *Pair) exchanged(i int) bool {
	next := phrase.Target(p.line, i)
	if p.line[i].In("preposition") || next < 0 || next > i+2 || p.found[next] < 1 || !p.exact[next] {
		return false
	}
	for k, s := range p.source { // "the old one"
		if s.Stem == p.line[i].Stem && k+1 < len(p.source) && p.source[k+1].In("anaphor") {
			return false
		}
	}
	at := p.found[next] - 1
	if at > 0 && p.source[at].In("article") {
		at--
	}
	before := p.source[at:p.found[next]]
	return !phrase.HasStem(before, p.line[i].Stem) && slices.ContainsFunc(before, p.line[i].Opposed)
}
