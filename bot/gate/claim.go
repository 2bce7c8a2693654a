package gate

import (
	"slices"

	"whosaid/bot/phrase"
)

// A force is a kind of words that make a claim another one: where more of them does so,
// where fewer.
type force struct {
	of          func([]phrase.Word) int
	more, fewer bool
}

// forces are those kinds. A "some" more or an "all" less only weakens what is said.
var forces = []force{
	{counting(func(w phrase.Word) bool { return w.Negates() || w.In("implied negation") }), true, true},
	{counting(in("to come")), true, true}, {counting(in("condition")), true, true}, {counting(in("sets apart")), true, true},
	{counting(func(w phrase.Word) bool { return w.In("extreme") && w.Text != "last" && !w.Negates() }), true, true},
	{counting(in("whole")), true, false}, {counting(in("restricts")), true, false}, {phrase.Causes, true, false},
	{counting(in("hedge")), false, true}, {counting(in("partial")), false, true}, {counting(in("exception")), false, true},
}

// counting counts the words of a kind.
func counting(kind func(phrase.Word) bool) func([]phrase.Word) int {
	return func(ws []phrase.Word) (n int) {
		for _, w := range ws {
			n += int(truth(kind(w)))
		}
		return n
	}
}

func in(class string) func(phrase.Word) bool {
	return func(w phrase.Word) bool { return w.In(class) }
}

// A piece is a clause of the line, aligned by itself with all of the source.
type piece struct {
	at    phrase.Span
	edits []phrase.Edit // their places in the line count from the clause's first word
	told  []phrase.Span // the clauses of the source that have a word of it
}

func (p *Pair) pieces() (all []piece) {
	for _, c := range p.lineClauses {
		next := piece{at: c, edits: phrase.Align(p.line[c.From:c.To], p.source)}
		for _, e := range next.edits[:len(next.edits)-1] {
			w, told := p.source[e.Out.To], phrase.ClauseAt(p.sourceClauses, e.Out.To)
			if (w.Content || w.Number) && !slices.Contains(next.told, told) {
				next.told = append(next.told, told)
			}
		}
		all = append(all, next)
	}
	return all
}

// wordsOf are the words of the source in some of its clauses.
func (p *Pair) wordsOf(clauses []phrase.Span) (all []phrase.Word) {
	for _, c := range p.sourceClauses {
		if slices.Contains(clauses, c) {
			all = append(all, p.source[c.From:c.To]...)
		}
	}
	return all
}

// A claim is how a line differs from the clauses of its source that it tells.
type claim struct {
	// foreign are words that the source has not, moved those of clauses that their own tells nothing
	// of, turned those that stand in another order; joined are clauses told by one of the line.
	foreign, moved, turned, joined int
	// more and fewer count words of forces in the whole line, moreApart and fewerApart clause by clause.
	more, fewer, moreApart, fewerApart int
}

// claimed reads how the line differs.
func (p *Pair) claimed() claim {
	if p.claims == nil {
		p.claims = &claim{}
		var told []phrase.Span
		for _, part := range p.pieces() {
			told = append(told, part.told...)
			p.claims.add(p, part)
		}
		p.claims.more, p.claims.fewer = shifts(p.line, p.wordsOf(told))
	}
	return *p.claims
}

// add counts what a piece differs in.
func (c *claim) add(p *Pair, part piece) {
	more, fewer := shifts(p.line[part.at.From:part.at.To], p.wordsOf(part.told))
	c.moreApart, c.fewerApart = c.moreApart+more, c.fewerApart+fewer
	c.joined += max(0, len(part.told)-1)
	for _, e := range part.edits {
		for i := part.at.From + e.In.From; i < part.at.From+e.In.To; i++ {
			own := p.exact[i] || p.isOwn(i)
			there := p.found[i] >= 0 && slices.Contains(part.told, phrase.ClauseAt(p.sourceClauses, p.found[i]))
			c.foreign += int(truth(p.line[i].Content && !own))
			c.moved += int(truth(p.line[i].Content && own && !there))
			c.turned += int(truth(p.line[i].Content && own && there))
		}
	}
}

// shifts counts by how many words of forces a text says more, and less, than another.
func shifts(line, source []phrase.Word) (more, fewer int) {
	for _, f := range forces {
		n := f.of(line) - f.of(source)
		more += max(0, n) * int(truth(f.more))
		fewer += max(0, -n) * int(truth(f.fewer))
	}
	return more, fewer
}

// derives reports whether the line is the source's own words in their clauses, and claims no
// more and nothing else.
func (c claim) derives() bool { return c.foreign+c.moved+c.more+c.fewer == 0 }
