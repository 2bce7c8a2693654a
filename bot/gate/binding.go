package gate

import (
	"slices"
	"strings"

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

// pivots reports whether two words have changed sides of a word between them.
func (p *Pair) pivots() bool {
	for v, k := range p.found {
		if k < 0 || p.source[k].Text != p.line[v].Text {
			continue
		}
		c, s := phrase.ClauseAt(p.lineClauses, v), phrase.ClauseAt(p.sourceClauses, k)
		if phrase.Passive(p.line, c, v) == phrase.Passive(p.source, s, k) && p.changes(c.From, v, k, s.To) && p.changes(v+1, c.To, s.From, k) {
			return true
		}
	}
	return false
}

// changes reports whether a word of one part of the line stands in one part of the
// source, for no reason of grammar.
func (p *Pair) changes(from, to, sourceFrom, sourceTo int) bool {
	for i := from; i < to; i++ {
		if k := p.found[i]; k >= sourceFrom && k < sourceTo && p.exact[i] && !p.adverbial(i, k) {
			return true
		}
	}
	return false
}

// adverbial reports whether a word says when, where or how, on both sides.
func (p *Pair) adverbial(i, k int) bool {
	w := p.line[i]
	after := phrase.Preposition(p.line, i) != "" && phrase.Preposition(p.source, k) != ""
	return after || w.Number || w.In("unit") || w.In("calendar") || w.In("day") || strings.HasSuffix(w.Text, "ly") || p.line[i].Tells()
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
