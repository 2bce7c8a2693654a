package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// freely is the share of copied pairs of words up to which a line is told in other words.
const freely = .4

// negatesMore reports whether the line negates words that stand in clauses of the
// source in which less is negated or the opposite of the line's.
func (p *Pair) negatesMore() bool {
	return slices.ContainsFunc(phrase.Scopes(p.line, p.lineClauses, p.negator), func(s phrase.Scope) bool {
		c := phrase.ClauseAt(p.lineClauses, s.At)
		negators, told := p.negators(c), p.firstTold(s)
		if len(told) == 0 && s.At > c.From && p.line[s.At].Negates() {
			told = p.toldIn(c)
		}
		return len(told) > 0 && !slices.ContainsFunc(told, func(k int) bool {
			return p.mirror.turnsIn(phrase.ClauseAt(p.sourceClauses, k), k) >= negators
		})
	})
}

// firstTold are the places in the source of the first two words that are negated, up to
// a preposition: one is enough but where "no" or "neither" opens the clause.
func (p *Pair) firstTold(s phrase.Scope) (told []int) {
	n := 0
	for i := s.Head; i >= 0 && i < s.To && n < 2; i++ {
		another := n > 0 && (p.line[i].In("asks") || p.line[i].Text == "or")
		if before := phrase.Preposition(p.line, i); before != "" && before != "to" && before != p.line[s.At].Text || another {
			break
		}
		n += int(truth(p.line[i].Content))
		if p.line[i].Content && p.found[i] >= 0 && p.exact[i] {
			told = append(told, p.found[i])
		}
	}
	opens := phrase.Target(p.line[:s.At], phrase.ClauseAt(p.lineClauses, s.At).From-1) < 0
	if opens && p.line[s.At].In("none") && len(told) < 2 {
		return nil
	}
	return told
}

// toldIn are the places in the source of all words of a clause.
func (p *Pair) toldIn(c phrase.Span) (told []int) {
	for i := c.From; i < c.To; i++ {
		if p.found[i] >= 0 && p.exact[i] {
			told = append(told, p.found[i])
		}
	}
	return told
}

// turnsIn counts the words of a clause of the line that negate a word of it, end something
// that the source does not, or are the opposite of one of the source's.
func (p *Pair) turnsIn(c phrase.Span, at int) (n int) {
	for i := c.From; i < c.To; i++ {
		if w := p.line[i]; at < i && (w.Text == "without" || w.In("implied negation")) {
			continue
		} else if p.negator(i) || w.In("turns away") && p.found[i] < 0 || len(p.opposed(i)) > 0 {
			n++
		}
	}
	return n
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
	case w.Text == "no" && len(rest) > 0 && rest[0].Text == "matter":
		return false
	case w.Text == "not" && len(rest) > 0 && rest[0].In("limiting"): // "not only", a denial of an "only"
		return phrase.Has(p.source, "limiting")
	}
	hardly := (w.Text == "little" || w.Text == "few") && p.found[i] < 0 && !phrase.Has(p.line[max(0, i-1):i], "article", "degree")
	unless := w.Text == "unless" && !phrase.Has(p.source, "exception")
	return w.Negates() || unless || hardly || p.found[i] < 0 && (w.In("implied negation") || phrase.Prefixed(w))
}

// negators counts the words of a clause of the line that negate.
func (p *Pair) negators(c phrase.Span) int {
	return p.count(func(i int) bool { return c.Contains(i) && p.negator(i) })
}
