package gate

import "whosaid/bot/phrase"

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
