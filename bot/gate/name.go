package gate

import (
	"whosaid/bot/phrase"
	"whosaid/retrieval/lexicon"
)

// names: every name, and every word that no dictionary has, stands in the
// evidence, in what is known of it, or in the question.
func (p *Pair) names() bool {
	for i, w := range p.line {
		opens := i == 0 && !w.Content || i > 0 && lexicon.IsStopWord(w.Text)
		name := w.Capital && !opens && (i > 0 || !phrase.Known(w.Text) || p.found[i] < 0 && !phrase.Common(w.Text))
		if (name || w.Content && !phrase.Known(w.Text)) && !p.known[w.Stem] && !p.known[w.Text] && !phrase.Spells(w, p.source) {
			return true
		}
	}
	return false
}

// dates: days, months and parts of the day are those of the evidence, each told
// once, and of what is told of that clause.
func (p *Pair) dates() bool {
	told := map[string]bool{}
	for _, w := range p.line {
		if !(w.In("calendar") && (w.Capital || w.Text != "may" && w.Text != "march") || w.In("day")) {
			continue
		}
		if !p.known[w.Stem] || told[w.Stem] {
			return true
		}
		told[w.Stem] = w.Capital
	}
	return false
}
