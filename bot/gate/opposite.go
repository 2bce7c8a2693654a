package gate

import "slices"

// opposites: no word of the line is the opposite of one near its match that the
// line does not have, unless one of the two is negated.
func (p *Pair) opposites() bool {
	for i, a := range p.line {
		if p.sourceHas(a) || p.to[i] >= 0 && p.exact[i] {
			if p.exchanged(i) {
				return true
			}
			continue
		}
		for k, b := range p.source {
			if !p.region.contains(k) && !p.matchesOf(clauseAt(p.lineClauses, i), clauseAt(p.sourceClauses, k)) {
				continue
			}
			if a.opposed(b) && !hasStem(p.line, b.stem) &&
				negatesIn(p.line, clauseAt(p.lineClauses, i)) == negatesIn(p.source, clauseAt(p.sourceClauses, k)) {
				return true
			}
		}
	}
	return false
}

func negatesIn(ws []word, c span) bool {
	for _, w := range ws[c.from:c.to] {
		if w.negates() {
			return true
		}
	}
	return false
}

// exchanged reports whether a word stands before another one before which the
// source has its opposite: "more beef" for "less beef and more chicken".
func (p *Pair) exchanged(i int) bool {
	next := target(p.line, i)
	if p.line[i].in("preposition") || next < 0 || next > i+2 || p.to[next] < 1 || !p.exact[next] {
		return false
	}
	for k, s := range p.source { // "the old one"
		if s.stem == p.line[i].stem && k+1 < len(p.source) && p.source[k+1].in("anaphor") {
			return false
		}
	}
	at := p.to[next] - 1
	if at > 0 && p.source[at].in("article") {
		at--
	}
	before := p.source[at:p.to[next]]
	return !hasStem(before, p.line[i].stem) && slices.ContainsFunc(before, p.line[i].opposed)
}
