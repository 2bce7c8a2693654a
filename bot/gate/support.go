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
		if judges(w) && !own || w.In("judging") && !(own && p.source[p.found[i]].Text == w.Text) {
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
			len(w.Text) > 4 && !w.In("no adverb") && weight(w) > everyday && !w.In("possible") || w.In("editorial")
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
	all, foreign, own := 0.0, 0.0, false
	for i, w := range p.line {
		own = own || w.Content && !w.In("unit") && p.backed(i) && (p.found[i] < 0 || p.exact[i])
		if !w.Content || w.In("checked elsewhere") || w.In("implied negation") {
			continue
		}
		all += weight(w)
		if !p.backed(i) {
			foreign += weight(w)
		}
	}
	return foreign > mostForeign*all || foreign > 0 && !own || p.saysLittle() || p.addsPart() || p.addsCircumstance()
}

// saysLittle reports whether the line has one word of the source alone, and that
// in another form.
func (p *Pair) saysLittle() bool {
	at := -1
	for i, k := range p.found {
		if k >= 0 && at >= 0 {
			return false
		} else if k >= 0 {
			at = i
		}
	}
	return at >= 0 && !p.sourceSays(p.line[at].Text)
}

// backed reports whether a word of the line is one of the source, near one, a
// name that is known, or stands for a speaker who says "we".
func (p *Pair) backed(i int) bool {
	return p.found[i] >= 0 || p.named(p.line[i]) || p.describes(i)
}

// addsPart reports whether a part of the line between commas, "and" and the like
// has words of its own alone.
func (p *Pair) addsPart() bool {
	for _, s := range phrase.Split(p.line, func(i int) bool {
		w := p.line[i]
		return strings.ContainsAny(w.Gap, ",;:—–(") || w.In("relative") || w.Text == "and" || w.Text == "or" || w.Text == "but"
	}) {
		foreign, backed := 0.0, 0.0
		for i := s.From; i < s.To; i++ {
			w := p.line[i]
			switch {
			case p.found[i] >= 0 && slices.Contains(p.found[:i], p.found[i]): // told before
			case w.Number && p.found[i] >= 0, w.Content && p.backed(i) && (p.found[i] < 0 || p.exact[i]):
				backed += max(weight(w), general)
			case w.Content && !w.In("checked elsewhere"):
				foreign += weight(w)
			}
		}
		if foreign > 2*backed || s.From > 0 && foreign > mostAdded*backed {
			return true
		}
	}
	return false
}

// addsCircumstance reports whether something foreign stands after a preposition.
func (p *Pair) addsCircumstance() bool {
	for i, w := range p.line {
		if !w.In("circumstance") {
			continue
		}
		k := phrase.Target(p.line, i)
		noun := w.Text != "to" || p.line[min(i+1, len(p.line)-1)].In("article")
		if !noun || k < 0 || k > i+3 || p.line[k-1].Number && p.found[k-1] >= 0 || p.line[k].In("checked elsewhere") {
			continue
		}
		if p.backed(k) && (!w.In("cause") || p.exact[k] || p.named(p.line[k])) {
			continue
		}
		if w.In("cause") || k <= i+2 && weight(p.line[k]) > general {
			return true
		}
	}
	return false
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
