package gate

import "strings"

// judges: no word judges anybody or anything that the source does not judge in
// that very word.
func (p *Pair) judges() bool {
	for _, w := range p.line {
		if (w.in("judges") || w.in("judging")) && !p.sourceHas(w) {
			return true
		}
	}
	return false
}

// adverbs: none that the source does not have, or an adjective of its.
func (p *Pair) adverbs() bool {
	for i, w := range p.line {
		adverb := strings.HasSuffix(w.text, "ly") && len(w.text) > 4 && !w.in("no adverb") || w.in("editorial")
		if adverb && !p.sourceHas(w) && !p.alone(i) {
			return true
		}
	}
	return false
}

// alone reports whether a word of the line means the same as one of the source
// that no other word of the line has.
func (p *Pair) alone(i int) bool {
	for k, to := range p.to {
		if k != i && to == p.to[i] {
			return false
		}
	}
	return p.to[i] >= 0 && p.exact[i]
}

func (p *Pair) hasLike(w word) bool {
	for _, s := range p.source {
		if s.content && w.like(s) {
			return true
		}
	}
	return false
}

// leastAlike is the part of the words of a line that have to be words of the
// source or mean the same as such; the others have to be near them.
const leastAlike = .5

// unsupported: every word that means something has its like in the source.
func (p *Pair) unsupported() bool {
	all, found := 0, 0
	for i, w := range p.line {
		if !w.content || w.in("checked elsewhere") {
			continue
		}
		all++
		switch {
		case p.to[i] >= 0 && p.exact[i], p.named(w):
			found++
		case p.to[i] < 0 && !p.describes(w):
			return true
		}
	}
	return float64(found) < leastAlike*float64(all)
}

// named reports whether a word is a name of the evidence or the question.
func (p *Pair) named(w word) bool { return w.capital && p.known[w.stem] }

// describes reports whether a word describes a speaker who says "I".
func (p *Pair) describes(w word) bool {
	if !p.saysI() {
		return false
	}
	for _, role := range p.Role {
		if hasStem(read(role), w.stem) {
			return true
		}
	}
	return false
}

// merges: what one clause of the line says stands in one sentence of the source,
// or in two of which the second refers to the first.
func (p *Pair) merges() bool {
	all := sentences(p.source)
	for _, c := range clauses(p.line) {
		inOne := false
		for i, s := range all {
			if i > 0 && has(p.source[s.from:s.to], "refers back") {
				s.from = all[i-1].from
			}
			inOne = inOne || p.standsIn(c, s)
		}
		if !inOne {
			return true
		}
	}
	return false
}

// standsIn reports whether all matched words of a clause of the line have their
// like in a part of the source.
func (p *Pair) standsIn(c, s span) bool {
	for i := c.from; i < c.to; i++ {
		if p.to[i] < 0 || p.to[i] >= s.from && p.to[i] < s.to {
			continue
		}
		found := false
		for k := s.from; k < s.to; k++ {
			found = found || closeness(p.line[i], p.source[k]) > 0
		}
		if !found {
			return false
		}
	}
	return true
}
