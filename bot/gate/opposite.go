package gate

import (
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"

	"whosaid/bot/phrase"
)

// opposites: no word of the line is the opposite of one near its match that the
// line does not have, unless one of the two is negated.
func (p *Pair) opposites() bool {
	for i, a := range p.line {
		if p.sourceHas(a) || p.found[i] >= 0 && p.exact[i] {
			if p.exchanged(i) {
				return true
			}
			continue
		}
		for k, b := range p.source {
			if !p.matchesOf(phrase.ClauseAt(p.lineClauses, i), phrase.ClauseAt(p.sourceClauses, k)) {
				continue
			}
			if a.Opposed(b) && !phrase.HasStem(p.line, b.Stem) &&
				phrase.NegatesIn(p.line, phrase.ClauseAt(p.lineClauses, i)) == phrase.NegatesIn(p.source, phrase.ClauseAt(p.sourceClauses, k)) {
				return true
			}
		}
	}
	return false
}

// exchanged reports whether a word stands before another one before which the
// source has its opposite: "more beef" for "less beef and more chicken".
func (p *Pair) exchanged(i int) bool {
	next := phrase.Target(p.line, i)
	if p.line[i].In("preposition") || next < 0 || next > i+2 || p.found[next] < 1 || !p.exact[next] {
		return false
	}
	for k, s := range p.source { // "the old one"
		if s.Stem == p.line[i].Stem && k+1 < len(p.source) && p.source[k+1].In("anaphor") {
			return false
		}
	}
	at := p.found[next] - 1
	if at > 0 && p.source[at].In("article") {
		at--
	}
	before := p.source[at:p.found[next]]
	return !phrase.HasStem(before, p.line[i].Stem) && slices.ContainsFunc(before, p.line[i].Opposed)
}

// prefixed reports whether a word is a known one with a prefix that negates it.
func prefixed(w phrase.Word) bool {
	for prefix := range phrase.Lists()["negating prefix"] {
		if bare, ok := strings.CutPrefix(w.Text, prefix); ok && len(bare) > 4 && known(bare) && !w.In("no negation") {
			return true
		}
	}
	return false
}

// reversed is the place of the word of another text that a word has with a
// prefix or an ending that negates it, -1 for none.
func reversed(w phrase.Word, other []phrase.Word) int {
	if phrase.HasStem(other, w.Stem) {
		return -1
	}
	for prefix := range phrase.Lists()["negating prefix"] {
		if bare, ok := strings.CutPrefix(w.Text, prefix); ok && len(bare) > 3 {
			if k := phrase.StemAt(other, english.Stem(bare, true)); k >= 0 {
				return k
			}
		}
	}
	if bare, ok := strings.CutSuffix(w.Text, "less"); ok {
		return phrase.StemAt(other, english.Stem(bare, true))
	}
	return -1
}
