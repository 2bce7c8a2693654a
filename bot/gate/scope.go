package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// shares: a part is not told as the whole, nor the whole as a part.
func (p *Pair) shares() bool { return p.unshared() || p.mirror.unshared() }

// unshared reports whether the source has a share, "some boats", "nine of ten boats",
// of what the line tells of without one.
func (p *Pair) unshared() bool {
	for i, w := range p.source {
		superlative := i > 0 && p.source[i-1].Text == "the"
		share := i > 0 && w.Text == "of" && (p.source[i-1].Number || p.source[i-1].In("share"))
		if (share || w.In("partial") && !superlative) && p.tellsWhole(i) {
			return true
		}
	}
	return false
}

// farthestShare is how many words before what it is of a share stands at most.
const farthestShare = 7

// tellsWhole reports whether the line tells, with no share before it, of what follows
// a place of the source in its clause.
func (p *Pair) tellsWhole(at int) bool {
	k := phrase.Target(p.source, at)
	i := slices.Index(p.found, k)
	if k < 0 || i < 0 || k >= phrase.ClauseAt(p.sourceClauses, at).To {
		return false
	}
	before := p.line[max(0, i-farthestShare) : i+1]
	of := p.source[at].Text == "of" && p.source[at-1].Number // "nine of ten": nine is told
	return !phrase.Has(before, "partial", "share") && !slices.ContainsFunc(before, func(w phrase.Word) bool {
		return w.Number && (!of || w.Text == p.source[at-1].Text)
	})
}

// excepts: where the source makes an exception, the line has no "all" or "every" that
// is not the source's.
func (p *Pair) excepts() bool {
	return phrase.Has(p.source, "exception", "condition") && len(phrase.Targets(p.line, "whole")) > 0 && !phrase.Has(p.source, "whole") &&
		!phrase.Has(p.line, "exception", "negation")
}

// wholes: no "all", "only", "always", "most" that the source does not have.
func (p *Pair) wholes() bool {
	alone := phrase.Has(p.line, "alone") && !phrase.Has(p.source, "alone", "just", "negation")
	if alone || p.adds("exception") || len(phrase.Targets(p.line, "whole")) > 0 && !p.covers("whole") {
		return true
	}
	for i, w := range p.line {
		lasts := w.Text == "last" && i > 0 && (p.line[i-1].In("auxiliary") || p.line[i-1].Negates())
		least := i > 0 && p.line[i-1].Text == "at"
		if w.In("extreme") && !lasts && !least && !p.sourceHas(w) && !(w.Negates() && phrase.Has(p.source, "sweeping", "none")) {
			return true
		}
	}
	return p.toldOf(func(w phrase.Word) bool { return w.In("exception") }) && !phrase.Has(p.line, "exception", "condition", "negation")
}

// causes: no cause that the source does not name, and none taken for its effect.
func (p *Pair) causes() bool {
	return phrase.Causes(p.line) > phrase.Causes(p.source) || p.crossed()
}

// crossed reports whether a word that stands on one side of a cause in the
// source stands on the other side in the line.
func (p *Pair) crossed() bool {
	line, lineTurned := phrase.Pivot(p.line)
	source, sourceTurned := phrase.Pivot(p.source)
	if line < 0 || source < 0 {
		return false
	}
	kept, turned := 0, 0
	for i, k := range p.found {
		around := phrase.Around(p.line, line).Contains(i) && phrase.Around(p.source, source).Contains(k)
		if k < 0 || !p.exact[i] || !around || i == line || k == source || p.source[k].In("refers back") {
			continue
		}
		if (i < line) != lineTurned != ((k < source) != sourceTurned) {
			turned++
		} else {
			kept++
		}
	}
	return turned > kept
}
