package gate

import (
	"slices"

	"whosaid/bot/phrase"
	"whosaid/retrieval"
)

// Evidence is what one line rests on.
type Evidence struct {
	// Text is what the statement or the passage says.
	Text string
	// Known are texts whose names a line may use: the statement's speaker, role,
	// time, place and document, and the question.
	Known []string
	// Gender is the speaker's, empty where it is not known.
	Gender retrieval.Gender
	// Narrated is true for a passage, which is no speaker's word.
	Narrated bool
}

// A Pair is a line and its evidence, word by word.
type Pair struct {
	Evidence
	said         string
	line, source []phrase.Word
	// found has for each word of the line the place of its match in the source, -1
	// for none. exact tells a form of the same word from a word near it.
	found []int
	exact []bool
	// lineClauses and sourceClauses are all of either.
	lineClauses, sourceClauses []phrase.Span
	known                      map[string]bool
	// forms are the words of the source as they stand there, and its pairs of words.
	forms map[string]bool
	// mirror is the pair with the line and the source exchanged.
	mirror *Pair
	// changed are the edits and claims the claim, once they are read.
	changed []phrase.Edit
	claims  *claim
}

func newPair(line string, e Evidence) *Pair {
	p := &Pair{Evidence: e, said: line, line: phrase.Read(line), source: phrase.Read(e.Text), known: map[string]bool{}}
	p.forms = map[string]bool{}
	for k, w := range p.source {
		if p.forms[w.Text] = true; k > 0 {
			p.forms[p.source[k-1].Text+" "+w.Text] = true
		}
	}
	for _, text := range append(e.Known, e.Text) {
		for _, w := range phrase.Read(text) {
			p.known[w.Stem], p.known[w.Text] = true, true
		}
	}
	p.lineClauses, p.sourceClauses = phrase.Clauses(p.line), phrase.Clauses(p.source)
	p.match()
	p.reflect()
	return p
}

// reflect makes the mirror.
func (p *Pair) reflect() {
	m := &Pair{Evidence: p.Evidence, line: p.source, source: p.line, lineClauses: p.sourceClauses, sourceClauses: p.lineClauses, mirror: p}
	for k := range m.line {
		i := slices.Index(p.found, k)
		m.found, m.exact = append(m.found, i), append(m.exact, i >= 0 && p.exact[i])
	}
	p.mirror = m
}

// match finds for each word of the line its like in the source: of several the
// one nearest after the match before.
func (p *Pair) match() {
	p.found, p.exact = make([]int, len(p.line)), make([]bool, len(p.line))
	last := 0
	for i, w := range p.line {
		p.found[i] = -1
		if !w.Content && !w.Number {
			continue
		}
		best := 0
		for k, s := range p.source {
			if n := w.Closeness(s); n > best || n == best && n > 0 && p.found[i] < last && k >= last {
				best, p.found[i], p.exact[i] = n, k, n >= phrase.Alike
			}
		}
		if p.found[i] >= 0 {
			last = p.found[i]
		}
	}
}

// toldOf reports whether a sentence that the line has words of has a word of a kind.
func (p *Pair) toldOf(kind func(phrase.Word) bool) bool {
	for i, k := range p.found {
		if k < 0 || !p.exact[i] {
			continue
		}
		if s := phrase.ClauseAt(phrase.Sentences(p.source), k); slices.ContainsFunc(p.source[s.From:s.To], kind) {
			return true
		}
	}
	return false
}

// adds reports whether the line has a word of a class and the source none.
func (p *Pair) adds(class string) bool {
	return phrase.Has(p.line, class) && !phrase.Has(p.source, class)
}

// sourceHas reports whether the source has a form of the same word.
func (p *Pair) sourceHas(w phrase.Word) bool { return phrase.HasStem(p.source, w.Stem) }

// sourceSays reports whether the source has a word in that form.
func (p *Pair) sourceSays(text string) bool {
	return slices.ContainsFunc(p.source, func(w phrase.Word) bool { return w.Text == text })
}

// matchesOf reports whether a part of the line has a match in a part of the
// source.
func (p *Pair) matchesOf(c, s phrase.Span) bool {
	return slices.ContainsFunc(p.found[c.From:c.To], s.Contains)
}

// saysI reports whether the speaker of the source speaks of himself.
func (p *Pair) saysI() bool {
	return phrase.Has(p.source, "first person") && !p.Narrated
}
