package gate

import (
	"math"
	"slices"

	"whosaid/bot/phrase"
)

// How many words of the source a line's ends are read against, how many a jump passes over, and how strange a line may be.
const farthestEdit, farthestJump, mostStrange = 8, 10, .62

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

// movedNames counts the names that the line has in another order.
func (p *Pair) movedNames() (n int) {
	for _, e := range p.edits() {
		for i := e.In.From; i < e.In.To; i++ {
			n += int(truth(p.exact[i] && p.line[i].Capital))
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

// jumps counts how often the line goes on with a word far after the one before.
func (p *Pair) jumps() (n int) {
	last := len(p.source)
	for i, k := range p.found {
		if p.exact[i] && p.line[i].Content {
			n, last = n+int(truth(k-last > farthestJump)), k
		}
	}
	return n
}

// unlimited counts the words before which the source has what limits them, and the line not.
func (p *Pair) unlimited() (n int) {
	for i, k := range p.found {
		n += int(truth(k >= 0 && p.exact[i] && phrase.Has(p.source[max(0, k-3):k], "limit") && !phrase.Has(p.line[max(0, i-4):i], "limit")))
	}
	return n
}

// unmodified counts the words whose modifier, right before them in the source, is left out.
func (p *Pair) unmodified() (n int) {
	for i, k := range p.found {
		n += int(truth(k > 0 && p.exact[i] && p.source[k-1].Content && p.source[k].Gap == " " && !slices.Contains(p.found, k-1)))
	}
	return n
}

// few is the logarithm of a count, so that the first counts most.
func few(n func(*Pair) int) func(*Pair) float64 {
	return func(p *Pair) float64 { return math.Log1p(float64(n(p))) }
}
