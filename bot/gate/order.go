package gate

import (
	"strings"

	"whosaid/bot/phrase"
)

// orders: who does what to whom stays.
func (p *Pair) orders() bool {
	return p.crossed("than", "than") || p.changesSides()
}

// changesSides reports whether a word stands before a verb in the line and after
// it in the source, or the other way round, within one clause of either, and is
// done to there no more than here.
func (p *Pair) changesSides() bool {
	for v, k := range p.found {
		if k < 1 || !p.exact[v] || !p.line[v].Content || !p.line[v].Tells() || !p.source[k].Tells() {
			continue
		}
		c, s := phrase.ClauseAt(p.lineClauses, v), phrase.ClauseAt(p.sourceClauses, k)
		if suffers(p.line, c, v) != suffers(p.source, s, k) || p.refers(s) || p.source[s.From].In("article") && s.From == k-1 {
			continue
		}
		for a := c.From; a < c.To; a++ {
			if j := p.found[a]; a != v && s.Contains(j) && (a < v) != (j < k) && p.exact[a] && !p.adverbial(a, j) {
				return true
			}
		}
	}
	return false
}

// suffers reports whether a verb is in the passive, or no finite verb at all.
func suffers(ws []phrase.Word, c phrase.Span, v int) bool {
	return phrase.Has(ws[max(c.From, v-3):v], "be") || phrase.Has(ws[max(c.From, v-1):v], "article")
}

// adverbial reports whether a word says when, where or how, on both sides.
func (p *Pair) adverbial(i, k int) bool {
	w := p.line[i]
	after := phrase.Preposition(p.line, i) != "" && phrase.Preposition(p.source, k) != ""
	return after || w.Number || w.In("unit") || w.In("calendar") || w.In("day") || strings.HasSuffix(w.Text, "ly") || p.line[i].Tells()
}

// refers reports whether a clause of the source stands for something named
// elsewhere.
func (p *Pair) refers(s phrase.Span) bool {
	last := p.source[s.To-1].Text
	first := p.source[s.From]
	return phrase.Anaphor(p.source[s.From:s.To]) || last == "that" || last == "this" || last == "so" ||
		first.In("relative") || first.Text == "what"
}
