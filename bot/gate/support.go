package gate

import "whosaid/bot/phrase"

// everyday is the weight up to which everybody uses a word of anything, general the one
// up to which it says little: time, place, part, common the one up to which most texts have it.
const everyday, general, common = 3.9, 3.5, 2.5

// support is how much of a word of the line is in the source: 1 for one that has its
// like there or is a name that is known, less for one near one of its or used alike.
func (p *Pair) support(i int) float64 {
	w := p.line[i]
	if p.exact[i] || p.named(w) {
		return 1
	}
	best := truth(p.found[i] >= 0) * (little + enough) / 2
	for _, s := range p.source {
		if s.Content {
			best = max(best, w.Cosine(s))
		}
	}
	return best
}

// What of a word's likeness to the source's counts: nothing up to little, all
// from enough.
const little, enough = .2, .7

// usedAlike is the support from which a word is one of the source's in another form.
const usedAlike = .46

// likeness is that of all of the line and all of the source.
func (p *Pair) likeness() float64 { return phrase.Likeness(p.line, p.source) }

func truth(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// named reports whether a word is a name of the evidence or the question.
func (p *Pair) named(w phrase.Word) bool { return w.Capital && p.known[w.Stem] }
