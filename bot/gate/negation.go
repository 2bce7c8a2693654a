package gate

import (
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"
)

// negations: what the source negates the line does not tell without a negation,
// and it negates nothing else.
func (p *Pair) negations() bool {
	return p.dropsNegation() || p.addsNegation()
}

// dropsNegation reports whether the line tells what the source negates in a
// clause that turns nothing.
func (p *Pair) dropsNegation() bool {
	for _, s := range p.negated(p.source, p.sourceClauses) {
		if p.source[s.at].negates() && negations(p.source[s.at+1:max(clauseAt(p.sourceClauses, s.at).to, s.at+1)]) > 0 { // "nobody goes without"
			continue
		}
		for _, c := range p.lineClauses {
			told := p.source[s.at].negates() && p.governed(c, s) || (p.source[s.at].in("implied negation") || s.nothing) && p.within(c, s)
			if told && !p.turns(c) {
				return true
			}
		}
	}
	for k, w := range p.source { // "unsafe"
		if i := w.reversed(p.line); i >= 0 && !p.turns(clauseAt(p.lineClauses, i)) && !p.negates(clauseAt(p.sourceClauses, k)) {
			return true
		}
	}
	return false
}

// negations counts the words that negate.
func negations(ws []word) (n int) {
	for _, w := range ws {
		if w.negates() {
			n++
		}
	}
	return n
}

// governed reports whether a clause of the line has the word that a scope governs,
// or one near it and not much else than is in the scope.
func (p *Pair) governed(c span, s scope) bool {
	i := slices.Index(p.to[c.from:c.to], s.head)
	within, all := p.told(c, s)
	return s.head >= 0 && i >= 0 && (p.exact[c.from+i] || within*2 >= all)
}

// turns reports whether a clause of the line negates, in whatever way.
func (p *Pair) turns(c span) bool {
	for i := c.from; i < c.to; i++ {
		w := p.line[i]
		turns := w.negates() || w.in("implied negation") || w.in("turns away") || w.reversed(p.source) >= 0 || p.turned(w) || w.prefixed()
		if turns && (w.negates() || !p.sourceHas(w)) {
			return true
		}
	}
	return false
}

// turned reports whether the source has the opposite of a word.
func (p *Pair) turned(w word) bool {
	for _, s := range p.source {
		if w.content && s.content && !p.sourceHas(w) && w.opposed(s) {
			return true
		}
	}
	return false
}

// addsNegation reports whether the line negates what the source does not.
func (p *Pair) addsNegation() bool {
	source := p.negated(p.source, p.sourceClauses)
	for _, s := range p.negated(p.line, p.lineClauses) {
		if !p.negatedToo(s, source) || p.doubles(s) {
			return true
		}
	}
	for i, w := range p.line { // "unsafe"
		if k := w.reversed(p.source); k >= 0 && !p.negates(clauseAt(p.sourceClauses, k)) && !p.negates(clauseAt(p.lineClauses, i)) {
			return true
		}
	}
	return false
}

// negatedToo reports whether the source negates one of the first words that the
// line does, or, where it has none of them, something near the others.
func (p *Pair) negatedToo(s scope, source []scope) bool {
	if p.sourceSays("unless") && has(p.line, "condition") {
		return true
	}
	first, line := 0, clauseAt(p.lineClauses, s.at)
	for i := s.head; i >= 0 && i < s.to && first < several; i++ {
		if !p.line[i].content {
			continue
		}
		if first++; first > 1 && p.to[s.head] >= 0 && p.exact[s.head] {
			return false
		}
		k := p.to[i]
		for _, o := range source {
			c := clauseAt(p.sourceClauses, o.at)
			if k > 0 && has(p.source[max(0, k-2):k], "turns away") { // "stop fixing"
				return true
			}
			if k >= 0 && (o.contains(k) || p.source[o.at].in("implied negation") && c.contains(k)) ||
				anaphor(p.source[o.from:o.to]) && p.matchesOf(line, p.before(c)) || o.nothing && p.matchesOf(line, o.span) {
				return true
			}
		}
		if p.turned(p.line[i]) || k >= 0 && p.source[k].reversed(p.line) >= 0 {
			return true
		}
	}
	if !s.nothing && s.head >= 0 && p.to[s.head] >= 0 && p.exact[s.head] {
		return false
	}
	c, matched := clauseAt(p.lineClauses, s.at), 0
	for _, o := range p.sourceOf(c) {
		if p.negates(o) {
			return true
		}
	}
	for i := c.from; i < c.to; i++ {
		if p.to[i] >= 0 {
			matched++
		}
	}
	return has(p.source, "negation") && matched < several
}

