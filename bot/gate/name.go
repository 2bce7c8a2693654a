package gate

import (
	"whosaid/bot/phrase"
	"whosaid/retrieval/lexicon"
)

// names: every name, and every word that no dictionary has, stands in the
// evidence, in what is known of it, or in the question.
func (p *Pair) names() bool {
	for i, w := range p.line {
		name := w.Capital && (i > 0 || p.found[i] < 0 || !phrase.Known(w.Text)) && !lexicon.IsStopWord(w.Text)
		if (name || w.Content && !phrase.Known(w.Text)) && !p.known[w.Stem] && !p.known[w.Text] {
			return true
		}
	}
	return false
}

// dates: days, months and parts of the day are those of the evidence, each told
// once, and those of two sentences not in one clause.
func (p *Pair) dates() bool {
	told, last := map[string]bool{}, -1
	for i, w := range p.line {
		if !(w.In("calendar") && (w.Capital || w.Text != "may" && w.Text != "march") || w.In("day")) {
			continue
		}
		if !p.known[w.Stem] || told[w.Stem] || p.apart(last, i) {
			return true
		}
		told[w.Stem], last = w.Capital, i
	}
	return false
}

// apart reports whether two words of one clause of the line stand in two sentences of
// the source.
func (p *Pair) apart(i, j int) bool {
	return i >= 0 && p.found[i] >= 0 && p.found[j] >= 0 && phrase.ClauseAt(p.lineClauses, i).Contains(j) &&
		p.sentence(p.found[i]) != p.sentence(p.found[j])
}
