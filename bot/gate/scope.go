package gate

import "slices"

// parts: a part is not told as the whole.
func (p *Pair) parts() bool {
	for i, w := range p.source {
		superlative := i > 0 && p.source[i-1].text == "the"
		if w.in("partial") && !superlative && p.tellsWhole(i) {
			return true
		}
		if i > 0 && w.text == "of" && (p.source[i-1].number || p.source[i-1].in("share")) && p.tellsWhole(i) { // "nine of ten boats"
			return true
		}
	}
	return false
}

// tellsWhole reports whether the line tells, without a share, of what follows a
// place of the source in its clause.
func (p *Pair) tellsWhole(at int) bool {
	k := target(p.source, at)
	i := slices.Index(p.to, k)
	return k >= 0 && i >= 0 && k < clauseAt(p.sourceClauses, at).to && !p.lineShares() && !has(p.line, "whole")
}

// lineShares reports whether the line tells of a share too.
func (p *Pair) lineShares() bool {
	return len(values(p.line)) > 0 || has(p.line, "partial") || has(p.line, "share")
}

// wholes: no "all", "only", "always", "most" that the source does not have.
func (p *Pair) wholes() bool {
	alone := has(p.line, "alone") && !has(p.source, "alone", "just") && !negatesIn(p.source, span{0, len(p.source)})
	if alone || len(targets(p.line, "whole")) > 0 && p.adds("whole") || p.adds("exception") || !p.sameWhole() {
		return true
	}
	for _, w := range p.line {
		if w.in("extreme") && !p.sourceHas(w) {
			return true
		}
	}
	whole := p.sentence(max(p.region.to-1, 0))
	return has(p.source[whole.from:whole.to], "exception") && !has(p.line, "exception")
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
		if i+1 < len(ws) && ws[i+1].in("unit") { // "every day": how often
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
	if !causal(p.source) && (has(p.line, "cause") || has(p.line, "effect")) {
		return true
	}
	return p.crossed("cause", "effect") || p.otherCause()
}

// otherCause reports whether the line has after its cause nothing of what stands
// right after a cause in the source.
func (p *Pair) otherCause() bool {
	at, source := slices.IndexFunc(p.line, isCause), slices.IndexFunc(p.source, isCause)
	if at < 0 || source < 0 {
		return false
	}
	k := target(p.source, source)
	for ; k >= 0 && k < len(p.source) && p.source[k].content; k++ {
		if slices.Contains(p.to[at:], k) {
			return false
		}
	}
	return k >= 0
}

func isCause(w word) bool { return w.in("cause") }

// causal reports whether a text tells of a cause: "since" and no date too.
func causal(ws []word) bool {
	for i, w := range ws {
		dated := i+1 < len(ws) && (ws[i+1].number || ws[i+1].in("calendar"))
		if w.in("cause") || w.in("effect") || w.text == "since" && i+1 < len(ws) && !dated {
			return true
		}
	}
	return false
}

// crossed reports whether a word that stands on one side of a cause in the
// source stands on the other side in the line.
func (p *Pair) crossed(cause, effect string) bool {
	line, lineTurned := pivot(p.line, cause, effect)
	source, sourceTurned := pivot(p.source, cause, effect)
	if line < 0 || source < 0 {
		return false
	}
	kept, turned := 0, 0
	for i, k := range p.to {
		around := part(p.line, line).contains(i) && part(p.source, source).contains(k)
		if k < 0 || !p.exact[i] || !around || i == line || k == source || p.source[k].in("refers back") {
			continue
		}
		if (i < line) != lineTurned != ((k < source) != sourceTurned) {
			turned++
		} else {
			kept++
		}
	}
	return turned > kept || cause == effect && turned > 0
}

// part is the part of a text around a place, up to an "and".
func part(ws []word, at int) span {
	s := span{at, at}
	for s.from > 0 && ws[s.from-1].text != "and" {
		s.from--
	}
	for s.to < len(ws) && ws[s.to].text != "and" {
		s.to++
	}
	return s
}

// pivot is the first word of a class of causes, -1 for none; turned tells that
// the cause stands before it: "it was old, so it sank", "Because it was old,".
func pivot(ws []word, cause, effect string) (at int, turned bool) {
	for i, w := range ws {
		if w.in("than") && i+1 < len(ws) && (ws[i+1].number || i+2 < len(ws) && ws[i+2].number) {
			continue
		}
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
