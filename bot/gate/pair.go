package gate

import "whosaid/retrieval"

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
	known  map[string]bool
}

func newPair(line string, e Evidence) *Pair {
	p := &Pair{Evidence: e, raw: line, line: read(line), source: read(e.Text), known: map[string]bool{}}
	for _, text := range append(e.Known, e.Text) {
		for _, w := range read(text) {
			p.known[w.stem], p.known[w.text] = true, true
		}
	}
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

// unshare takes from words that are only near a word of the source what another
// word of the line has: a "railway" beside the "road" is one thing too many.
func (p *Pair) unshare() {
	taken := map[int]bool{}
	for i, k := range p.to {
		if k >= 0 && p.exact[i] {
			taken[k] = true
		}
	}
	for i, k := range p.to {
		if k >= 0 && !p.exact[i] && taken[k] {
			p.to[i] = -1
		}
	}
}

// about is the region of the source that a line is about: from the first to the
// last of the clause with most matches and of those with several.
func (p *Pair) about() span {
	all := clauses(p.source)
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

// adds reports whether the line has a word of a class and the source region
// none; drops the other way round.
func (p *Pair) adds(class string) bool  { return has(p.line, class) && !has(p.near(), class) }
func (p *Pair) drops(class string) bool { return has(p.near(), class) && !has(p.line, class) }

// sourceHas reports whether the source has a form of the same word.
func (p *Pair) sourceHas(w word) bool { return hasStem(p.source, w.stem) }

func hasStem(ws []word, stem string) bool {
	for _, w := range ws {
		if w.stem == stem {
			return true
		}
	}
	return false
}

// saysI reports whether the speaker of the source speaks of himself.
func (p *Pair) saysI() bool {
	return has(p.source, "first person") && !p.Narrated
}
