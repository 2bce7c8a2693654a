package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// numbers: every number is the evidence's.
func (p *Pair) numbers() bool {
	source := phrase.Amounts(p.source)
	return slices.ContainsFunc(phrase.Amounts(p.line), func(n phrase.Amount) bool {
		return !(n.Value == 2 && p.sourceSays("both")) && !slices.ContainsFunc(source, n.Of)
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
		return s.Value == value && p.countAlike(phrase.Counted(p.line, n), phrase.Counted(p.source, s))
	})
}

// countAlike reports whether what two numbers count is alike.
func (p *Pair) countAlike(line, source []phrase.Word) bool {
	return slices.ContainsFunc(line, func(a phrase.Word) bool {
		return slices.ContainsFunc(source, func(b phrase.Word) bool {
			return a.Closeness(b) > 0 || a.In("unit") && b.In("unit") && !phrase.HasStem(p.source, a.Stem)
		})
	})
}
