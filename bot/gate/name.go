package gate

import (
	"strings"

	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
)

// names: every name, and every word that no dictionary has, stands in the
// evidence, in what is known of it, or in the question.
func (p *Pair) names() bool {
	for i, w := range p.line {
		name := w.Capital && (i > 0 || p.found[i] < 0 || !known(w.Text)) && !lexicon.IsStopWord(w.Text)
		if (name || w.Content && !known(w.Text)) && !p.known[w.Stem] && !p.known[w.Text] {
			return true
		}
	}
	return false
}

// known reports whether the dictionary has a word or one that it is formed of.
func known(text string) bool {
	l, err := lexicon.English()
	if err != nil || strings.ContainsAny(text, "'") {
		return true
	}
	for _, ending := range []string{"", "ly", "ness", "able", "less", "ist", "ists"} {
		if base, ok := strings.CutSuffix(text, ending); ok && len(base) > 2 && (len(l.Related(base)) > 0 || len(l.Related(base+"e")) > 0) {
			return true
		}
	}
	return text == "shut" || english.Lookup(text) != nil
}

// dates: days, months and parts of the day are those of the evidence, and each
// stands beside a word that it stands beside there.
func (p *Pair) dates() bool {
	for _, w := range p.line {
		if (w.In("calendar") && (w.Capital || w.Text != "may" && w.Text != "march") || w.In("day")) && !p.known[w.Stem] {
			return true
		}
	}
	return false
}
