package gate

import (
	"math"

	"whosaid/bot/phrase"
)

// topical are the measures by which a line is about what its source is about, with the weights
// that TestAbout fits to honest lines, of the tables and of strangers, about their own statement and about others.
var topical = []struct {
	measure
	weight float64
}{
	{measure{"like the source's", func(p *Pair) float64 { own, _ := p.kin(); return math.Log1p(own) }}, 1.009},
	{measure{"unlike", func(p *Pair) float64 { _, foreign := p.kin(); return math.Log1p(foreign) }}, -1.207},
	{measure{"likeness", (*Pair).likeness}, .634},
	{measure{"own words", few((*Pair).countOwn)}, 2.245},
	{measure{"rare own words", (*Pair).rareOwn}, 1.02},
	{measure{"own numbers", few((*Pair).ownNumbers)}, 3.361},
	{measure{"source told", (*Pair).told}, 5.542},
	{measure{"words of the source", func(p *Pair) float64 { return math.Log1p(float64(len(p.source))) }}, .049},
	{measure{constant, func(*Pair) float64 { return 1 }}, -6.95},
}

// isElsewhere: a line is about what its source is about.
func (p *Pair) isElsewhere() bool {
	sum := 0.0
	for _, m := range topical {
		sum += m.weight * m.of(p)
	}
	return sum < 0
}

// kin is how much of the line, by weight, is like a word of the source, and how much is not.
func (p *Pair) kin() (own, foreign float64) {
	for i, w := range p.line {
		if w.Content && !w.In("checked elsewhere") {
			like := counted(p.support(i))
			own, foreign = own+like*max(phrase.Weight(w), general), foreign+(1-like)*phrase.Weight(w)
		}
	}
	return own, foreign
}

// counted is what counts of a word's likeness to one of the other text.
func counted(like float64) float64 { return min(1, max(0, (like-little)/(enough-little))) }

// told is how much of the source, by weight, is like a word of the line.
func (p *Pair) told() float64 {
	own, foreign := p.mirror.kin()
	return own / max(own+foreign, 1)
}

// rareOwn is how much the words of the line that the source has say, names apart.
func (p *Pair) rareOwn() float64 {
	sum := 0.0
	for i, w := range p.line {
		if w.Content && p.exact[i] && !w.Capital {
			sum += max(0, phrase.Weight(w)-common)
		}
	}
	return math.Log1p(sum)
}

// ownNumbers counts the numbers of the line, of more than a digit, that the source has.
func (p *Pair) ownNumbers() int {
	return p.count(func(i int) bool { return p.line[i].Number && p.found[i] >= 0 && len(p.line[i].Text) > 1 })
}
