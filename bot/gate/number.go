package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// numbers: every number is the evidence's.
func (p *Pair) numbers() bool {
	source := phrase.Amounts(p.source)
	return slices.ContainsFunc(phrase.Amounts(p.line), func(n phrase.Amount) bool {
		return !slices.ContainsFunc(source, func(s phrase.Amount) bool { return n.Value == s.Value })
	})
}

// swapped: no two numbers of the line have exchanged what they count.
func (p *Pair) swapped() bool {
	line, source := phrase.Amounts(p.line), phrase.Amounts(p.source)
	for _, n := range line {
		for _, m := range line {
			if n.Value != m.Value && p.counted(n, source, m.Value) && p.counted(m, source, n.Value) && !p.counted(n, source, n.Value) {
				return true
			}
		}
	}
	return false
}

// counted reports whether a number of that value counts in the source what n counts
// in the line.
func (p *Pair) counted(n phrase.Amount, source []phrase.Amount, value float64) bool {
	return slices.ContainsFunc(source, func(s phrase.Amount) bool {
		return s.Value == value && p.alikeIn(phrase.Counted(p.line, n), phrase.Counted(p.source, s))
	})
}

// counts: every number counts what it counts in the source, is limited by the same
// word, and has the same unit.
func (p *Pair) counts() bool {
	source := phrase.Amounts(p.source)
	return slices.ContainsFunc(phrase.Amounts(p.line), func(n phrase.Amount) bool {
		return !slices.ContainsFunc(source, func(s phrase.Amount) bool {
			return n.Value == s.Value && n.Bound == s.Bound && p.countsSame(n, s)
		})
	})
}

// countsSame reports whether a number of the line counts what it counts in the
// source, or no unit against another. Years count nothing.
func (p *Pair) countsSame(n, s phrase.Amount) bool {
	if n.Value >= 1000 && n.Value < 2200 && n.To == n.From+1 {
		return true
	}
	line, source := phrase.Counted(p.line, n), phrase.Counted(p.source, s)
	if len(line) == 0 || len(source) == 0 || p.alikeIn(line, source) {
		return true
	}
	return !phrase.Has(line, "unit", "currency") && !phrase.Has(source, "unit", "currency") && !line[0].Number && !source[0].Number
}

// alikeIn reports whether one of some words of the line is like one of the source.
func (p *Pair) alikeIn(line, source []phrase.Word) bool {
	for _, a := range line {
		for _, b := range source {
			if a.Stem == b.Stem || closeness(a, b) > 0 || a.In("unit") && b.In("unit") && !phrase.HasStem(p.source, a.Stem) {
				return true
			}
		}
	}
	return false
}
