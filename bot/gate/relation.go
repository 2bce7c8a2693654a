package gate

import "strings"

// relations: what stands after "from" in the source does not stand after "to"
// in the line; "against" or "without" is the source's; what is somebody's is not
// that somebody; who does something is not whom or where it is done.
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
	return p.source[k].owns() && !p.line[i].owns() && !p.ofOrBy(i) && !has(p.source, "third subject")
}

// otherRelation reports whether a word stands after another kind of preposition
// than its match, or does what its match has done to it.
func (p *Pair) otherRelation(i, k int) bool {
	if p.promoted(i, k) || oblique(p.line, i, "aim") && leads(p.source, k) && !oblique(p.source, k, "oblique") {
		return true
	}
	a, b := preposition(p.line, i), preposition(p.source, k)
	return a != "" && b != "" && (word{text: a}).contrary(b)
}

func (w word) owns() bool { return strings.HasSuffix(w.raw, "'s") || strings.HasSuffix(w.raw, "s'") }

// oblique reports whether a word stands after a preposition of place, aim or
// company, with at most one word between.
func oblique(ws []word, i int, class string) bool {
	return i > 0 && (ws[i-1].in(class) || i > 1 && !ws[i-1].content && !ws[i-1].number && ws[i-2].in(class))
}

// promoted reports whether the line begins with what the source has after a
// preposition, unless as a part of the noun before that: "parcels from overseas".
func (p *Pair) promoted(i, k int) bool {
	next := target(p.line, i)
	partOf := next >= 0 && p.to[next] >= k-3 && p.to[next] < k && i+1 == next
	return target(p.line, -1) == i && i < 3 && oblique(p.source, k, "oblique") && !oblique(p.line, i, "oblique") && !partOf && !p.helpedBy(i)
}

// helpedBy reports whether a passive follows a word of the line: what is done to
// it may stand after a preposition in the source.
func (p *Pair) helpedBy(i int) bool { return has(p.line[i:min(i+5, len(p.line))], "be") }

// leads reports whether a word is the first of its clause that means something.
func leads(ws []word, i int) bool {
	for _, c := range clauses(ws) {
		if i >= c.from && i < c.to {
			return target(ws, c.from-1) == i
		}
	}
	return false
}

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

// preposition is the nearest one before a word with at most two words between,
// empty for none.
func preposition(ws []word, at int) string {
	for k := at - 1; k >= max(0, at-3); k-- {
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
