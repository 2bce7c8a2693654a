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
		if base, ok := strings.CutSuffix(text, ending); ok && len(base) > 2 && inDictionary(l, base) {
			return true
		}
	}
	for _, prefix := range []string{"re", "un", "mis", "over", "out", "co-", "non-"} {
		if base, ok := strings.CutPrefix(text, prefix); ok && len(base) > 3 && inDictionary(l, base) {
			return true
		}
	}
	return text == "shut" || english.Lookup(text) != nil
}

func inDictionary(l *lexicon.Lexicon, base string) bool {
	return len(l.Related(base)) > 0 || len(l.Related(base+"e")) > 0 || len(l.Listed(base)) > 0
}

// dates: days, months and parts of the day are those of the evidence, each told
// once.
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
