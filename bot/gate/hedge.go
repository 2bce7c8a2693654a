package gate

import (
	"slices"
	"strings"
)

// hedges: what may be is not told as what is, nor the other way round; a
// condition stays.
func (p *Pair) hedges() bool {
	if p.weakens("possible") || p.adds("condition") && !has(p.source, "condition") {
		return true
	}
	for _, s := range p.modal("possible") {
		if p.dropped(s, "possible", "condition") {
			return true
		}
	}
	return p.unconditional() && !has(p.line, "condition", "possible", "would") &&
		!strings.Contains(p.raw, "long as") && !strings.Contains(p.raw, "in case")
}

// unconditional reports whether a clause of the line tells a condition of the
// source, or what depends on it: the clause after one that opens a sentence, or the
// one before.
func (p *Pair) unconditional() bool {
	for n, s := range p.sourceClauses {
		if !has(p.source[s.from:s.to], "condition") {
			continue
		}
		main := max(n-1, 0)
		if s.from == 0 || p.source[s.from].opens() {
			main = min(n+1, len(p.sourceClauses)-1)
		}
		for _, c := range p.lineClauses {
			if p.within(c, scope{span: s}) || p.within(c, scope{span: p.sourceClauses[main]}) {
				return true
			}
		}
	}
	return false
}

// modal are the scopes of the words of a class in the source; adverbs govern all
// of their clause.
func (p *Pair) modal(class string) []scope {
	all := scopes(p.source, p.sourceClauses, func(i int) bool {
		next := p.source[min(i+1, len(p.source)-1)]
		return p.source[i].in(class) && !next.negates() && !p.source[i].negates() // "could not" doubts nothing
	})
	for n, s := range all {
		if w := p.source[s.at]; class == "possible" && (strings.HasSuffix(w.text, "ly") || w.in("perhaps")) {
			all[n].from = clauseAt(p.sourceClauses, s.at).from
		}
	}
	return all
}

// dropped reports whether a clause of the line tells what is in a scope without a
// word of some classes.
func (p *Pair) dropped(s scope, classes ...string) bool {
	if s.nothing {
		return false
	}
	for _, c := range p.lineClauses {
		to := c.to
		if i := slices.Index(p.to[c.from:c.to], s.head); s.head >= 0 && i >= 0 && p.governsVerb(s) {
			if to = c.from + i + 1; has(p.source[s.at:s.at+1], "possible") {
				to = c.to
			}
		} else if !p.within(c, s) {
			continue
		}
		if negatesIn(p.source, clauseAt(p.sourceClauses, s.at)) && p.turns(c) {
			continue // "will not" is "refuses to"
		}
		if !p.keeps(span{c.from, to}, classes) {
			return true
		}
	}
	return false
}

// governsVerb reports whether a verb follows the word that a scope is of: "will
// close", "want to close".
func (p *Pair) governsVerb(s scope) bool {
	return p.source[s.at].in("auxiliary") || p.source[s.at].negates() || s.at+1 < len(p.source) && p.source[s.at+1].text == "to"
}

// keeps reports whether a part of the line has a word of some classes, or says
// otherwise that something is not so yet.
func (p *Pair) keeps(c span, classes []string) bool {
	for i := c.from; i < c.to; i++ {
		w := p.line[i]
		if w.in("can") || w.text == "to" && i > 0 && p.line[i-1].in("be") ||
			slices.ContainsFunc(classes, w.in) {
			return true
		}
	}
	return false
}

// weakens reports whether the line has a word of a class where the source has no
// such word and none that tells of what is to come, is wanted or believed.
func (p *Pair) weakens(class string) bool {
	for _, c := range p.lineClauses {
		if !has(p.line[c.from:c.to], class) || negatesIn(p.line, c) || class == "plan" && has(p.line[c.from:c.to], "future") {
			continue
		}
		unsure := false
		for _, s := range append(p.sourceOf(c), p.region) {
			for _, other := range []string{"possible", "condition", "future", "plan", "wish", "duty", "attitude", "second person"} {
				unsure = unsure || has(p.source[s.from:s.to], other) || negatesIn(p.source, s)
			}
		}
		if !unsure {
			return true
		}
	}
	return false
}

// plans: what is wanted, planned, asked for or begun is not told as done, nor
// as certain.
func (p *Pair) plans() bool {
	for _, class := range []string{"wish", "duty"} {
		for _, s := range p.modal(class) {
			if p.dropped(s, "wish", "duty", "plan", "possible", "begun", "wishful") {
				return true
			}
		}
	}
	for _, class := range []string{"plan", "future"} {
		for _, s := range p.modal(class) {
			if p.dropped(s, "future", "wish", "duty", "plan", "possible", "goes on", "wishful") {
				return true
			}
		}
	}
	return p.begins() && !has(p.line, "begun") || p.weakens("wish") || p.weakens("plan") || p.foretells() || p.done()
}

// foretells reports whether the line tells as to come what the source tells as
// past.
func (p *Pair) foretells() bool {
	for _, c := range p.lineClauses {
		if !has(p.line[c.from:c.to], "future") || has(p.line[c.from:c.to], "would") {
			continue
		}
		for _, s := range p.sourceOf(c) {
			for k := s.from; k < s.to; k++ {
				if p.source[k].past() && !has(p.source, "future", "plan", "condition") && !goesOn(p.source[s.from:s.to]) {
					return true
				}
			}
		}
	}
	return false
}

// goesOn reports whether something is going on, or about to happen: "is moving".
func goesOn(ws []word) bool {
	for i, w := range ws {
		if i > 0 && strings.HasSuffix(w.text, "ing") && (ws[i-1].in("be") || strings.HasSuffix(ws[i-1].text, "'m") ||
			strings.HasSuffix(ws[i-1].text, "'re")) {
			return true
		}
	}
	return false
}

// begins reports whether the source only begins something: "began to build".
func (p *Pair) begins() bool {
	ws := p.near()
	for i, w := range ws {
		if i > 0 && ws[i-1].in("begun") && (w.text == "to" || strings.HasSuffix(w.text, "ing")) {
			return true
		}
	}
	return false
}

// done reports whether the line has in a finite form what the source has as an
// infinitive or as going on: "closed" for "to close" or "is closing".
func (p *Pair) done() bool {
	for i, k := range p.to {
		if k < 1 || !p.exact[i] || !p.line[i].past() && !has(p.line[max(i-2, 0):i], "perfect") ||
			negatesIn(p.line, clauseAt(p.lineClauses, i)) {
			continue
		}
		source := p.source[k]
		infinitive := p.source[k-1].text == "to" && !source.past() && (k < 2 || p.source[k-2].text != "used")
		if infinitive && !p.helped(i) || strings.HasSuffix(source.text, "ing") && p.source[k-1].in("be") && !p.line[max(i-1, 0)].in("be") {
			return true
		}
	}
	return false
}

// helped reports whether a word of the line is no finite verb: "to be closed".
func (p *Pair) helped(i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if w := p.line[k]; w.text == "to" || w.text == "be" || w.in("future") || w.in("possible") || w.in("duty") {
			return true
		}
	}
	return false
}
