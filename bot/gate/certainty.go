package gate

import (
	"slices"
	"strings"

	"whosaid/bot/phrase"
)

// weak are the classes of words that make what follows less than a fact, and those
// any of which a line keeps of them.
var weak = map[string][]string{
	"possible": {"possible", "condition", "would"},
	"wish":     {"wish", "duty", "plan", "possible", "begun", "wishful"},
	"duty":     {"wish", "duty", "plan", "possible", "begun", "wishful"},
	"plan":     {"wish", "duty", "plan", "possible", "begun", "wishful", "future", "goes on"},
	"future":   {"wish", "duty", "plan", "possible", "begun", "wishful", "future", "goes on"},
}

// unsure are the classes of words any of which makes a clause less than a fact.
var unsure = []string{"possible", "condition", "future", "plan", "wish", "duty", "attitude", "second person", "would"}

// certainties: what may be, is wanted or to come is not told as what is, nor the other
// way round.
func (p *Pair) certainties() bool {
	for class, kept := range weak {
		if p.mirror.weakens(class, kept) {
			return true
		}
	}
	return slices.ContainsFunc([]string{"possible", "wish", "plan", "foretold"}, func(class string) bool { return p.weakens(class, unsure) })
}

// weakens reports whether the line has, before a word of the source, one of a class
// where the clause of the source has none of those that would do.
func (p *Pair) weakens(class string, would []string) bool {
	weak := func(i int) bool {
		next := p.line[min(i+1, len(p.line)-1)] // "could not" doubts nothing, nor does "ask why"
		likes := class == "wish" && i > 0 && p.line[i].In("wishful") && p.line[i-1].In("would")
		return (likes || p.line[i].In(class)) && p.found[i] < 0 && !p.line[i].Negates() && !next.Negates() && !next.In("asks")
	}
	return slices.ContainsFunc(phrase.Scopes(p.line, p.lineClauses, weak), func(s phrase.Scope) bool {
		if s.Head < 0 || p.found[s.Head] < 0 || !p.exact[s.Head] {
			return false
		}
		if class == "foretold" && strings.HasSuffix(p.source[p.found[s.Head]].Text, "ing") {
			return false
		}
		c := phrase.ClauseAt(p.sourceClauses, p.found[s.Head])
		return !p.mirror.keeps(c, p.found[s.Head], would) && !phrase.NegatesIn(p.source, c)
	})
}

// keeps reports whether a clause of the line has, up to a word, one of some classes, or says
// otherwise that something is not so yet.
func (p *Pair) keeps(c phrase.Span, head int, classes []string) bool {
	for i := c.From; i < c.To; i++ {
		w := p.line[i]
		if i > head && !w.In("possible") && !w.In("condition") {
			continue
		}
		if w.In("can") || w.Text == "to" && i > 0 && (p.line[i-1].In("be") || p.line[i-1].In("perfect")) ||
			slices.ContainsFunc(classes, w.In) {
			return true
		}
	}
	return false
}

// conditions: a condition stays, and none is added.
func (p *Pair) conditions() bool {
	return p.adds("condition") && !phrase.Has(p.source, "supposing") ||
		p.toldOf(func(w phrase.Word) bool { return w.In("condition") }) && !phrase.Has(p.line, "condition", "supposing", "possible", "would")
}

// done: what is to be is not told as done: "closed" or "had closed" for "to close" or
// "will close", nor "did a review" for "to hold a review".
func (p *Pair) done() bool {
	asserted := func(i int) bool { return phrase.Asserted(p.line, p.lineClauses, i) }
	unreal := func(k int) bool { return phrase.Unreal(p.source, p.sourceClauses, k) }
	for i, k := range p.found {
		if k >= 0 && p.exact[i] && asserted(i) && unreal(k) {
			return true
		}
	}
	return slices.ContainsFunc(phrase.Roles(p.line, p.lineClauses), func(r phrase.Role) bool {
		return !p.exact[r.Verb] && asserted(r.Verb) && slices.ContainsFunc(phrase.Roles(p.source, p.sourceClauses), func(s phrase.Role) bool {
			by := slices.Index(p.found, s.Verb)
			return (by < 0 || by == r.Verb) && unreal(s.Verb) && phrase.Share(p.line[r.DoneTo.From:r.DoneTo.To], p.source[s.DoneTo.From:s.DoneTo.To])
		})
	})
}
