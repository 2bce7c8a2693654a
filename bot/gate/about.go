package gate

import (
	"math"

	"whosaid/bot/phrase"
)

// topical are the measures by which a line is about what its source is about, with the weights
// that TestAbout fits to honest lines about their own statement and about others.
var topical = []struct {
	measure
	weight float64
}{
	{measure{"like the source's", func(p *Pair) float64 { own, _ := p.kin(); return math.Log1p(own) }}, .845},
	{measure{"unlike", func(p *Pair) float64 { _, foreign := p.kin(); return math.Log1p(foreign) }}, -2.415},
	{measure{"likeness", (*Pair).likeness}, 8.107},
	{measure{"own words", few((*Pair).countOwn)}, 6.02},
	{measure{"words of the source", func(p *Pair) float64 { return math.Log1p(float64(len(p.source))) }}, 2.001},
	{measure{constant, func(*Pair) float64 { return 1 }}, -14.65},
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
			like := min(1, max(0, (p.support(i)-little)/(enough-little)))
			own, foreign = own+like*max(phrase.Weight(w), general), foreign+(1-like)*phrase.Weight(w)
		}
	}
	return own, foreign
}
