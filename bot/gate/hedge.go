package gate

import (
	"slices"
	"strings"

	"whosaid/bot/phrase"
)

// hedges: what may be is not told as what is, nor the other way round; a
// condition stays.
func (p *Pair) hedges() bool {
	if p.weakens("possible") || p.adds("condition") && !phrase.Has(p.source, "condition") {
		return true
	}
	for _, s := range p.modal("possible") {
		if p.dropped(s, "possible", "condition") {
			return true
		}
	}
	return p.unconditional() && !phrase.Has(p.line, "condition", "possible", "would") &&
		!strings.Contains(p.said, "long as") && !strings.Contains(p.said, "in case")
}

// unconditional reports whether a clause of the line tells a condition of the
// source, or what depends on it: the clause after one that opens a sentence, or the
// one before.
func (p *Pair) unconditional() bool {
	for n, s := range p.sourceClauses {
		if !phrase.Has(p.source[s.From:s.To], "condition") {
			continue
		}
		main := max(n-1, 0)
		if s.From == 0 || p.source[s.From].Opens() {
			main = min(n+1, len(p.sourceClauses)-1)
		}
		for _, c := range p.lineClauses {
			if p.within(c, phrase.Scope{Span: s}) || p.within(c, phrase.Scope{Span: p.sourceClauses[main]}) {
				return true
			}
		}
	}
	return false
}

// modal are the scopes of the words of a class in the source; adverbs govern all
// of their clause.
func (p *Pair) modal(class string) []phrase.Scope {
	all := phrase.Scopes(p.source, p.sourceClauses, func(i int) bool {
		next := p.source[min(i+1, len(p.source)-1)]
		return p.source[i].In(class) && !next.Negates() && !p.source[i].Negates() // "could not" doubts nothing
	})
	for n, s := range all {
		if w := p.source[s.At]; class == "possible" && (strings.HasSuffix(w.Text, "ly") || w.In("perhaps")) {
			all[n].From = phrase.ClauseAt(p.sourceClauses, s.At).From
		}
	}
	return all
}

// dropped reports whether a clause of the line tells what is in a scope without a
// word of some classes.
func (p *Pair) dropped(s phrase.Scope, classes ...string) bool {
	if s.Nothing {
		return false
	}
	for _, c := range p.lineClauses {
		to := c.To
		if i := slices.Index(p.found[c.From:c.To], s.Head); s.Head >= 0 && i >= 0 && p.governsVerb(s) {
			if to = c.From + i + 1; phrase.Has(p.source[s.At:s.At+1], "possible") {
				to = c.To
			}
		} else if !p.within(c, s) {
			continue
		}
		if phrase.NegatesIn(p.source, phrase.ClauseAt(p.sourceClauses, s.At)) && p.turns(c) {
			continue // "will not" is "refuses to"
		}
		if !p.keeps(phrase.Span{From: c.From, To: to}, classes) {
			return true
		}
	}
	return false
}

// governsVerb reports whether what is governed follows the word that a scope is of:
// "will close", "want to close", "perhaps this summer".
func (p *Pair) governsVerb(s phrase.Scope) bool {
	return p.source[s.At].In("auxiliary") || p.source[s.At].In("perhaps") ||
		p.source[s.At].Negates() || s.At+1 < len(p.source) && p.source[s.At+1].Text == "to"
}

// keeps reports whether a part of the line has a word of some classes, or says
// otherwise that something is not so yet.
func (p *Pair) keeps(c phrase.Span, classes []string) bool {
	for i := c.From; i < c.To; i++ {
		w := p.line[i]
		if w.In("can") || w.Text == "to" && i > 0 && (p.line[i-1].In("be") || p.line[i-1].In("perfect")) ||
			slices.ContainsFunc(classes, w.In) {
			return true
		}
	}
	return false
}

// weakens reports whether the line has a word of a class where the source has no
// such word and none that tells of what is to come, is wanted or believed.
func (p *Pair) weakens(class string) bool {
	for _, c := range p.lineClauses {
		line := p.line[c.From:c.To]
		if !phrase.Has(line, class) || phrase.NegatesIn(p.line, c) || class == "plan" && phrase.Has(line, "future") {
			continue
		}
		if !slices.ContainsFunc(p.sourceOf(c), func(s phrase.Span) bool {
			return phrase.NegatesIn(p.source, s) ||
				phrase.Has(p.source[s.From:s.To], "possible", "condition", "future", "plan", "wish", "duty", "attitude", "second person")
		}) {
			return true
		}
	}
	return false
}

// plans: what is wanted, planned, asked for or begun is not told as done, nor
// as certain.
func (p *Pair) plans() bool {
	weak := []string{"wish", "duty", "plan", "possible", "begun", "wishful"}
	for class, keep := range map[string][]string{"wish": weak, "duty": weak, "plan": append(weak, "future", "goes on"),
		"future": append(weak, "future", "goes on")} {
		for _, s := range p.modal(class) {
			if p.dropped(s, keep...) {
				return true
			}
		}
	}
	return p.weakens("wish") || p.weakens("plan") || p.done()
}

// done reports whether the line has in a finite form what the source has as an
// infinitive or as going on, "closed" for "to close" or "is closing"; or as to come
// what is past.
func (p *Pair) done() bool {
	for i, k := range p.found {
		if k < 1 || i < 1 || !p.exact[i] || phrase.NegatesIn(p.line, phrase.ClauseAt(p.lineClauses, i)) {
			continue
		}
		source := p.source[k]
		foretold := p.line[i-1].Text == "will" && source.Past() && !phrase.Has(p.source, "future", "plan", "condition")
		finite := p.line[i].Past() || phrase.Has(p.line[max(i-2, 0):i], "perfect")
		infinitive := p.source[k-1].Text == "to" && !source.Past() && (k < 2 || p.source[k-2].Text != "used") && !p.helped(i)
		goesOn := strings.HasSuffix(source.Text, "ing") && p.source[k-1].In("be") && !p.line[i-1].In("be")
		if foretold || finite && (infinitive || goesOn) {
			return true
		}
	}
	return false
}

// helped reports whether a word of the line is no finite verb: "to be closed".
func (p *Pair) helped(i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if w := p.line[k]; w.Text == "to" || w.Text == "be" || w.In("future") || w.In("possible") || w.In("duty") {
			return true
		}
	}
	return false
}
