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

// causes: no more causes than the source names.
func (p *Pair) causes() bool { return phrase.Causes(p.line) > phrase.Causes(p.source) }