// before is the clause of the source before another, empty for none.
func (p *Pair) before(c span) span { return clauseAt(p.sourceClauses, c.from-1) }

// doubles reports whether the line negates what negates, "not unable", or limits
// it, "not only", where the source does not.
func (p *Pair) doubles(s scope) bool {
	if !p.line[s.at].negates() {
		return false
	}
	for _, w := range p.line[s.at+1 : min(s.at+3, len(p.line))] {
		if w.in("negation") || (w.in("implied negation") || w.prefixed()) && !p.sourceHas(w) {
			return true
		}
	}
	return limits(p.line, s.at)
}

// negates reports whether a clause of the source or, with the same places, of
// the line negates outright.
func (p *Pair) negates(c span) bool {
	for i := c.from; i < c.to && i < len(p.source); i++ {
		if w := p.source[i]; w.negates() || w.in("implied negation") && !hasStem(p.line, w.stem) ||
			w.prefixed() && !slices.Contains(p.to, i) {
			return true
		}
	}
	return false
}

// negated are the scopes of the words that negate. A word that does so by
// itself, "failed", counts unless the other text has it too.
func (p *Pair) negated(ws []word, all []span) []scope {
	other := p.source
	if &ws[0] == &p.source[0] {
		other = p.line
	}
	return scopes(ws, all, func(i int) bool {
		w := ws[i]
		if w.text == "too" {
			return i+2 < len(ws) && (ws[i+2].text == "to" || i+3 < len(ws) && ws[i+3].text == "to")
		}
		limited := limits(ws, i) && (&ws[0] == &p.source[0] || slices.ContainsFunc(p.source, func(s word) bool { return s.negates() }))
		return w.negates() && !limited || w.in("implied negation") && !hasStem(other, w.stem)
	})
}

func (w word) negates() bool { return w.in("negation") || strings.HasSuffix(w.text, "n't") }

// prefixed reports whether a word is a known one with a prefix that negates it.
func (w word) prefixed() bool {
	for prefix := range lists()["negating prefix"] {
		if bare, ok := strings.CutPrefix(w.text, prefix); ok && len(bare) > 4 && known(bare) && !w.in("no negation") {
			return true
		}
	}
	return false
}

// reversed is the place of the word of another text that a word has with a
// prefix or an ending that negates it, -1 for none.
func (w word) reversed(other []word) int {
	if hasStem(other, w.stem) {
		return -1
	}
	for prefix := range lists()["negating prefix"] {
		if bare, ok := strings.CutPrefix(w.text, prefix); ok && len(bare) > 3 {
			if k := stemAt(other, english.Stem(bare, true)); k >= 0 {
				return k
			}
		}
	}
	if bare, ok := strings.CutSuffix(w.text, "less"); ok {
		return stemAt(other, english.Stem(bare, true))
	}
	return -1
}

// limits reports whether a negation limits what follows: "not only".
func limits(ws []word, i int) bool {
	return ws[i].text == "not" && i+1 < len(ws) && (ws[i+1].text == "only" || ws[i+1].text == "just" || ws[i+1].text == "merely")
}

// target is the place of the first word after another that means something, -1
// for none.
func target(ws []word, i int) int {
	for k := i + 1; k < len(ws); k++ {
		if ws[k].content {
			return k
		}
	}
	return -1
}
