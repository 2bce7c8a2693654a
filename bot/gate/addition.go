package gate

import (
	"slices"
	"strings"

	"whosaid/bot/phrase"
)

// additions: the line goes on with no deed or circumstance of other words, and enough
// of it is the source's.
func (p *Pair) additions() bool {
	return p.addsCircumstance() || p.isForeign() || slices.ContainsFunc(phrase.Split(p.line, p.parted), func(s phrase.Span) bool {
		return s.From > 0 && (p.addsAside(s) || p.addsDeed(s))
	})
}

// addsAside reports whether a part of the line that tells what or who somebody is has
// too little like the source's.
func (p *Pair) addsAside(s phrase.Span) bool {
	like, all := 0.0, 0.0
	for i := s.From; i < s.To; i++ {
		if p.line[i].Content {
			like, all = like+p.support(i), all+1
		}
	}
	first := p.line[s.From]
	aside := strings.Contains(first.Gap, ",") && phrase.Has(p.line[s.From:s.From+1], "article", "relative", "contrast")
	describes := strings.HasPrefix(first.Text, "who") && first.In("relative") ||
		first.Text == "and" && s.From+1 < s.To && p.line[s.From+1].In("article")
	return like < usedAlike*all && (aside || describes && all > 1)
}

// isForeign reports whether a line with few words of the source has too little like its.
func (p *Pair) isForeign() bool {
	own, foreign := 0.0, 0.0
	for i, w := range p.line {
		if w.Content && !w.In("checked elsewhere") {
			like := min(1, max(0, (p.support(i)-little)/(enough-little)))
			own, foreign = own+like*max(phrase.Weight(w), general), foreign+(1-like)*phrase.Weight(w)
		}
	}
	few, told := min(3, p.countOwn()), p.countOwn() > 1 && len(p.line) > short+1 && p.likeness() > retold
	return !told && (few < 3 || p.ownShare() <= .4) && foreign*[]float64{6, 3, 1.5, 1.5}[few] > own
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
	does := p.line[s.From].Text == "and" && i > s.From+1 && !p.ownUpTo(s.To, i)
	return does || deed && k >= 0 && (p.found[i] < 0 || !p.exact[k] || !p.sourceHas(p.line[i]) ||
		phrase.ClauseAt(p.sourceClauses, p.found[i]) != phrase.ClauseAt(p.sourceClauses, p.found[k]))
}

// addsCircumstance reports whether the line has "near", "behind" or the like where the
// source has not, or gives as a cause what is none of the source's words.
func (p *Pair) addsCircumstance() bool {
	for i, w := range p.line {
		k, reasons := phrase.Target(p.line, i), phrase.Reasons(p.line, i)
		if k < 0 || k > i+3 && !reasons || p.line[k-1].Number && p.found[k-1] >= 0 || p.line[k].In("checked elsewhere") {
			continue
		}
		gives := p.line[i+1].Text == "of" && phrase.Causes(p.line) > phrase.Causes(p.source)
		own := p.ownUpTo(phrase.ReasonTo(p.line, phrase.ClauseAt(p.lineClauses, k).To, k), k)
		if phrase.Places(p.line, i) && !p.sourceSays(w.Text) || (w.In("cause") || reasons) && (gives || !own) {
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
