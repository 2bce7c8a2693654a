package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// conditions: a condition stays, and none is added.
func (p *Pair) conditions() bool {
	return p.adds("condition") && !phrase.Has(p.source, "supposing") ||
		p.toldOf(func(w phrase.Word) bool { return w.In("condition") }) && !phrase.Has(p.line, "condition", "supposing", "possible", "would")
}

// done: what is to be is not told as done: "closed" or "had closed" for "to close" or
// "will close", nor "did a review" for "to hold a review".
func (p *Pair) done() bool {
	asserted := func(i int) bool { return phrase.Asserted(p.line, p.lineClauses, i) }
	unreal := func(k int) bool { return phrase.Unreal(p.source, p.sourceClauses, k) }
	for i, k := range p.found {
		if k >= 0 && p.exact[i] && asserted(i) && unreal(k) {
			return true
		}
	}
	return slices.ContainsFunc(phrase.Roles(p.line, p.lineClauses), func(r phrase.Role) bool {
		return !p.exact[r.Verb] && asserted(r.Verb) && slices.ContainsFunc(phrase.Roles(p.source, p.sourceClauses), func(s phrase.Role) bool {
			by := slices.Index(p.found, s.Verb)
			return (by < 0 || by == r.Verb) && unreal(s.Verb) && phrase.Share(p.line[r.DoneTo.From:r.DoneTo.To], p.source[s.DoneTo.From:s.DoneTo.To])
		})
	})
}
