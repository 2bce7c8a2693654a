package gate

import (
	"slices"
	"strings"

	"whosaid/bot/phrase"
)

// negations: what the source negates the line does not tell without a negation,
// and it negates nothing else.
func (p *Pair) negations() bool {
	return p.dropsNegation() || p.addsNegation()
}

// dropsNegation reports whether the line tells what the source negates in a
// clause that turns nothing.
func (p *Pair) dropsNegation() bool {
	if slices.ContainsFunc(negated(p.source, p.line, p.sourceClauses), p.tellsNegated) {
		return true
	}
	for k, w := range p.source { // "unsafe"
		if i := phrase.Reversed(w, p.line); i >= 0 && !p.turns(phrase.ClauseAt(p.lineClauses, i)) &&
			!p.negates(phrase.ClauseAt(p.sourceClauses, k)) {
			return true
		}
	}
	return false
}

// tellsNegated reports whether a clause of the line tells what is in the scope of a
// negation of the source, and turns nothing.
func (p *Pair) tellsNegated(s phrase.Scope) bool {
	negates := p.source[s.At].Negates()
	rest := p.source[s.At+1 : max(phrase.ClauseAt(p.sourceClauses, s.At).To, s.At+1)]
	if negates && slices.ContainsFunc(rest, phrase.Word.Negates) { // "nobody goes without"
		return false
	}
	return slices.ContainsFunc(p.lineClauses, func(c phrase.Span) bool {
		told := negates && p.governed(c, s) || (p.source[s.At].In("implied negation") || s.Nothing) && p.within(c, s)
		return told && (!p.turns(c) || p.turnsOther(c, s))
	})
}

// governed reports whether a clause of the line has the word that a scope governs,
// or one near it and not much else than is in the scope.
func (p *Pair) governed(c phrase.Span, s phrase.Scope) bool {
	i := slices.Index(p.found[c.From:c.To], s.Head)
	within, all := p.told(c, s)
	return s.Head >= 0 && i >= 0 && (p.exact[c.From+i] || within*2 >= all)
}

// turnsOther reports whether a clause of the line negates, after the word that a
// scope governs, something else alone: "he blames them for not cutting".
func (p *Pair) turnsOther(c phrase.Span, s phrase.Scope) bool {
	i := slices.Index(p.found, s.Head)
	if i < c.From || i >= c.To || s.Nothing || p.turns(phrase.Span{From: c.From, To: i + 1}) {
		return false
	}
	return slices.ContainsFunc(negated(p.line, p.source, p.lineClauses), func(o phrase.Scope) bool {
		return o.At > i && c.Contains(o.At) && o.Head >= 0 && p.found[o.Head] >= 0 &&
			!phrase.ClauseAt(p.sourceClauses, s.At).Contains(p.found[o.Head])
	})
}

// turns reports whether a clause of the line negates, in whatever way.
func (p *Pair) turns(c phrase.Span) bool {
	for i := c.From; i < c.To; i++ {
		w := p.line[i]
		turns := w.Negates() || w.In("implied negation") || w.In("turns away") || phrase.Reversed(w, p.source) >= 0 || phrase.Prefixed(w)
		if turns && (w.Negates() || !p.sourceHas(w)) {
			return true
		}
	}
	return false
}

// addsNegation reports whether the line negates what the source does not.
func (p *Pair) addsNegation() bool {
	source := negated(p.source, p.line, p.sourceClauses)
	for _, s := range negated(p.line, p.source, p.lineClauses) {
		if !p.negatedToo(s, source) || p.doubles(s) {
			return true
		}
	}
	for i, w := range p.line { // "not only", "unsafe"
		if limits(p.line, i) && !strings.Contains(p.Text, "not only") && !strings.Contains(p.Text, "not just") {
			return true
		}
		k := phrase.Reversed(w, p.source)
		if k >= 0 && !p.negates(phrase.ClauseAt(p.sourceClauses, k)) && !p.negates(phrase.ClauseAt(p.lineClauses, i)) {
			return true
		}
	}
	return false
}

