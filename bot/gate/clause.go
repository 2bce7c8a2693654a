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

// about is the region of the source that a line is about: from the first to the
// last of the clause with most matches and of those with several.
func (p *Pair) about() phrase.Span {
	all := p.sourceClauses
	best := 0
	for c, s := range all {
		if n, most := p.matchesIn(s), p.matchesIn(all[best]); n > most {
			best = c
		}
	}
	if p.matchesIn(all[best]) == 0 {
		return phrase.Span{From: 0, To: len(p.source)}
	}
	first, last := best, best
	for c, s := range all {
		if p.matchesIn(s) >= several {
			first, last = min(first, c), max(last, c)
		}
	}
	return phrase.Span{From: all[first].From, To: all[last].To}
}

// several is from how many matches on a line is about a clause.
const several = 2

// matchesIn counts the words of the line that are matched, as forms of the same
// word or words that mean the same, in a part of the source.
func (p *Pair) matchesIn(s phrase.Span) (n int) {
	for i, k := range p.found {
		if k >= s.From && k < s.To && p.exact[i] {
			n++
		}
	}
	return n
}
