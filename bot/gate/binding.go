package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// crosses reports whether two clauses of the line both tell of the same two clauses of
// the source: who does one thing there does the other here.
func (p *Pair) crosses() bool {
	for i, c := range p.lineClauses {
		told := p.sourceOf(c)
		for _, d := range p.lineClauses[:i] {
			both := slices.DeleteFunc(p.sourceOf(d), func(s phrase.Span) bool { return !slices.Contains(told, s) })
			if len(both) > 1 {
				return true
			}
		}
	}
	return false
}

// sourceOf are the clauses of the source that a clause of the line has words of.
func (p *Pair) sourceOf(c phrase.Span) (out []phrase.Span) {
	for _, s := range p.sourceClauses {
		for i := c.From; i < c.To; i++ {
			if s.Contains(p.found[i]) && p.exact[i] {
				out = append(out, s)
				break
			}
		}
	}
	return out
}
