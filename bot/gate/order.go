package gate

import "strings"

// orders: who does what to whom stays.
func (p *Pair) orders() bool {
	return p.crossed("than", "than") || p.changesSides()
}

// changesSides reports whether a word stands before a verb in the line and after
// it in the source, or the other way round, within one clause of either, and is
// done to there no more than here.
func (p *Pair) changesSides() bool {
	for v, k := range p.to {
		if k < 1 || !p.exact[v] || !p.line[v].content || !p.line[v].tells() || !p.source[k].tells() {
			continue
		}
		c, s := clauseAt(p.lineClauses, v), clauseAt(p.sourceClauses, k)
		if suffers(p.line, c, v) != suffers(p.source, s, k) || p.refers(s) || p.source[s.from].in("article") && s.from == k-1 {
			continue
		}
		for a := c.from; a < c.to; a++ {
			if j := p.to[a]; a != v && s.contains(j) && (a < v) != (j < k) && p.exact[a] && !p.adverbial(a, j) {
				return true
			}
		}
	}
	return false
}

// suffers reports whether a verb is in the passive, or no finite verb at all.
func suffers(ws []word, c span, v int) bool {
	return has(ws[max(c.from, v-3):v], "be") || has(ws[max(c.from, v-1):v], "article")
}

// adverbial reports whether a word says when, where or how, on both sides.
func (p *Pair) adverbial(i, k int) bool {
	w := p.line[i]
	after := preposition(p.line, i) != "" && preposition(p.source, k) != ""
	return after || w.number || w.in("unit") || w.in("calendar") || w.in("day") || strings.HasSuffix(w.text, "ly") || p.line[i].tells()
}

// merges: no clause of the line takes its subject from one clause of the source
// and what that does from another, which has a subject of its own; nor what
// follows a word, where something else follows it there.
func (p *Pair) merges() bool {
	for _, c := range p.lineClauses {
		last := -1
		for i := c.from; i < c.to; i++ {
			if p.to[i] < 0 || !p.line[i].content && !p.line[i].number {
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
func (p *Pair) altered(c span, v int) bool {
	k, next := p.to[v], target(p.line[:c.to], v)
	if next != v+2 || !p.line[v+1].in("article") || !p.exact[v] || !p.line[v].tells() || p.backed(next) ||
		p.line[next].in("checked elsewhere") {
		return false
	}
	object := target(p.source[:clauseAt(p.sourceClauses, k).to], k)
	return object >= 0 && object < k+4
}

// spliced reports whether two words that follow each other in a clause of the
// line stand in two clauses of the source, each beside a word that the line
// does not have.
func (p *Pair) spliced(c span, i, j int) bool {
	a, b := clauseAt(p.sourceClauses, p.to[i]), clauseAt(p.sourceClauses, p.to[j])
	if a == b || p.refers(a) || p.refers(b) || has(p.line[i:j], "cause", "effect", "sets apart") {
		return false
	}
	next := p.source[min(p.to[i]+1, len(p.source)-1)].text
	return next == "me" || next == "us" || p.foreignIn(c, span{b.from, p.verbOf(b, p.to[j])}) ||
		p.verbOf(a, p.to[i]) <= p.to[i] && p.foreignIn(c, span{p.to[i] + 1, min(p.to[i]+4, a.to)})
}

// verbOf is the place of the first finite verb of a clause of the source, or, if
// its form shows none, of its second word that means something; at most the given
// place.
func (p *Pair) verbOf(s span, at int) int {
	for k := s.from; k < s.to; k++ {
		if p.source[k].tells() {
			return k
		}
	}
	return min(at, max(target(p.source[:s.to], target(p.source[:s.to], s.from-1)), s.from))
}

// refers reports whether a clause of the source stands for something named
// elsewhere.
func (p *Pair) refers(s span) bool {
	last := p.source[s.to-1].text
	first := p.source[s.from]
	return anaphor(p.source[s.from:s.to]) || last == "that" || last == "this" || last == "so" || first.in("relative") || first.text == "what"
}

// anaphor reports whether a word stands for something: "it", "the old one".
func anaphor(ws []word) bool {
	for i, w := range ws {
		if w.in("anaphor") && (!w.in("one") || i+1 == len(ws) || !ws[i+1].content) {
			return true
		}
	}
	return false
}

// foreignIn reports whether a part of the source has words, none of which a
// clause of the line has, and none that refers to something.
func (p *Pair) foreignIn(c, s span) bool {
	foreign := false
	for k := s.from; k < s.to; k++ {
		w := p.source[k]
		means := w.content || w.number
		if means && p.tells(c, k) || w.in("anaphor") || w.in("relative") || w.in("refers back") {
			return false
		}
		foreign = foreign || means
	}
	return foreign
}

// tells reports whether a clause of the line has the word at a place of the
// source.
func (p *Pair) tells(c span, k int) bool {
	for i := c.from; i < c.to; i++ {
		if p.to[i] == k || closeness(p.line[i], p.source[k]) >= alike {
			return true
		}
	}
	return false
}
