package gate

import (
	"slices"

	"whosaid/retrieval"
)

// Evidence is what one line rests on.
type Evidence struct {
	// Text is what the statement or the passage says.
	Text string
	// Known are texts whose names a line may use: the statement's speaker, role,
	// time, place and document, and the question.
	Known []string
	// Role describes the speaker; a line may use it where the speaker says "I".
	Role []string
	// Gender is the speaker's, empty where it is not known.
	Gender retrieval.Gender
	// Narrated is true for a passage, which no speaker stands behind.
	Narrated bool
}

// A Pair is a line and its evidence, word by word.
type Pair struct {
	Evidence
	raw          string
	line, source []word
	// to has for each word of the line the place of its match in the source, -1
	// for none. exact tells a form of the same word from a word near it.
	to    []int
	exact []bool
	// region is the part of the source that the line is about: from the clause
	// of the first match to that of the last.
	region span
	// lineClauses and sourceClauses are all of either.
	lineClauses, sourceClauses []span
	known                      map[string]bool
}

func newPair(line string, e Evidence) *Pair {
	p := &Pair{Evidence: e, raw: line, line: read(line), source: read(e.Text), known: map[string]bool{}}
	for _, text := range append(e.Known, e.Text) {
		for _, w := range read(text) {
			p.known[w.stem], p.known[w.text] = true, true
		}
	}
	p.lineClauses, p.sourceClauses = clauses(p.line), clauses(p.source)
	p.match()
	p.unshare()
	p.region = p.about()
	return p
}

// match finds for each word of the line its like in the source: of several the
// one nearest after the match before.
func (p *Pair) match() {
	p.to, p.exact = make([]int, len(p.line)), make([]bool, len(p.line))
	last := 0
	for i, w := range p.line {
		p.to[i] = -1
		if !w.content && !w.number {
			continue
		}
		best := 0
		for k, s := range p.source {
			if n := closeness(w, s); n > best || n == best && n > 0 && p.to[i] < last && k >= last {
				best, p.to[i], p.exact[i] = n, k, n >= alike
			}
		}
		if p.to[i] >= 0 {
			last = p.to[i]
		}
	}
	p.gather()
}

// gather moves matches, of words that the source has several times, to the clause
// that most of the other words of their clause are in.
func (p *Pair) gather() {
	for _, c := range p.lineClauses {
		for i := c.from; i < c.to; i++ {
			for k, s := range p.source {
				if p.to[i] >= 0 && k != p.to[i] && closeness(p.line[i], s) >= min(alike, closeness(p.line[i], p.source[p.to[i]])) &&
					p.beside(c, i, k) > p.beside(c, i, p.to[i]) {
					p.to[i] = k
				}
			}
		}
	}
}

// beside counts the other words of a clause of the line that have their match in
// the clause of a place of the source.
func (p *Pair) beside(c span, i, k int) (n int) {
	s := clauseAt(p.sourceClauses, k)
	for j := c.from; j < c.to; j++ {
		if j != i && s.contains(p.to[j]) {
			n++
		}
	}
	return n
}

// How close two words are.
const (
	related = iota + 1
	alike
	same
)

func closeness(a, b word) int {
	switch {
	case a.stem == b.stem || a.number && b.number && a.text == b.text:
		return same
	case !a.content || !b.content:
		return 0
	case a.like(b):
		return alike
	case a.near(b):
		return related
	}
	return 0
}

// unshare takes from words that are only near or like a word of the source what
// another word of the line is or is nearer to: a "railway" beside the "road" is one thing too many.
func (p *Pair) unshare() {
	taken := map[int]int{}
	for i, k := range p.to {
		if k >= 0 {
			taken[k] = max(taken[k], closeness(p.line[i], p.source[k]))
		}
	}
	for i, k := range p.to {
		if k >= 0 && closeness(p.line[i], p.source[k]) < taken[k] {
			p.to[i] = -1
		}
	}
}

// about is the region of the source that a line is about: from the first to the
// last of the clause with most matches and of those with several.
func (p *Pair) about() span {
	all := p.sourceClauses
	best := 0
	for c, s := range all {
		if n, most := p.matchesIn(s), p.matchesIn(all[best]); n > most || n == most && p.sharedIn(s) > p.sharedIn(all[best]) {
			best = c
		}
	}
	if p.matchesIn(all[best]) == 0 {
		return span{0, len(p.source)}
	}
	first, last := best, best
	for c, s := range all {
		if p.matchesIn(s) >= several {
			first, last = min(first, c), max(last, c)
		}
	}
	for first > 0 && p.leads(all[first-1], all[first]) {
		first--
	}
	return span{all[first].from, all[last].to}
}

// several is from how many matches on a line is about a clause.
const several = 2

// leads reports whether a clause governs the next one of its sentence: "I do
// not think, frankly, that".
func (p *Pair) leads(s, next span) bool {
	clause := p.source[s.from:s.to]
	turns := has(clause, "negation") || has(clause, "implied negation") || has(clause, "possible")
	governs := has(clause, "attitude") || turns && p.source[next.from].text == "that"
	return governs && !p.source[next.from].opens()
}

// matchesIn counts the words of the line that are matched, as forms of the same
// word or words that mean the same, in a part of the source.
func (p *Pair) matchesIn(s span) (n int) {
	for i, k := range p.to {
		if k >= s.from && k < s.to && p.exact[i] {
			n++
		}
	}
	return n
}

// sharedIn counts the words of the line, of any kind, that a part of the source
// has.
func (p *Pair) sharedIn(s span) (n int) {
	for _, w := range p.line {
		if hasStem(p.source[s.from:s.to], w.stem) {
			n++
		}
	}
	return n
}

func (p *Pair) near() []word { return p.source[p.region.from:p.region.to] }

// sentence is the sentence of the source that a place is in.
func (p *Pair) sentence(at int) span {
	for _, s := range sentences(p.source) {
		if at < s.to {
			return s
		}
	}
	return span{0, len(p.source)}
}

// adds reports whether the line has a word of a class and the source region none.
func (p *Pair) adds(class string) bool { return has(p.line, class) && !has(p.near(), class) }

// sourceHas reports whether the source has a form of the same word.
func (p *Pair) sourceHas(w word) bool { return hasStem(p.source, w.stem) }

// sourceSays reports whether the source has a word in that form.
func (p *Pair) sourceSays(text string) bool {
	return slices.ContainsFunc(p.source, func(w word) bool { return w.text == text })
}

func hasStem(ws []word, stem string) bool { return stemAt(ws, stem) >= 0 }

// stemAt is the place of the first word with a stem, -1 for none.
func stemAt(ws []word, stem string) int {
	return slices.IndexFunc(ws, func(w word) bool { return w.stem == stem })
}

// matchesOf reports whether a part of the line has a match in a part of the
// source.
func (p *Pair) matchesOf(c, s span) bool {
	return slices.ContainsFunc(p.to[c.from:c.to], s.contains)
}

// saysI reports whether the speaker of the source speaks of himself.
func (p *Pair) saysI() bool {
	return has(p.source, "first person") && !p.Narrated
}
