package gate

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"whosaid/bot/phrase"
	"whosaid/retrieval/lexicon"
)

// judges: no word judges anybody or anything that the source does not judge in
// that very word, or one that means the same.
func (p *Pair) judges() bool {
	for i, w := range p.line {
		own := p.found[i] >= 0 && p.exact[i]
		if judges(w) && p.found[i] < 0 && reversed(w, p.source) < 0 && weight(w) > everyday || w.In("judging") && !(own && p.source[p.found[i]].Text == w.Text) {
			return true
		}
	}
	return false
}

// judges reports whether a word is a form of one that judges.
func judges(w phrase.Word) bool {
	l, err := lexicon.English()
	bare := strings.TrimSuffix(w.Text, "ly")
	return err == nil && w.Content &&
		slices.ContainsFunc(append(l.Bases(bare), bare, w.Text), func(b string) bool { return judgements()[b] })
}

// adverbs: none that the source does not have, but for those that everybody uses.
func (p *Pair) adverbs() bool {
	for _, w := range p.line {
		adverb := strings.HasSuffix(w.Text, "ly") &&
			len(w.Text) > 4 && !w.In("no adverb") && !w.In("plain adverb") && weight(w) > everyday && !w.In("possible") || w.In("editorial")
		if adverb && !p.sourceSays(w.Text) {
			return true
		}
	}
	return false
}

// everyday is the weight up to which a word is one that everybody uses of
// anything.
const everyday = 3.9

// general is the weight up to which a word says little: time, place, part.
const general = 3.5

// weight is how rare a word is, from 0 to about 7.4.
func weight(w phrase.Word) float64 {
	l, err := lexicon.English()
	if err != nil {
		return 0
	}
	return l.Weight(l.Lookup(w.Text))
}

// support is how much of a word of the line is in the source: 1 for a form of one
// of its words, its like, a name that is known or a description of the speaker;
// less for a word that is only near one or used as one.
func (p *Pair) support(i int) float64 {
	w := p.line[i]
	if p.named(w) || p.describes(i) {
		return 1
	}
	best := 0.0
	for _, s := range p.source {
		if s.Content || w.Number {
			best = max(best, [...]float64{0, near, 1, 1}[closeness(w, s)])
		}
	}
	if best > 0 {
		return best
	}
	for _, s := range p.source {
		if s.Content {
			best = max(best, w.Cosine(s))
		}
	}
	return best
}

// mostForeign is how much of a part may be foreign for what is the source's.
const mostForeign = 4

// What of a word's likeness to the source's counts: nothing up to little, all
// from enough.
const little, enough = .2, .7

// part is how much of some words of the line, by weight, is in the source and
// how much is not; what is told twice counts once.
func (p *Pair) part(s phrase.Span) (own, foreign float64) {
	for i := s.From; i < s.To; i++ {
		w := p.line[i]
		again := p.found[i] >= 0 && slices.Contains(p.found[:i], p.found[i])
		if again || w.In("checked elsewhere") || !w.Content && !(w.Number && p.found[i] >= 0) {
			continue
		}
		share := min(1, max(0, (p.support(i)-little)/(enough-little)))
		own, foreign = own+share*max(weight(w), general), foreign+(1-share)*weight(w)
	}
	return own, foreign
}

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
	return own >= min(2, .4*all) && own >= min(3, .3*all)
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
	return p.support(i) < .5 || p.support(k) < near || max(p.support(i), p.support(k)) < 1
}

// addsCircumstance reports whether something foreign stands after a preposition.
func (p *Pair) addsCircumstance() bool {
	for i, w := range p.line {
		if !w.In("circumstance") {
			continue
		}
		k := phrase.Target(p.line, i)
		end := phrase.ClauseAt(p.lineClauses, max(k, 0)).To
		noun := w.Text != "to" || p.line[min(i+1, len(p.line)-1)].In("article")
		if !noun || k < 0 || k > i+3 || p.line[k-1].Number && p.found[k-1] >= 0 || p.line[k].In("checked elsewhere") {
			continue
		}
		gives := i+1 < k && p.line[i+1].Text == "of" && !causal(p.source)
		if w.In("strong preposition") && !p.sourceSays(w.Text) || w.In("cause") && (gives || !p.ownUpTo(end, k)) {
			return true
		}
		if k <= i+2 && weight(p.line[k]) > general && !slices.ContainsFunc(p.found[k:end], func(k int) bool { return k >= 0 }) {
			return true
		}
	}
	return false
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

// named reports whether a word is a name of the evidence or the question.
func (p *Pair) named(w phrase.Word) bool { return w.Capital && p.known[w.Stem] }

// describes reports whether a word is one of those that a clause of the line begins
// with, all of which describe a speaker who says "I" or "we".
func (p *Pair) describes(i int) bool {
	for k := phrase.ClauseAt(p.lineClauses, i).From; k <= i; k++ {
		role := slices.ContainsFunc(p.Role, func(r string) bool { return phrase.HasStem(phrase.Read(r), p.line[k].Stem) })
		if p.line[k].Content && !role && !p.line[k].In("company") {
			return false
		}
	}
	return p.saysI()
}

//go:embed judgement.txt
var judgementFile string

// judgements are the words that judge.
var judgements = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(judgementFile) {
		all[w] = true
	}
	return all
})
