package gate

import "strings"

// relations: what stands after "from" in the source does not stand after "to"
// in the line; what is somebody's is not that somebody.
func (p *Pair) relations() bool {
	for _, w := range p.line {
		if w.in("strong preposition") && !p.sourceHas(w) {
			return true
		}
	}
	for i, k := range p.to {
		if k >= 0 && p.source[k].stem == p.line[i].stem && (p.possessor(i, k) || p.otherRelation(i, k)) {
			return true
		}
	}
	return false
}

// possessor reports whether the line has in the place of what is somebody's that
// somebody.
func (p *Pair) possessor(i, k int) bool {
	owned := target(p.source, k)
	return p.source[k].owns() && !p.line[i].owns() && !p.ofOrBy(i) && owned >= 0 && !p.tells(span{0, len(p.line)}, owned)
}

// otherRelation reports whether a word stands after another kind of preposition
// than its match.
func (p *Pair) otherRelation(i, k int) bool {
	a, b := preposition(p.line, i), preposition(p.source, k)
	return a != "" && b != "" && !p.line[i].in("unit") && (word{text: a}).contrary(b)
}

func (w word) owns() bool { return strings.HasSuffix(w.raw, "'s") || strings.HasSuffix(w.raw, "s'") }

// ofOrBy reports whether an "of" or the like stands up to three words before a
// word of the line.
func (p *Pair) ofOrBy(i int) bool {
	for _, w := range p.line[max(0, i-3):i] {
		if w.text == "of" || w.text == "by" || w.text == "for" || w.text == "from" {
			return true
		}
	}
	return false
}

// preposition is the one before a word with nothing that means something and
// at most two words between, empty for none.
func preposition(ws []word, at int) string {
	for k := at - 1; k >= max(0, at-3) && !ws[k].content && !ws[k].number; k-- {
		if ws[k].in("preposition") {
			return ws[k].text
		}
	}
	return ""
}

// contrary reports whether two prepositions are a pair that may not be
// exchanged.
func (w word) contrary(other string) bool {
	pairs := lists()["contrary prepositions"]
	return pairs[w.text+":"+other] || pairs[other+":"+w.text]
}
