package gate

import (
	"whosaid/bot/phrase"
	"whosaid/retrieval/lexicon"
)

// names: every name, and every word that no dictionary has, stands in the
// evidence, in what is known of it, or in the question.
func (p *Pair) names() bool {
	return p.count(p.strange) > 0
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
	for i, w := range p.line {
		if !(w.In("calendar") && (w.Capital || w.Text != "may" && w.Text != "march") || w.In("day")) {
			continue
		}
		if !p.known[w.Stem] && !p.known[w.Text[:3]] || told[w.Stem] || p.strays(i) { // "Jan."
			return true
		}
		told[w.Stem] = w.Capital
	}
	return false
}

// strays reports whether a word of the line stands in another clause of the source than two or more
// others of its clause, and with none of them.
func (p *Pair) strays(i int) bool {
	others := func(there bool) int {
		return p.count(func(k int) bool {
			return k != i && p.found[k] >= 0 && p.exact[k] && phrase.ClauseAt(p.lineClauses, k) == phrase.ClauseAt(p.lineClauses, i) &&
				phrase.ClauseAt(p.sourceClauses, p.found[i]).Contains(p.found[k]) == there
		})
	}
	return p.found[i] >= 0 && others(true) == 0 && others(false) > 1
}
