package gate

import "slices"

// parts: a part is not told as the whole, nor as another part.
func (p *Pair) parts() bool {
	if p.drops("partial") && !has(p.line, "whole") && !p.wordedAs("partial") || p.adds("partial") {
		return true
	}
	ws := p.near()
	for i := range ws { // "nine of ten boats", "a third of the boats"
		if i > 0 && ws[i].text == "of" && (ws[i-1].number || ws[i-1].in("share")) && !p.lineShares() && p.tellsOf(i) {
			return true
		}
	}
	return false
}

// lineShares reports whether the line tells of a share too.
func (p *Pair) lineShares() bool {
	return len(values(p.line)) > 0 || has(p.line, "partial") || has(p.line, "share")
}

// tellsOf reports whether the line has what follows the "of" at a place of the
// region.
func (p *Pair) tellsOf(i int) bool {
	k := target(p.near(), i)
	return k >= 0 && hasStem(p.line, p.near()[k].stem)
}

// wholes: no "all", "only", "always", "most" that the source does not have.
func (p *Pair) wholes() bool {
	if p.adds("whole") || p.adds("alone") || p.adds("exception") || !p.sameWhole() {
		return true
	}
	for _, w := range p.line {
		if w.in("extreme") && !p.sourceHas(w) {
			return true
		}
	}
	return p.drops("alone") || p.drops("exception")
}

// sameWhole reports whether what the line tells of as a whole is a whole in the
// source, and the other way round.
func (p *Pair) sameWhole() bool {
	line, source := targets(p.line, "whole"), targets(p.source, "whole")
	for _, i := range line {
		if !slices.ContainsFunc(source, func(k int) bool { return p.to[i] == k || closeness(p.line[i], p.source[k]) > 0 }) {
			return false
		}
	}
	for _, k := range source {
		if slices.Contains(p.to, k) && !slices.ContainsFunc(line, func(i int) bool { return p.to[i] == k }) && !has(p.line, "negation") {
			return false
		}
	}
	return true
}

// targets are the places of the words after those of a class.
func targets(ws []word, class string) (out []int) {
	for i, w := range ws {
		if !w.in(class) {
			continue
		}
		if k := target(ws, i); k >= 0 && ws[k].text == "single" {
			out = append(out, target(ws, k))
		} else if k >= 0 {
			out = append(out, k)
		}
	}
	return out
}

// causes: no cause that the source does not name, and none taken for its effect.
func (p *Pair) causes() bool {
	causal := has(p.source, "cause") || has(p.source, "effect")
	if !causal && (has(p.line, "cause") || has(p.line, "effect")) {
		return true
	}
	return p.crossed("cause", "effect")
}

// crossed reports whether a word that stands on one side of a cause in the
// source stands on the other side in the line.
func (p *Pair) crossed(cause, effect string) bool {
	line, lineTurned := pivot(p.line, cause, effect)
	source, sourceTurned := pivot(p.source, cause, effect)
	if line < 0 || source < 0 {
		return false
	}
	for i, k := range p.to {
		if k < 0 || !p.exact[i] || i == line || k == source || p.source[k].in("refers back") {
			continue
		}
		if (i < line) != lineTurned != ((k < source) != sourceTurned) {
			return true
		}
	}
	return false
}

// pivot is the first word of a class of causes, -1 for none; turned tells that
// the cause stands before it: "it was old, so it sank", "Because it was old,".
func pivot(ws []word, cause, effect string) (at int, turned bool) {
	for i, w := range ws {
		if w.in(cause) {
			return i, i == 0 || w.opens()
		}
		if w.in(effect) {
			for k := i + 1; w.text == "so" && k < min(i+4, len(ws)); k++ {
				if ws[k].text == "that" { // "so old that"
					return k, true
				}
			}
			return i, true
		}
	}
	return -1, false
}
