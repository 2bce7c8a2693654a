package gate

import (
	"whosaid/bot/phrase"
	"whosaid/retrieval/lexicon"
)

// names: every name, and every word that no dictionary has, stands in the
// evidence, in what is known of it, or in the question.
func (p *Pair) names() bool {
	for i := range p.line {
		if p.strange(i) {
			return true
		}
	}
	return false
}

// strange reports whether a word of the line is a name or no word, and of nothing known.
func (p *Pair) strange(i int) bool {
	w := p.line[i]
	if p.known[w.Stem] || p.known[w.Text] || phrase.Spells(w, p.source) || phrase.Initialled(p.line, i, p.source) {
		return false
	}
	opens := i == 0 && (!w.Content || phrase.Common(w.Text) || !w.Capitals() && p.support(i) >= enough) ||
		i > 0 && lexicon.IsStopWord(w.Text)
	return w.Capital && !opens || w.Content && !phrase.Known(w.Text) && (w.Capital || p.support(i) < usedAlike && !phrase.Compound(w.Text))
}

// dates: days, months and parts of the day are those of the evidence, each told
// once, and of what is told of that clause.
func (p *Pair) dates() bool {
	told := map[string]bool{}
	for _, w := range p.line {
		if !(w.In("calendar") && (w.Capital || w.Text != "may" && w.Text != "march") || w.In("day")) {
			continue
		}
		if !p.known[w.Stem] && !p.known[w.Text[:3]] || told[w.Stem] { // "Jan."
			return true
		}
		told[w.Stem] = w.Capital
	}
	return false
}
