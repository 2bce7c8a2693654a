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
	after := preposition(p.line, i) != "" && preposition(p.source, k) != ""
	return after || w.Number || w.In("unit") || w.In("calendar") || w.In("day") || strings.HasSuffix(w.Text, "ly") || p.line[i].Tells()
}

// merges: no clause of the line takes its subject from one clause of the source
// and what that does from another, which has a subject of its own; nor what
// follows a word, where something else follows it there.
func (p *Pair) merges() bool {
	for _, c := range p.lineClauses {
		last := -1
		for i := c.From; i < c.To; i++ {
			if p.found[i] < 0 || !p.line[i].Content && !p.line[i].Number {
				continue
			}
			if last >= 0 && p.exact[last] && p.exact[i] && p.spliced(c, last, i) || p.altered(c, i) {
				return true
			}
			last = i
		}
	}
	return false
}

// altered reports whether the line has right after a verb something foreign where
// the source has something else.
func (p *Pair) altered(c phrase.Span, v int) bool {
	k, next := p.found[v], phrase.Target(p.line[:c.To], v)
	if next != v+2 || !p.line[v+1].In("article") || !p.exact[v] || !p.line[v].Tells() || p.backed(next) ||
		p.line[next].In("checked elsewhere") {
		return false
	}
	object := phrase.Target(p.source[:phrase.ClauseAt(p.sourceClauses, k).To], k)
	return object >= 0 && object < k+4
}

// spliced reports whether two words that follow each other in a clause of the
// line stand in two clauses of the source, each beside a word that the line
// does not have.
func (p *Pair) spliced(c phrase.Span, i, j int) bool {
	a, b := phrase.ClauseAt(p.sourceClauses, p.found[i]), phrase.ClauseAt(p.sourceClauses, p.found[j])
	if a == b || p.refers(a) || p.refers(b) || phrase.Has(p.line[i:j], "cause", "effect", "sets apart") {
		return false
	}
	next := p.source[min(p.found[i]+1, len(p.source)-1)].Text
	return next == "me" || next == "us" || p.foreignIn(c, phrase.Span{From: b.From, To: p.verbOf(b, p.found[j])}) ||
		p.verbOf(a, p.found[i]) <= p.found[i] && p.foreignIn(c, phrase.Span{From: p.found[i] + 1, To: min(p.found[i]+4, a.To)})
}

// verbOf is the place of the first finite verb of a clause of the source, or, if
// its form shows none, of its second word that means something; at most the given
// place.
func (p *Pair) verbOf(s phrase.Span, at int) int {
	for k := s.From; k < s.To; k++ {
		if p.source[k].Tells() {
			return k
		}
	}
	return min(at, max(phrase.Target(p.source[:s.To], phrase.Target(p.source[:s.To], s.From-1)), s.From))
}

// refers reports whether a clause of the source stands for something named
// elsewhere.
func (p *Pair) refers(s phrase.Span) bool {
	last := p.source[s.To-1].Text
	first := p.source[s.From]
	return anaphor(p.source[s.From:s.To]) || last == "that" || last == "this" || last == "so" || first.In("relative") || first.Text == "what"
}

// anaphor reports whether a word stands for something: "it", "the old one".
func anaphor(ws []phrase.Word) bool {
	for i, w := range ws {
		if w.In("anaphor") && (!w.In("one") || i+1 == len(ws) || !ws[i+1].Content) {
			return true
		}
	}
	return false
}

// foreignIn reports whether a part of the source has words, none of which a
// clause of the line has, and none that refers to something.
func (p *Pair) foreignIn(c, s phrase.Span) bool {
	foreign := false
	for k := s.From; k < s.To; k++ {
		w := p.source[k]
		means := w.Content || w.Number
		if means && p.tells(c, k) || w.In("anaphor") || w.In("relative") || w.In("refers back") {
			return false
		}
		foreign = foreign || means
	}
	return foreign
}

// tells reports whether a clause of the line has the word at a place of the
// source.
func (p *Pair) tells(c phrase.Span, k int) bool {
	for i := c.From; i < c.To; i++ {
		if p.found[i] == k || closeness(p.line[i], p.source[k]) >= alike {
			return true
		}
	}
	return false
}
