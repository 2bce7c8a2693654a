package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// negations: what the line negates the source negates, and the other way round.
func (p *Pair) negations() bool { return p.negatesMore() || p.mirror.negatesMore() }

// negatesMore reports whether the line negates a word that stands in a clause of the
// source in which nothing is negated or the opposite of the line's.
func (p *Pair) negatesMore() bool {
	return slices.ContainsFunc(phrase.Scopes(p.line, p.lineClauses, p.negator), func(s phrase.Scope) bool {
		i := p.firstFound(s)
		return i >= 0 && !p.mirror.turnedIn(phrase.ClauseAt(p.sourceClauses, p.found[i]))
	})
}

// firstFound is the place of the first of the two words that a scope begins with that
// is one of the source's, -1 for none.
func (p *Pair) firstFound(s phrase.Scope) int {
	for i, n := s.Head, 0; i >= 0 && i < s.To && n < 2; i++ {
		if p.line[i].Content && p.found[i] >= 0 && p.exact[i] {
			return i
		} else if p.line[i].Content {
			n++
		}
	}
	return -1
}

// turnedIn reports whether a word of a clause of the line negates, ends something that
// the source does not, or is the opposite of one of the source's.
func (p *Pair) turnedIn(c phrase.Span) bool {
	for i := c.From; i < c.To; i++ {
		if w := p.line[i]; p.negator(i) || w.In("turns away") && !p.sourceHas(w) || len(p.opposed(i)) > 0 {
			return true
		}
	}
	return false
}

// negator reports whether a word of the line negates what follows. A word that does so
// by itself, "failed", counts unless the source has it too.
func (p *Pair) negator(i int) bool {
	w, rest := p.line[i], p.line[i+1:]
	switch {
	case w.Text == "rather":
		return len(rest) > 0 && rest[0].Text == "than"
	case w.Text == "too":
		return slices.ContainsFunc(rest[:min(len(rest), 4)], func(w phrase.Word) bool { return w.Text == "to" })
	case w.Text == "not" && len(rest) > 0 && rest[0].In("limiting"): // "not only"
		return false
	}
	return w.Negates() || w.Text == "unless" || p.found[i] < 0 && (w.In("implied negation") || phrase.Prefixed(w))
}

// negators counts the words of a clause of the line that negate.
func (p *Pair) negators(c phrase.Span) (n int) {
	for i := c.From; i < c.To; i++ {
		n += int(truth(p.negator(i)))
	}
	return n
}
