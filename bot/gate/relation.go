package gate

import (
	"whosaid/bot/phrase"
)

// relations: what stands after "from" in the source does not stand after "to"
// in the line; what is somebody's is not that somebody.
func (p *Pair) relations() bool {
	for _, w := range p.line {
		if w.In("strong preposition") && !p.sourceHas(w) {
			return true
		}
	}
	for i, k := range p.found {
		if k >= 0 && p.source[k].Stem == p.line[i].Stem && p.otherRelation(i, k) {
			return true
		}
	}
	return false
}

// otherRelation reports whether a word stands after another kind of preposition
// than its match.
func (p *Pair) otherRelation(i, k int) bool {
	a, b := preposition(p.line, i), preposition(p.source, k)
	return a != "" && b != "" && !p.line[i].In("unit") && contrary(phrase.Word{Text: a}, b)
}

// preposition is the one before a word with nothing that means something and
// at most two words between, empty for none.
func preposition(ws []phrase.Word, at int) string {
	for k := at - 1; k >= max(0, at-3) && !ws[k].Content && !ws[k].Number; k-- {
		if ws[k].In("preposition") {
			return ws[k].Text
		}
	}
	return ""
}

// contrary reports whether two prepositions are a pair that may not be
// exchanged.
func contrary(w phrase.Word, other string) bool {
	pairs := phrase.Lists()["contrary prepositions"]
	return pairs[w.Text+":"+other] || pairs[other+":"+w.Text]
}
