package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval/lexicon"
)

// judges: no word judges anybody or anything that the source does not judge in
// that very word, or one that means the same.
func (p *Pair) judges() bool {
	for i, w := range p.line {
		own := p.to[i] >= 0 && p.exact[i]
		if w.judges() && !own || w.in("judging") && !(own && p.source[p.to[i]].text == w.text) {
			return true
		}
	}
	return false
}

// judges reports whether a word is a form of one that judges.
func (w word) judges() bool {
	l, err := lexicon.English()
	bare := strings.TrimSuffix(w.text, "ly")
	return err == nil && w.content &&
		slices.ContainsFunc(append(l.Bases(bare), bare, w.text), func(b string) bool { return lists()["judges"][b] })
}

// adverbs: none that the source does not have, or an adjective of its, but for
// those that everybody uses.
func (p *Pair) adverbs() bool {
	for _, w := range p.line {
		adverb := strings.HasSuffix(w.text, "ly") && len(w.text) > 4 && !w.in("no adverb") && w.weight() > everyday || w.in("editorial")
		if adverb && !p.sourceSays(w.text) && !p.sourceSays(strings.TrimSuffix(w.text, "ly")) {
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
func (w word) weight() float64 {
	l, err := lexicon.English()
	if err != nil {
		return 0
	}
	return l.Weight(l.Lookup(w.text))
}

// What a line may have that is not the source's: of the weight of its words this
// share.
const mostForeign = .45

// mostAdded is how much of the words of a part after the first may be foreign, as a
// share of the others.
const mostAdded = 1

// unsupported: the words of a line are words of the source, mean the same or are
// near them; it adds nothing to what they say: no clause, apposition or
// circumstance of other words alone.
func (p *Pair) unsupported() bool {
	all, foreign := 0.0, 0.0
	for i, w := range p.line {
		if !w.content || w.in("checked elsewhere") || w.in("implied negation") {
			continue
		}
		all += w.weight()
		if !p.backed(i) {
			foreign += w.weight()
		}
	}
	return foreign > mostForeign*all || p.saysLittle() || p.addsPart() || p.addsCircumstance()
}

// saysLittle reports whether the line has one word of the source alone, and that
// in another form.
func (p *Pair) saysLittle() bool {
	at := -1
	for i, k := range p.to {
		if k >= 0 && at >= 0 {
			return false
		} else if k >= 0 {
			at = i
		}
	}
	return at >= 0 && !p.sourceSays(p.line[at].text)
}

// backed reports whether a word of the line is one of the source, near one, a
// name that is known, or stands for a speaker who says "we".
func (p *Pair) backed(i int) bool {
	return p.to[i] >= 0 || p.named(p.line[i]) || p.describes(i)
}

// addsPart reports whether a part of the line between commas, "and" and the like
// has words of its own alone.
func (p *Pair) addsPart() bool {
	for _, s := range split(p.line, func(i int) bool {
		w := p.line[i]
		return strings.ContainsAny(w.gap, ",;:—–(") || w.in("relative") || w.text == "and" || w.text == "or" || w.text == "but"
	}) {
		foreign, backed := 0.0, 0.0
		for i := s.from; i < s.to; i++ {
			w := p.line[i]
			switch {
			case p.to[i] >= 0 && slices.Contains(p.to[:i], p.to[i]): // told before
			case w.number && p.to[i] >= 0, w.content && p.backed(i) && (p.to[i] < 0 || p.exact[i]):
				backed += max(w.weight(), general)
			case w.content && !w.in("checked elsewhere"):
				foreign += w.weight()
			}
		}
		if foreign > 2*backed || s.from > 0 && foreign > mostAdded*backed {
			return true
		}
	}
	return false
}

// addsCircumstance reports whether something foreign stands after a preposition.
func (p *Pair) addsCircumstance() bool {
	for i, w := range p.line {
		if !w.in("circumstance") {
			continue
		}
		k := target(p.line, i)
		noun := w.text != "to" || p.line[min(i+1, len(p.line)-1)].in("article")
		if !noun || k < 0 || k > i+3 || p.line[k-1].number && p.to[k-1] >= 0 || p.line[k].in("checked elsewhere") {
			continue
		}
		if p.backed(k) && (!w.in("cause") || p.exact[k] || p.named(p.line[k])) {
			continue
		}
		if w.in("cause") || k <= i+2 && p.line[k].weight() > general {
			return true
		}
	}
	return false
}

// named reports whether a word is a name of the evidence or the question.
func (p *Pair) named(w word) bool { return w.capital && p.known[w.stem] }

// describes reports whether a word is one of those that a clause of the line begins
// with, all of which describe a speaker who says "I" or "we".
func (p *Pair) describes(i int) bool {
	for k := clauseAt(p.lineClauses, i).from; k <= i; k++ {
		role := slices.ContainsFunc(p.Role, func(r string) bool { return hasStem(read(r), p.line[k].stem) })
		if p.line[k].content && !role && !p.line[k].in("company") {
			return false
		}
	}
	return p.saysI()
}
