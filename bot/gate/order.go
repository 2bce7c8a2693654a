package gate

import (
	"slices"
	"strings"
)

// orders: who does what to whom stays, and so does what belongs to which of two
// clauses.
func (p *Pair) orders() bool {
	for c := range p.matched() {
		a, m, b := c[0], c[1], c[2]
		if p.to[b] < p.to[m] && p.to[m] < p.to[a] && !p.passive(a, b) {
			return true
		}
		if p.to[a] < p.to[m] && p.to[m] < p.to[b] && by(p.line, m, b) != by(p.source, p.to[m], p.to[b]) {
			return true
		}
	}
	return p.switches() || p.crossed("than", "than") || p.joins()
}

// matched yields three words of the line one after the other that have a match.
func (p *Pair) matched() func(func([3]int) bool) {
	var at []int
	for i, k := range p.to {
		if k >= 0 && p.line[i].content {
			at = append(at, i)
		}
	}
	return func(yield func([3]int) bool) {
		for i := 2; i < len(at); i++ {
			if !yield([3]int{at[i-2], at[i-1], at[i]}) {
				return
			}
		}
	}
}

// passive reports whether one side says with "by" what the other says without.
func (p *Pair) passive(a, b int) bool {
	return by(p.line, a, b) != by(p.source, p.to[b], p.to[a])
}

func by(ws []word, from, to int) bool {
	for i := from; i < to && i < len(ws); i++ {
		if ws[i].text == "by" {
			return true
		}
	}
	return false
}

// switches reports whether two words that follow each other in a clause of the
// line stand the other way round in two clauses of the source that oppose or
// list things.
func (p *Pair) switches() bool {
	last := -1
	for i, k := range p.to {
		if i > 0 && (p.line[i].in("joins clauses") || p.line[i].gap != " " && p.line[i].gap != "-") {
			last = -1
		}
		if k < 0 || !p.line[i].content {
			continue
		}
		if last >= 0 && k < p.to[last] && p.between(k, p.to[last]) && !p.refersTo(p.to[last]) {
			return true
		}
		last = i
	}
	return false
}

// refersTo reports whether the clause of a place stands for something named
// before it: "so I never played it".
func (p *Pair) refersTo(at int) bool {
	for _, c := range clauses(p.source) {
		if at >= c.from && at < c.to {
			return has(p.source[c.from:c.to], "anaphor")
		}
	}
	return false
}

// joins reports whether a clause of the line takes words from both sides of an
// "and" of the source without the first word after it: of "was cleaned in 1987
// and hung in the east wing", "was cleaned in the east wing".
func (p *Pair) joins() bool {
	for _, c := range split(p.line, func(w word) bool { return w.gap != " " && w.gap != "-" || w.text == "and" || w.in("joins clauses") }) {
		for j, w := range p.source {
			first := target(p.source, j)
			if w.text != "and" || first < 0 || slices.Contains(p.to[c.from:c.to], first) {
				continue
			}
			s := p.sentence(j)
			if p.matchesOf(c, span{s.from, j}) && p.matchesOf(c, span{j + 1, s.to}) {
				return true
			}
		}
	}
	return false
}

// matchesOf reports whether a part of the line has a match in a part of the
// source.
func (p *Pair) matchesOf(c, s span) bool {
	return slices.ContainsFunc(p.to[c.from:c.to], func(k int) bool { return k >= s.from && k < s.to })
}

// between reports whether clauses are joined between two places of the source.
func (p *Pair) between(from, to int) bool {
	for k := from + 1; k <= to; k++ {
		if w := p.source[k]; w.in("joins clauses") || w.text == "and" {
			return true
		}
	}
	return false
}

// relations: what stands after "from" in the source does not stand after "to"
// in the line; "against" or "without" is the source's; what is somebody's is not
// that somebody.
func (p *Pair) relations() bool {
	for _, w := range p.line {
		if w.in("strong preposition") && !p.sourceHas(w) {
			return true
		}
	}
	for i, k := range p.to {
		if k < 0 || p.source[k].stem != p.line[i].stem {
			continue
		}
		if p.source[k].owns() && !p.line[i].owns() && !p.ofOrBy(i) && !has(p.source, "third subject") {
			return true
		}
		a, b := preposition(p.line, i), preposition(p.source, k)
		if a != "" && b != "" && (word{text: a, stem: a}).contrary(b) {
			return true
		}
	}
	return false
}

func (w word) owns() bool { return strings.HasSuffix(w.raw, "'s") || strings.HasSuffix(w.raw, "s'") }

// ofOrBy reports whether an "of" or the like stands up to three words before a
// word of the line.
func (p *Pair) ofOrBy(i int) bool {
	for _, w := range p.line[max(0, i-3):i] {
		if w.text == "of" || w.text == "by" || w.text == "for" || w.text == "from" {
			return true
		}
	}
	return false
}

// preposition is the nearest one before a word with at most two words between,
// empty for none.
func preposition(ws []word, at int) string {
	for k := at - 1; k >= max(0, at-3); k-- {
		if ws[k].in("preposition") {
			return ws[k].text
		}
	}
	return ""
}

// contrary reports whether two prepositions are a pair that may not be
// exchanged.
func (w word) contrary(other string) bool {
	pairs := lists()["contrary prepositions"]
	return pairs[w.text+":"+other] || pairs[other+":"+w.text]
}
