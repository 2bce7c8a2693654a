package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// shares: a part, "some boats", "two of the boats", is not told as the whole.
func (p *Pair) shares() bool {
	told := func(w phrase.Word) bool { return w.In("partial") || w.In("alone") || w.Text == "of" }
	return !slices.ContainsFunc(p.line, told) && slices.ContainsFunc(p.found, func(k int) bool {
		before := p.source[max(phrase.ClauseAt(p.sourceClauses, k).From, k-5):max(0, k)]
		of := slices.IndexFunc(before, func(w phrase.Word) bool { return w.Text == "of" })
		return of > 0 && before[of-1].Number && !p.mirror.sourceSays(before[of-1].Text) ||
			phrase.Has(before, "partial") && len(phrase.Amounts(p.line)) == 0
	})
}

// wholes: no "all", "only", "always", "most" that the source does not have.
func (p *Pair) wholes() bool {
	just := slices.ContainsFunc(phrase.Targets(p.source, "just"), func(k int) bool { return slices.Contains(p.found, k) })
	alone := phrase.Has(p.line, "alone") && !phrase.Has(p.source, "alone", "negation") && !just
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

// causes: no more causes than the source names.
func (p *Pair) causes() bool { return phrase.Causes(p.line) > phrase.Causes(p.source) }
