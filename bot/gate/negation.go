package gate

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// negations: line and source negate equally often where the line matches, and
// the same words.
func (p *Pair) negations() bool {
	line, source := negated(p.line, p.source), negated(p.near(), p.line)
	if len(line) != len(source) {
		return true
	}
	for _, i := range line {
		if i >= 0 && !p.negatedToo(i, source) {
			return true
		}
	}
	return false
}

// negatedToo reports whether the source negates the match of a word of the line,
// or a word that means the same.
func (p *Pair) negatedToo(i int, source []int) bool {
	for _, k := range source {
		if k < 0 || p.to[i] == p.region.from+k || closeness(p.line[i], p.near()[k]) > 0 && !p.exact[i] {
			return true
		}
	}
	return false
}

// negated are the places of the words that a text negates, those after a
// negation; -1 where there is none. A word that negates by itself, "failed", counts
// unless the other text has it too; "unsafe" counts where that has "safe".
func negated(ws, other []word) (out []int) {
	for i, w := range ws {
		switch {
		case w.negates() && !limits(ws, i) && (w.text != "too" || target(ws, i) == i+1):
			out = append(out, target(ws, i))
		case w.in("implied negation") && !hasStem(other, w.stem) || w.reverses(other):
			out = append(out, -1)
		}
	}
	return out
}

func (w word) negates() bool { return w.in("negation") || strings.HasSuffix(w.text, "n't") }

// reverses reports whether a word is one of another text with a prefix or ending
// that negates it.
func (w word) reverses(other []word) bool {
	if hasStem(other, w.stem) {
		return false
	}
	for prefix := range lists()["negating prefix"] {
		if bare, ok := strings.CutPrefix(w.text, prefix); ok && len(bare) > 3 && hasStem(other, english.Stem(bare, true)) {
			return true
		}
	}
	bare, ok := strings.CutSuffix(w.text, "less")
	return ok && hasStem(other, english.Stem(bare, true))
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

// opposites: no word of the line is the opposite of one near its match that the
// line does not have.
func (p *Pair) opposites() bool {
	for i, a := range p.line {
		if p.sourceHas(a) || p.hasLike(a) {
			if p.exchanged(i) {
				return true
			}
			continue
		}
		for _, b := range p.near() {
			if a.opposed(b) && !hasStem(p.line, b.stem) {
				return true
			}
		}
	}
	return false
}

// exchanged reports whether a word of which the source has the opposite too
// stands before another word than there: "more beef and less chicken".
func (p *Pair) exchanged(i int) bool {
	a, next := p.line[i], target(p.line, i)
	for _, b := range p.source {
		if !a.opposed(b) || next < 0 {
			continue
		}
		for k, w := range p.source {
			if at := target(p.source, k); w.stem == a.stem && at >= 0 && (p.to[next] == at || closeness(p.line[next], p.source[at]) >= alike) {
				return false
			}
		}
		return p.sourceHas(a)
	}
	return false
}
