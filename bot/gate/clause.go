package gate

import "whosaid/bot/phrase"

// within reports whether a clause of the line tells what is in a scope and
// little else.
func (p *Pair) within(c phrase.Span, s phrase.Scope) bool {
	within, all := p.told(c, s)
	return within*2 > all
}

// told counts the words of a clause of the line that are matched in a scope, and
// all that are matched.
func (p *Pair) told(c phrase.Span, s phrase.Scope) (within, all int) {
	for _, k := range p.found[c.From:c.To] {
		if s.Contains(k) {
			within++
		}
		if k >= 0 {
			all++
		}
	}
	return within, all
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
