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
		return of > 0 && before[of-1].Number && !p.mirror.sourceSays(before[of-1].Text) || phrase.Has(before, "partial") && len(phrase.Amounts(p.line)) == 0
	})
}

// excepts: where the source makes an exception or says which ones, the line has no "all"
// or "any" that is not the source's, nor "will" for "would" without the condition.
func (p *Pair) excepts() bool {
	sweeps := func(ws []phrase.Word) bool { return phrase.Has(ws, "whole", "sweeping") }
	if phrase.Has(p.source, "exception", "condition") && !phrase.Has(p.line, "exception", "negation", "condition", "supposing", "would", "possible") {
		all := len(phrase.Targets(p.line, "whole")) > 0 && !phrase.Has(p.source, "whole")
		if all || phrase.Has(p.source, "would") && phrase.Has(p.line, "foretold") && !phrase.Has(p.source, "foretold") {
			return true
		}
	}
	return !sweeps(p.source) && slices.ContainsFunc(append(phrase.Targets(p.line, "whole"), phrase.Targets(p.line, "sweeping")...), p.dropsWhich)
}

// dropsWhich reports whether the word of the source that a word of the line matches stands
// after one that says which, "serious crimes", and the line has no like of that.
func (p *Pair) dropsWhich(i int) bool {
	k := p.found[i]
	return k > 0 && p.exact[i] && p.source[k-1].Content && p.source[k].Gap == " " && !p.source[k-1].Tells() && !slices.Contains(p.found, k-1)
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
func (p *Pair) causes() bool {
	return phrase.Causes(p.line) > phrase.Causes(p.source)
}
