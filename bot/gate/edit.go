package gate

import (
	"math"
	"slices"

	"whosaid/bot/phrase"
)

// farthestEdit is how many words of the source a line's ends are read against, farthestNeighbour
// how many after a word its neighbour stands at most.
const farthestEdit, farthestNeighbour = 8, 4

// edits are the parts in which the line, aligned with its source, differs from it.
func (p *Pair) edits() []phrase.Edit {
	if p.changed == nil {
		p.changed = phrase.Align(p.line, p.source)
		first, last := &p.changed[0].Out, &p.changed[len(p.changed)-1].Out
		first.From = max(0, first.To-farthestEdit)
		last.To = min(last.To, last.From+farthestEdit) // which may be the first
	}
	return p.changed
}

// inner are the edits between two words of the source.
func (p *Pair) inner() []phrase.Edit { return p.edits()[1:max(1, len(p.edits())-1)] }

// strangers are the words that an edit puts in and that the source has nowhere.
func (p *Pair) strangers(e phrase.Edit) (all []int) {
	for i := e.In.From; i < e.In.To; i++ {
		if p.line[i].Content && !p.isOwn(i) && !p.exact[i] {
			all = append(all, i)
		}
	}
	return all
}

// strangeness is how far words put in are from what they stand for, a share of all words.
func (p *Pair) strangeness() (sum float64) {
	for _, e := range p.edits() {
		for _, i := range p.strangers(e) {
			sum += 1 - p.line[i].Closest(p.source[e.Out.From:e.Out.To])
		}
	}
	return sum / float64(max(1, len(phrase.Contents(p.line, phrase.Span{To: len(p.line)}))))
}

// clean reports whether the clauses of the line, each aligned by itself, put in no word but
// those that link others.
func (p *Pair) clean() bool {
	return !slices.ContainsFunc(p.lineClauses, func(c phrase.Span) bool {
		return slices.ContainsFunc(phrase.Align(p.line[c.From:c.To], p.source), func(e phrase.Edit) bool {
			return slices.ContainsFunc(p.line[c.From+e.In.From:c.From+e.In.To], func(w phrase.Word) bool { return !w.In("link") })
		})
	})
}

// newNeighbours counts the words of the source that follow each other in the line and stand
// there apart or the other way round.
func (p *Pair) newNeighbours() (n int) {
	last := -1
	for i, k := range p.found {
		if !p.line[i].Content {
			continue
		}
		n += int(truth(p.exact[i] && last >= 0 && (k < last || k > last+farthestNeighbour)))
		last = k*int(truth(p.exact[i])) - int(truth(!p.exact[i]))
	}
	return n
}

// leastExchange is how close the strangest word that stands for a few others is to them.
func (p *Pair) leastExchange() float64 {
	least := 1.0
	for _, e := range p.inner() {
		if n := len(phrase.Contents(p.source, e.Out)); n > 0 && n <= farthestEdit/2 {
			for _, i := range p.strangers(e) {
				least = min(least, p.line[i].Closest(p.source[e.Out.From:e.Out.To]))
			}
		}
	}
	return least
}

// displaced counts the source's words that the line puts in the place of others of its.
func (p *Pair) displaced() (n int) {
	for _, e := range p.inner() {
		for i := e.In.From; i < e.In.To; i++ {
			n += int(truth(p.exact[i] && len(phrase.Contents(p.source, e.Out)) > 0))
		}
	}
	return n
}

// leftOut counts the words that mean something and stand between words that the line has.
func (p *Pair) leftOut() (n int) {
	for _, e := range p.inner() {
		n += len(phrase.Contents(p.source, e.Out))
	}
	return n
}

// added counts the words of a kind that the line puts in and the source has nowhere.
func added(kind func(phrase.Word) bool) func(*Pair) int {
	return func(p *Pair) (n int) {
		for _, e := range p.edits() {
			for _, w := range p.line[e.In.From:e.In.To] {
				n += int(truth(kind(w) && !p.sourceHas(w)))
			}
		}
		return n
	}
}

// lostNegations counts the negations that the line leaves out between words that it has.
func (p *Pair) lostNegations() (n int) {
	for _, e := range p.inner() {
		for _, w := range p.source[e.Out.From:e.Out.To] {
			n += int(truth(w.Negates() && !phrase.HasStem(p.line, w.Stem)))
		}
	}
	return n
}

// few is the logarithm of a count, so that the first counts most.
func few(n func(*Pair) int) func(*Pair) float64 {
	return func(p *Pair) float64 { return math.Log1p(float64(n(p))) }
}
