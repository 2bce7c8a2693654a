package gate

import "whosaid/bot/phrase"

// everyday is the weight up to which a word is one that everybody uses of
// anything.
const everyday = 3.9

// general is the weight up to which a word says little: time, place, part.
const general = 3.5

// support is how much of a word of the line is in the source: 1 for one that has its
// like there or is a name that is known, less for one that is only used as one of its.
func (p *Pair) support(i int) float64 {
	w := p.line[i]
	if p.found[i] >= 0 || p.named(w) {
		return 1
	}
	best := 0.0
	for _, s := range p.source {
		if s.Content {
			best = max(best, w.Cosine(s))
		}
	}
	return best
}

// mostForeign is how much of a part may be foreign for what is the source's.
const mostForeign = 2

// What of a word's likeness to the source's counts: nothing up to little, all
// from enough.
const little, enough = .2, .7

// part is how much of some words of the line, by weight, is in the source and
// how much is not.
func (p *Pair) part(s phrase.Span) (own, foreign float64) {
	for i := s.From; i < s.To; i++ {
		w := p.line[i]
		if w.In("checked elsewhere") || !w.Content && !(w.Number && p.found[i] >= 0) {
			continue
		}
		share := min(1, max(0, (p.support(i)-little)/(enough-little)))
		own, foreign = own+share*max(phrase.Weight(w), general), foreign+(1-share)*phrase.Weight(w)
	}
	return own, foreign
}

// named reports whether a word is a name of the evidence or the question.
func (p *Pair) named(w phrase.Word) bool { return w.Capital && p.known[w.Stem] }
