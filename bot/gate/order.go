package gate

import (
	"strings"

	"whosaid/bot/phrase"
)

// orders: who does what to whom stays.
func (p *Pair) orders() bool {
	for v, k := range p.found {
		if k < 1 || !p.exact[v] || !p.line[v].Content || !verbAt(p.line, v) || !verbAt(p.source, k) {
			continue
		}
		if s := phrase.ClauseAt(p.sourceClauses, k); (!p.source[s.From].In("article") || s.From != k-1) && p.exchanges(v, s) {
			return true
		}
	}
	return false
}

// exchanges reports whether a word stands before a verb in the line and after it in a
// clause of the source, or the other way round, where both are active or both passive;
// or by whom it is done on the same side where one is. Who does it may be left out.
func (p *Pair) exchanges(v int, s phrase.Span) bool {
	c, k := phrase.ClauseAt(p.lineClauses, v), p.found[v]
	turned := suffers(p.line, c, v) != suffers(p.source, s, k)
	subject := phrase.Target(p.line[:v], c.From-1) >= 0
	for a := c.From; a < c.To; a++ {
		j := p.found[a]
		if a == v || !s.Contains(j) || !p.exact[a] || p.adverbial(a, j) {
			continue
		}
		by := phrase.Preposition(p.line, a) == "by" || phrase.Preposition(p.source, j) == "by"
		if flipped := (a < v) != (j < k); flipped != turned && (!turned && (a < v || subject) || turned && by) {
			return true
		}
	}
	return false
}

// verbAt reports whether a word is a finite verb or follows an auxiliary.
func verbAt(ws []phrase.Word, i int) bool { return ws[i].Tells() || i > 0 && ws[i-1].In("auxiliary") }

// suffers reports whether a verb is in the passive, or no finite verb at all.
func suffers(ws []phrase.Word, c phrase.Span, v int) bool {
	return phrase.Has(ws[max(c.From, v-3):v], "be") && !strings.HasSuffix(ws[v].Text, "ing") || phrase.Has(ws[max(c.From, v-1):v], "article")
}

// adverbial reports whether a word says when, where or how, on both sides.
func (p *Pair) adverbial(i, k int) bool {
	w := p.line[i]
	after := phrase.Preposition(p.line, i) != "" && phrase.Preposition(p.source, k) != ""
	return after || w.Number || w.In("unit") || w.In("calendar") || w.In("day") || strings.HasSuffix(w.Text, "ly") || p.line[i].Tells()
}
