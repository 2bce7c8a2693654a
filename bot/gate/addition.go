package gate

import (
	"slices"
	"strings"

	"whosaid/bot/phrase"
)

// additions: the line adds nothing to what its source says: no clause, apposition
// or circumstance of other words, no deed; and something of it is the source's.
func (p *Pair) additions() bool {
	for _, s := range p.parts() {
		own, foreign := p.part(s)
		unheld := s.From > 0 && own+foreign > 0 && (!p.ownUpTo(s.To, s.From) || p.onlyDeed(s)) && p.strange(s)
		if foreign > mostForeign*own || unheld || p.addsDeed(s) {
			return true
		}
	}
	return p.addsCircumstance() || !p.hasOwn()
}

// strange reports whether a part of the line tells or describes a person, or has a word
// that is near none of the source's.
func (p *Pair) strange(s phrase.Span) bool {
	for i := s.From; i < s.To; i++ {
		w := p.line[i]
		apposed := i == s.From && w.In("article")
		if apposed || w.Text == "he" || w.Text == "she" || w.Text == "who" || w.Content && !w.In("checked elsewhere") && p.support(i) < near {
			return true
		}
	}
	return false
}

// onlyDeed reports whether a part of the line has one word that means something, in a
// form that the source does not have: "and he has resigned" of "if I resign".
func (p *Pair) onlyDeed(s phrase.Span) bool {
	k := phrase.Target(p.line[:s.To], s.From-1)
	return k >= 0 && phrase.Target(p.line[:s.To], k) < 0 && !p.sourceSays(p.line[k].Text)
}

// near is the support of a word that is near one of the source's.
const near = .9

// hasOwn reports whether enough of the line are words of the source: two, or, of a
// short line, two in five, and of a long one three in ten, up to three. One that only means the same counts half.
func (p *Pair) hasOwn() bool {
	all, own := 0., 0.
	for i, w := range p.line {
		if w.Content && !w.In("unit") {
			all++
		}
		switch again := slices.Contains(p.found[:i], p.found[i]); {
		case p.found[i] >= 0 && !again && w.Content && !w.In("unit") && p.sourceHas(w), p.named(w):
			own++
		case p.found[i] >= 0 && !again && p.exact[i]:
			own += .5
		}
	}
	return own >= max(1, min(2, .4*all)) && own >= min(3, .3*all)
}

// parts are the parts of the line between commas, "and" and the like.
func (p *Pair) parts() []phrase.Span {
	return phrase.Split(p.line, func(i int) bool {
		w := p.line[i]
		return strings.ContainsAny(w.Gap, ",;:—–(") || w.In("relative") || w.Text == "and" || w.Text == "or" || w.Text == "but"
	})
}

// addsDeed reports whether a part of the line goes on with a verb that is none of
// the source's: "and sold the boat".
func (p *Pair) addsDeed(s phrase.Span) bool {
	i := s.From + 1
	if i >= s.To || p.line[s.From].Text != "and" || !p.line[i].Content || !p.line[i].Tells() {
		return false
	}
	k := phrase.Target(p.line[:s.To], i)
	if k != i+2 || !p.line[i+1].In("article") {
		return p.support(i) < .5
	}
	together := p.found[k] >= 0 && phrase.ClauseAt(p.sourceClauses, p.found[k]).Contains(p.found[i])
	return !together || !p.sourceHas(p.line[i]) && !p.sourceHas(p.line[k])
}

// addsCircumstance reports whether something foreign stands after a preposition.
func (p *Pair) addsCircumstance() bool {
	for i, w := range p.line {
		if w.In("circumstance") && p.foreignAfter(i) {
			return true
		}
	}
	return false
}

// foreignAfter reports whether what stands after a preposition of the line is foreign,
// or the preposition is, or gives a cause where the source has none.
func (p *Pair) foreignAfter(i int) bool {
	w, k := p.line[i], phrase.Target(p.line, i)
	noun := w.Text != "to" || p.line[min(i+1, len(p.line)-1)].In("article")
	if !noun || k < 0 || k > i+3 || p.line[k-1].Number && p.found[k-1] >= 0 || p.line[k].In("checked elsewhere") {
		return false
	}
	end := phrase.ClauseAt(p.lineClauses, k).To
	gives := i+1 < k && p.line[i+1].Text == "of" && !phrase.Causal(p.source)
	if w.In("strong preposition") && !p.sourceSays(w.Text) || w.In("cause") && (gives || !p.ownUpTo(end, k)) {
		return true
	}
	found := slices.ContainsFunc(p.found[k:end], func(k int) bool { return k >= 0 })
	return k <= i+2 && !found && phrase.Weight(p.line[k]) > general
}

// ownUpTo reports whether the source has one of the words of the line from one place
// up to another, or one that means the same, or a number.
func (p *Pair) ownUpTo(end, from int) bool {
	for i := from; i < end; i++ {
		if w := p.line[i]; w.Content && p.backed(i) && p.exact[i] || p.named(w) || w.Number && p.found[i] >= 0 {
			return true
		}
	}
	return false
}

// backed reports whether a word of the line is one of the source, near one, a
// name that is known, or stands for a speaker who says "we".
func (p *Pair) backed(i int) bool {
	return p.found[i] >= 0 || p.named(p.line[i]) || p.describes(i)
}
