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
		name := w.capital && (i > 0 || p.to[i] < 0 || !known(w.text)) && !lexicon.IsStopWord(w.text)
		if (name || w.content && !known(w.text)) && !p.known[w.stem] && !p.known[w.text] {
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
		if (w.in("calendar") && (w.capital || w.text != "may" && w.text != "march") || w.in("day")) && !p.known[w.stem] {
			return true
		}
	}
	return false
}
