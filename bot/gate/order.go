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

// joins reports whether a clause of the line takes words from both sides of a
// joint of the source. After an "and" it may, with the first word after it: not
// of "was cleaned in 1987 and hung in the east wing" "was cleaned in the east wing".
func (p *Pair) joins() bool {
	for _, c := range split(p.line, func(w word) bool { return w.gap != " " && w.gap != "-" || w.text == "and" || w.in("joins clauses") }) {
		for j, w := range p.source {
			s := p.sentence(j)
			hard := j > s.from && (w.in("joins clauses") || strings.Contains(w.gap, ";"))
			first := target(p.source, j)
			soft := w.text == "and" && first >= 0 && !slices.Contains(p.to[c.from:c.to], first)
			a, b := span{s.from, j}, span{j, s.to}
			if p.matchesOf(c, a) && p.matchesOf(c, b) && (soft || hard && !p.refersTo(j) && !p.standsIn(c, a) && !p.standsIn(c, b)) {
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
