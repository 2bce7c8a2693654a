package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// count counts the words of the line of a kind.
func (p *Pair) count(kind func(i int) bool) (n int) {
	for i := range p.line {
		n += int(truth(kind(i)))
	}
	return n
}

// copied is the share of the words of the line that stand in the source in that
// form.
func (p *Pair) copied() float64 {
	return share(p.count(func(i int) bool { return p.forms[p.line[i].Text] }), len(p.line))
}

// copiedPairs is the share of the words of the line that stand in the source after the
// same word.
func (p *Pair) copiedPairs() float64 {
	pair := func(i int) bool { return i > 0 && p.forms[p.line[i-1].Text+" "+p.line[i].Text] }
	return share(p.count(pair), len(p.line))
}

// free is the share of the line that is told in other words.
func (p *Pair) free() float64 { return 1 - p.copiedPairs() }

func share(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

// ownShare is how much of the line, by weight, are words of the source or names.
func (p *Pair) ownShare() float64 {
	own, all := 0.0, 0.0
	for i, w := range p.line {
		if w.Content {
			all += phrase.Weight(w)
			own += phrase.Weight(w) * truth(p.isOwn(i))
		}
	}
	return own / max(all, 1)
}

// countOwn counts the words of the line that are words of the source or names.
func (p *Pair) countOwn() int {
	return p.count(func(i int) bool { return p.line[i].Content && p.isOwn(i) })
}

func (p *Pair) isOwn(i int) bool { return p.sourceHas(p.line[i]) || p.named(p.line[i]) }

// covered are the clauses of the source that the line has a word of.
func (p *Pair) covered() (all []phrase.Span) {
	for _, c := range p.sourceClauses {
		if slices.ContainsFunc(p.found, c.Contains) {
			all = append(all, c)
		}
	}
	return all
}

// covers reports whether a clause of the source that the line tells of has a word of
// a class.
func (p *Pair) covers(class string) bool {
	return slices.ContainsFunc(p.covered(), func(c phrase.Span) bool { return phrase.Has(p.source[c.From:c.To], class) })
}

// oddNegations is 1 where the line and the clauses that it tells of do not both negate an
// even number of times, or both an odd one.
func (p *Pair) oddNegations() float64 {
	n := p.negators(phrase.Span{From: 0, To: len(p.line)})
	for _, c := range p.covered() {
		n += p.mirror.negators(c)
	}
	return float64(n % 2)
}
