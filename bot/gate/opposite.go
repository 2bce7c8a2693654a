package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// opposites: no word of the line is the opposite of one near its match that the
// line does not have, unless one of the two is negated or the line is in other words.
func (p *Pair) opposites() bool {
	copies := p.copiedPairs() >= freely
	for i, a := range p.line {
		if p.exact[i] && p.contrasts(i) || copies && !p.sourceHas(a) && !p.exact[i] && p.turned(i) {
			return true
		}
	}
	return false
}

// contrasts reports whether a word of the line stands after the opposite of what its
// match stands after: "more accurate" for "less accurate".
func (p *Pair) contrasts(i int) bool {
	before := func(ws []phrase.Word, i int) phrase.Word {
		for i > 1 && ws[i-1].In("article") {
			i--
		}
		return ws[max(0, i-1)]
	}
	c, s := phrase.ClauseAt(p.lineClauses, i), phrase.ClauseAt(p.sourceClauses, p.found[i])
	a, b := before(p.line, i), before(p.source, p.found[i])
	return a.Opposed(b) && !a.In("converse") && !a.Negates() && !b.Negates() &&
		phrase.NegatesIn(p.line, c) == phrase.NegatesIn(p.source, s)
}

// turned reports whether the source has the opposite of a word of the line, in a
// clause that the line tells of and negates as the source does.
func (p *Pair) turned(i int) bool {
	c := phrase.ClauseAt(p.lineClauses, i)
	return slices.ContainsFunc(p.opposed(i), func(k int) bool {
		s := phrase.ClauseAt(p.sourceClauses, k)
		anaphor := p.source[min(k+1, len(p.source)-1)].In("anaphor")
		if next := phrase.Target(p.line, i); !p.line[i].Content && next >= 0 && p.found[next] != phrase.Target(p.source, k) && !anaphor {
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
