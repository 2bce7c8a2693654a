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

// contrasts reports whether a word of the line stands beside the opposite of what its
// match stands beside: "more accurate" for "less accurate", "pay less" for "pay more".
func (p *Pair) contrasts(i int) bool {
	beside := func(ws []phrase.Word, i, by int) phrase.Word {
		for i += by; i > 0 && i+1 < len(ws) && ws[i].In("article"); i += by {
		}
		return ws[min(max(0, i), len(ws)-1)]
	}
	c, s := phrase.ClauseAt(p.lineClauses, i), phrase.ClauseAt(p.sourceClauses, p.found[i])
	return phrase.NegatesIn(p.line, c) == phrase.NegatesIn(p.source, s) && slices.ContainsFunc([]int{-1, 1}, func(by int) bool {
		a, b := beside(p.line, i, by), beside(p.source, p.found[i], by)
		return a.Opposed(b) && (by < 0 || !a.Content && !b.Content) && !a.In("converse") && !a.Negates() && !b.Negates()
	})
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
		return (p.matchesOf(c, s) || p.standsAs(i, k)) && phrase.NegatesIn(p.line, c) == phrase.NegatesIn(p.source, s)
	})
}

// standsAs reports whether a word of the line stands between the same words as one of the source.
func (p *Pair) standsAs(i, k int) bool {
	return i > 0 && k > 0 && i+1 < len(p.line) && k+1 < len(p.source) &&
		p.line[i-1].Text == p.source[k-1].Text && p.line[i+1].Stem == p.source[k+1].Stem
}

// opposed are the places of the opposites of a word of the line in the source, none if
// the source has that word too, or the line the other.
func (p *Pair) opposed(i int) (all []int) {
	for k, w := range p.source {
		if p.line[i].In("converse") || p.exact[i] {
			break
		}
		negates := p.line[i].Negates() || w.Negates() || w.In("implied negation")
		if p.line[i].Opposed(w) && !negates && !p.sourceHas(p.line[i]) && !phrase.HasStem(p.line, w.Stem) {
			all = append(all, k)
		}
	}
	return all
}
