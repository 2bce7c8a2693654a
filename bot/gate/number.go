package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// numbers: every number is the evidence's; a time is as long there.
func (p *Pair) numbers() bool {
	source := phrase.Amounts(p.source)
	return slices.ContainsFunc(phrase.Amounts(p.line), func(n phrase.Amount) bool {
		return !(n.Value == 2 && p.sourceSays("both")) && !slices.ContainsFunc(source, func(s phrase.Amount) bool {
			as, times := n.Lasts(p.line, s, p.source)
			return as || !times && (n.Of(s) || p.rounds(n, s.Value))
		})
	})
}

// closest is the share of a number that a round one below it, "over 34,000", leaves out at most.
const closest = .05

// rounds reports whether a number of the line that is said to be surpassed is just below another.
func (p *Pair) rounds(n phrase.Amount, value float64) bool {
	than := n.From > 0 && (p.line[n.From-1].Text == "over" || n.From > 1 && p.line[n.From-1].Text == "than" && p.line[n.From-2].Text == "more")
	return than && value > n.Value && n.Value >= value*(1-closest)
}

// swapped: no two numbers of the line have exchanged what they count.
func (p *Pair) swapped() bool {
	line, source := phrase.Amounts(p.line), phrase.Amounts(p.source)
	for _, n := range line {
		for _, m := range line {
			counts := p.counted(n, source, m.Value) && p.counted(m, source, n.Value) && !p.counted(n, source, n.Value)
			if n.Value != m.Value && (counts || p.goesWith(n, source, m.Value) && p.goesWith(m, source, n.Value)) {
				return true
			}
		}
	}
	return false
}

// goesWith reports whether the clause of a number of the line has words of a clause of the
// source with that value, and none of one with its own.
func (p *Pair) goesWith(n phrase.Amount, source []phrase.Amount, value float64) bool {
	told := phrase.Contents(p.line, phrase.ClauseAt(p.lineClauses, n.From))
	in := func(value float64) bool {
		return slices.ContainsFunc(source, func(s phrase.Amount) bool {
			own := phrase.ClauseAt(p.sourceClauses, s.From)
			return s.Value == value && slices.ContainsFunc(told, func(i int) bool { return p.exact[i] && own.Contains(p.found[i]) })
		})
	}
	return in(value) && !in(n.Value)
}

// counted reports whether a number of that value counts in the source what n counts
// in the line.
func (p *Pair) counted(n phrase.Amount, source []phrase.Amount, value float64) bool {
	return slices.ContainsFunc(source, func(s phrase.Amount) bool {
		return s.Value == value && phrase.CountAlike(phrase.Counted(p.line, n), phrase.Counted(p.source, s), p.source)
	})
}
