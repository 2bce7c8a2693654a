package gate

import (
	"strings"

	"whosaid/bot/phrase"
)

// additions: the line adds nothing to what its source says: no clause, apposition
// or circumstance of other words, no deed; and something of it is the source's.
func (p *Pair) additions() bool {
	for _, s := range p.parts() {
		own, foreign := p.part(s)
		aside := foreign*2 > own || phrase.Has(p.line[s.From:min(s.To, s.From+1)], "article", "relative")
		later := s.From > 0 && own+foreign > 0 && (aside && !p.ownUpTo(s.To, s.From) || p.addsDeed(s))
		if foreign > mostForeign*own || later {
			return true
		}
	}
	return p.addsCircumstance() || !p.hasOwn()
}

// addsDeed reports whether a part of the line goes on with a verb or an object that is
// none of the source's: "and (he) sold the boat", "and he resigned".
func (p *Pair) addsDeed(s phrase.Span) bool {
	i := s.From + 1
	if i < s.To && p.line[i].In("doer") {
		i++
	}
	deed := i+1 < s.To && p.line[s.From].Text == "and" && p.line[i].Content && p.line[i].Tells() && p.line[i+1].In("article")
	k := phrase.Target(p.line[:s.To], i)
	does := p.line[s.From].Text == "and" && i > s.From+1 && !p.ownUpTo(s.To, i)
	return does || deed && k >= 0 && (p.found[i] < 0 || !p.exact[k] || !p.sourceHas(p.line[i]) ||
		phrase.ClauseAt(p.sourceClauses, p.found[i]) != phrase.ClauseAt(p.sourceClauses, p.found[k]))
}

// hasOwn reports whether enough of the line are words of the source or names: two, and
// a third of their weight. In a line of two words one may only mean the same.
func (p *Pair) hasOwn() bool {
	content, like := 0, 0
	for i, w := range p.line {
		content += int(truth(w.Content))
		like += int(truth(w.Content && p.exact[i] && !p.isOwn(i)))
	}
	own := p.countOwn()
	return (own >= max(1, min(2, content)) || own == 1 && content == 2 && like == 1) && p.ownShare() > .33
}

// parts are the parts of the line between commas, "and" and the like.
func (p *Pair) parts() []phrase.Span {
	return phrase.Split(p.line, func(i int) bool {
		w := p.line[i]
		return strings.ContainsAny(w.Gap, ",;:—–(") || w.In("relative") || w.Text == "and" || w.Text == "or" || w.Text == "but"
	})
}

// addsCircumstance reports whether the line has "near", "behind" or the like where the
// source has not, or gives as a cause what is none of the source's words.
func (p *Pair) addsCircumstance() bool {
	for i, w := range p.line {
		k := phrase.Target(p.line, i)
		if k < 0 || k > i+3 || p.line[k-1].Number && p.found[k-1] >= 0 || p.line[k].In("checked elsewhere") {
			continue
		}
		gives := p.line[i+1].Text == "of" && phrase.Causes(p.line) > phrase.Causes(p.source)
		own := p.ownUpTo(phrase.ClauseAt(p.lineClauses, k).To, k)
		if w.In("strong preposition") && !p.sourceSays(w.Text) || w.In("cause") && (gives || !own) {
			return true
		}
	}
	return false
}

// ownUpTo reports whether the source has one of the words of the line from one place
// up to another, or one that means the same, or a number.
func (p *Pair) ownUpTo(end, from int) bool {
	for i := from; i < end; i++ {
		if p.found[i] >= 0 && (p.exact[i] || p.line[i].Number) || p.named(p.line[i]) {
			return true
		}
	}
	return false
}
