package gate

import (
	"math"

	"whosaid/bot/phrase"
)

// edits are the parts in which the line, aligned with its source, differs from it.
func (p *Pair) edits() []phrase.Edit {
	if p.changed == nil {
		p.changed = phrase.Align(p.line, p.source)
	}
	return p.changed
}

// inner are the edits between two words of the source.
func (p *Pair) inner() []phrase.Edit { return p.edits()[1:max(1, len(p.edits())-1)] }

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
	return putIn(func(p *Pair, i int) bool { return kind(p.line[i]) && !p.sourceHas(p.line[i]) })
}

// putIn counts the words of a kind that the line puts in.
func putIn(kind func(*Pair, int) bool) func(*Pair) int {
	return func(p *Pair) (n int) {
		for _, e := range p.edits() {
			for i := e.In.From; i < e.In.To; i++ {
				n += int(truth(kind(p, i)))
			}
		}
		return n
	}
}

// isForeign: a word of the line means something and is none of the source's.
func (p *Pair) isForeign(i int) bool { return p.line[i].Content && !p.exact[i] && !p.isOwn(i) }

// isFreshGrammar: a word of grammar is none of the source's.
func (p *Pair) isFreshGrammar(i int) bool { return !p.line[i].Content && !p.sourceSays(p.line[i].Text) }

// head and tail are how the line begins and ends, up to the first and after the last word of the source.
func (p *Pair) head() phrase.Span { return p.edits()[0].In }

func (p *Pair) tail() phrase.Span { return p.edits()[len(p.edits())-1].In }

// foreignIn counts the foreign words of a part of the line.
func foreignIn(part func(*Pair) phrase.Span) func(*Pair) int {
	return putIn(func(p *Pair, i int) bool { return p.isForeign(i) && part(p).Contains(i) })
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
