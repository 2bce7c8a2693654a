package gate

import (
	"slices"
	"strings"

	"whosaid/bot/phrase"
)

// additions: the line goes on with no deed or circumstance of other words.
func (p *Pair) additions() bool {
	return p.addsCircumstance() || slices.ContainsFunc(phrase.Split(p.line, p.parted), func(s phrase.Span) bool {
		return s.From > 0 && (p.addsAside(s) || p.addsDeed(s))
	})
}

// addsAside reports whether a part of the line that tells what or who somebody is has
// too little like the source's.
func (p *Pair) addsAside(s phrase.Span) bool {
	first, like := p.line[s.From], p.meanSupport(s)
	apart := strings.Contains(first.Gap, ",") && !phrase.Has(p.line[s.From:s.To], "auxiliary") // "the quay is old, the boat is new"
	aside, one := apart && phrase.Has(p.line[s.From:s.From+1], "article", "contrast"), apart && (first.Text == "a" || first.Text == "an")
	alike := usedAlike
	if len(phrase.Contents(p.line, s)) == 1 { // "an alcoholic"
		alike = enough
	}
	describes := first.In("relative") && (strings.Contains(first.Gap, ",") || strings.HasPrefix(first.Text, "who")) ||
		first.Text == "and" && s.From+1 < s.To && p.line[s.From+1].In("article")
	return aside && like < foreignPart || one && like < alike || describes && len(phrase.Contents(p.line, s)) > 1 && like < usedAlike
}

// foreignPart is the support up to which a part of a line is about something else.
const foreignPart = .33

// meanSupport is that of the words of a part that mean something, 1 where none does.
func (p *Pair) meanSupport(s phrase.Span) float64 {
	like, all := 0.0, 0.0
	for i := s.From; i < s.To; i++ {
		if p.line[i].Content {
			like, all = like+p.support(i), all+1
		}
	}
	if all == 0 {
		return 1
	}
	return like / all
}

// parted reports whether a part of the line begins at a place.
func (p *Pair) parted(i int) bool {
	return strings.ContainsAny(p.line[i].Gap, ",;:—–(") || p.line[i].In("joins words")
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
	does := p.line[s.From].Text == "and" && i > s.From+1 && len(phrase.Contents(p.line, s)) > 0 && !p.ownUpTo(s.To, i) // not "and he and Ann"
	return does || deed && k >= 0 && (!p.exact[k] || p.found[i] >= 0 && !p.together(i, k) ||
		p.meanSupport(s) < enough && (p.found[i] < 0 || !p.sourceHas(p.line[i])))
}

// together reports whether two words of the line stand in one clause of the source.
func (p *Pair) together(i, k int) bool {
	return phrase.ClauseAt(p.sourceClauses, p.found[i]) == phrase.ClauseAt(p.sourceClauses, p.found[k])
}

// addsCircumstance reports whether the line has "near", "behind" or the like where the
// source has not, or gives as a cause what is none of the source's words.
func (p *Pair) addsCircumstance() bool {
	for i, w := range p.line {
		k := phrase.Target(p.line[:phrase.ClauseAt(p.lineClauses, i).To], i)
		if k < 0 || k > i+3 || p.line[i+1].In("joins words") || p.line[k-1].Number && p.found[k-1] >= 0 || p.line[k].In("checked elsewhere") {
			continue
		}
		gives := p.line[i+1].Text == "of" && phrase.Causes(p.line) > phrase.Causes(p.source)
		own := p.ownUpTo(phrase.ClauseAt(p.lineClauses, k).To, k)
		if phrase.Places(p.line, i) && !p.sourceSays(w.Text) || w.In("cause") && (gives || !own) {
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