// negatedToo reports whether the source negates one of the first words that the
// line does, or, where it has none of them, something near the others.
func (p *Pair) negatedToo(s phrase.Scope, source []phrase.Scope) bool {
	first, line := 0, phrase.ClauseAt(p.lineClauses, s.At)
	exact := s.Head >= 0 && p.found[s.Head] >= 0 && p.exact[s.Head]
	for i := s.Head; i >= 0 && i < s.To && first < 2; i++ {
		if !p.line[i].Content {
			continue
		}
		if first++; first > 1 && exact {
			return false
		}
		if p.negatedAt(p.found[i], line, source) {
			return true
		}
	}
	return (s.Nothing || !exact) && p.negatedNear(line)
}

// negatedAt reports whether the source negates its word k, -1 for none, or, with
// "so" or nothing after its negation, the clause of the line.
func (p *Pair) negatedAt(k int, line phrase.Span, source []phrase.Scope) bool {
	for _, o := range source {
		c := phrase.ClauseAt(p.sourceClauses, o.At)
		if k > 0 && phrase.Has(p.source[max(0, k-2):k], "turns away") { // "stop fixing"
			return true
		}
		if k >= 0 && (o.Contains(k) || p.source[o.At].In("implied negation") && c.Contains(k)) ||
			phrase.Anaphor(p.source[o.From:o.To]) && p.matchesOf(line, p.before(c)) || o.Nothing && p.matchesOf(line, o.Span) {
			return true
		}
	}
	return k >= 0 && phrase.Reversed(p.source[k], p.line) >= 0
}

// negatedNear reports whether the source negates near what a clause of the line
// has of it, or anything where that is hardly a word.
func (p *Pair) negatedNear(c phrase.Span) bool {
	if slices.ContainsFunc(p.sourceOf(c), p.negates) {
		return true
	}
	matched := 0
	for i := c.From; i < c.To; i++ {
		if p.found[i] >= 0 {
			matched++
		}
	}
	return phrase.Has(p.source, "negation") && matched < 2
}

// before is the clause of the source before another, empty for none.
func (p *Pair) before(c phrase.Span) phrase.Span { return phrase.ClauseAt(p.sourceClauses, c.From-1) }

// doubles reports whether the line negates what negates, "not unable", where the
// source does not.
func (p *Pair) doubles(s phrase.Scope) bool {
	twice := func(c phrase.Span) bool { return phrase.Negations(p.source, c) > 1 }
	if phrase.Negations(p.line, phrase.ClauseAt(p.lineClauses, s.At)) > 1 && !slices.ContainsFunc(p.sourceClauses, twice) {
		return true
	}
	return p.line[s.At].Negates() && slices.ContainsFunc(p.line[s.At+1:min(s.At+3, len(p.line))], func(w phrase.Word) bool {
		return (w.In("implied negation") || phrase.Prefixed(w)) && !p.sourceHas(w)
	})
}

// negates reports whether a clause of the source or, with the same places, of
// the line negates outright.
func (p *Pair) negates(c phrase.Span) bool {
	for i := c.From; i < c.To && i < len(p.source); i++ {
		if w := p.source[i]; w.Negates() || w.In("implied negation") && !phrase.HasStem(p.line, w.Stem) ||
			phrase.Prefixed(w) && !slices.Contains(p.found, i) {
			return true
		}
	}
	return false
}

// negated are the scopes of the words that negate. A word that does so by
// itself, "failed", counts unless the other text has it too.
func negated(ws, other []phrase.Word, all []phrase.Span) []phrase.Scope {
	return phrase.Scopes(ws, all, func(i int) bool {
		w := ws[i]
		if w.Text == "too" {
			return slices.ContainsFunc(ws[min(i+2, len(ws)):min(i+4, len(ws))], func(w phrase.Word) bool { return w.Text == "to" })
		}
		return w.Negates() && !limits(ws, i) || w.In("implied negation") && !phrase.HasStem(other, w.Stem)
	})
}

// limits reports whether a negation limits what follows: "not only".
func limits(ws []phrase.Word, i int) bool {
	return ws[i].Text == "not" && i+1 < len(ws) && (ws[i+1].Text == "only" || ws[i+1].Text == "just" || ws[i+1].Text == "merely")
}
