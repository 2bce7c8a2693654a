package gate

import (
	"slices"
	"strings"

	"whosaid/bot/phrase"
)

// shares: a part is not told as the whole.
func (p *Pair) shares() bool {
	for i, w := range p.source {
		superlative := i > 0 && p.source[i-1].Text == "the"
		if w.In("partial") && !superlative && p.tellsWhole(i) {
			return true
		}
		if i > 0 && w.Text == "of" && (p.source[i-1].Number || p.source[i-1].In("share")) && p.tellsWhole(i) { // "nine of ten boats"
			return true
		}
	}
	return false
}

// tellsWhole reports whether the line tells, without a share, of what follows a
// place of the source in its clause.
func (p *Pair) tellsWhole(at int) bool {
	k := phrase.Target(p.source, at)
	i := slices.Index(p.found, k)
	return k >= 0 && i >= 0 && k < phrase.ClauseAt(p.sourceClauses, at).To && len(phrase.Amounts(p.line)) == 0 &&
		!phrase.Has(p.line, "partial", "share", "whole")
}

// wholes: no "all", "only", "always", "most" that the source does not have.
func (p *Pair) wholes() bool {
	alone := phrase.Has(p.line, "alone") && !phrase.Has(p.source, "alone", "just", "negation")
	if alone || p.adds("exception") || len(targets(p.line, "whole")) > 0 && !p.coversAny([]string{"whole"}) {
		return true
	}
	for i, w := range p.line {
		lasts := w.Text == "last" && i > 0 && (p.line[i-1].In("auxiliary") || p.line[i-1].Negates())
		if w.In("extreme") && !lasts && !p.sourceHas(w) && !(w.Negates() && strings.Contains(p.Text, "at all")) {
			return true
		}
	}
	return p.toldOf(func(w phrase.Word) bool { return w.In("exception") }) && !phrase.Has(p.line, "exception")
}

// targets are the places of the words after those of a class.
func targets(ws []phrase.Word, class string) (out []int) {
	for i, w := range ws {
		if !w.In(class) {
			continue
		}
		if i+1 < len(ws) && ws[i+1].In("unit") { // "every day": how often
			continue
		}
		if k := phrase.Target(ws, i); k >= 0 {
			out = append(out, k)
		}
	}
	return out
}

// causes: no cause that the source does not name, and none taken for its effect.
func (p *Pair) causes() bool {
	if !causal(p.source) && (phrase.Has(p.line, "cause") || phrase.Has(p.line, "effect")) {
		return true
	}
	return p.crossed("cause", "effect")
}

// causal reports whether a text tells of a cause: "since" and no date too.
func causal(ws []phrase.Word) bool {
	for i, w := range ws {
		dated := i+1 < len(ws) && (ws[i+1].Number || ws[i+1].In("calendar"))
		if w.In("cause") || w.In("effect") || w.Text == "since" && i+1 < len(ws) && !dated {
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
	for i, k := range p.found {
		around := part(p.line, line).Contains(i) && part(p.source, source).Contains(k)
		if k < 0 || !p.exact[i] || !around || i == line || k == source || p.source[k].In("refers back") {
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
func part(ws []phrase.Word, at int) phrase.Span {
	s := phrase.Span{From: at, To: at}
	for s.From > 0 && ws[s.From-1].Text != "and" {
		s.From--
	}
	for s.To < len(ws) && ws[s.To].Text != "and" {
		s.To++
	}
	return s
}

// pivot is the first word of a class of causes, -1 for none; turned tells that
// the cause stands before it: "it was old, so it sank", "Because it was old,".
func pivot(ws []phrase.Word, cause, effect string) (at int, turned bool) {
	for i, w := range ws {
		if w.In("than") && i+1 < len(ws) && (ws[i+1].Number || i+2 < len(ws) && ws[i+2].Number) {
			continue
		}
		if w.In(cause) {
			return i, i == 0 || w.Opens()
		}
		if w.In(effect) {
			for k := i + 1; w.Text == "so" && k < min(i+4, len(ws)); k++ {
				if ws[k].Text == "that" { // "so old that"
					return k, true
				}
			}
			return i, true
		}
	}
	return -1, false
}
