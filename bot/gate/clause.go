package gate

import (
	"slices"
	"strings"

	"whosaid/retrieval/english"
)

type span struct{ from, to int }

func (s span) contains(i int) bool { return i >= s.from && i < s.to }

// sentences splits words where a sentence ends.
func sentences(ws []word) []span { return split(ws, func(i int) bool { return ws[i].opens() }) }

// clauses splits words at punctuation, at words that join or oppose clauses, and
// at an "and" with a verb on either side.
func clauses(ws []word) []span {
	parts := split(ws, func(i int) bool {
		relative := ws[i].in("relative") && i+1 < len(ws) && !ws[i+1].opens()
		return strings.ContainsAny(ws[i].gap, ".!?:;,—–\n") || ws[i].in("joins clauses") || relative || ws[i].resumes
	})
	var all []span
	for _, s := range parts {
		from := s.from
		for i := s.from + 1; i < s.to; i++ {
			if ws[i].text == "and" && (tellsIn(ws[from:i]) && tellsIn(ws[i:s.to]) || i+1 < s.to && ws[i+1].in("auxiliary")) {
				all, from = append(all, span{from, i}), i
			}
		}
		all = append(all, span{from, s.to})
	}
	return joined(ws, all)
}

// joined puts clauses in which no word means anything, "probably", before "because
// of the salt", to those that follow.
func joined(ws []word, all []span) (out []span) {
	for i := 0; i < len(all); i++ {
		c := all[i]
		for i+1 < len(all) && !ws[c.to].opens() && !slices.ContainsFunc(ws[c.from:c.to], func(w word) bool {
			return w.content && !w.in("possible") || w.number || w.negates()
		}) {
			i++
			c.to = all[i].to
		}
		out = append(out, c)
	}
	return out
}

// tellsIn reports whether one of some words is a finite verb.
func tellsIn(ws []word) bool { return slices.ContainsFunc(ws, word.tells) }

// tells reports whether a word is a finite verb, as far as its form tells.
func (w word) tells() bool {
	if w.in("auxiliary") || strings.HasSuffix(w.text, "n't") || w.past() {
		return true
	}
	v := english.Lookup(w.text)
	return v != nil && len(v.Verbs) > 0 && !v.Verbs[0].IsNoun() && v.Verbs[0].Inflection != english.Gerund
}

func split(ws []word, begins func(int) bool) (all []span) {
	from := 0
	for i := range ws {
		if i > from && begins(i) {
			all = append(all, span{from, i})
			from = i
		}
	}
	return append(all, span{from, len(ws)})
}

// clauseAt is the one of some clauses that a place is in.
func clauseAt(all []span, at int) span {
	for _, c := range all {
		if c.contains(at) {
			return c
		}
	}
	return span{}
}

// A scope is what a word governs: the rest of its clause, or all of it where
// nothing follows.
type scope struct {
	at, head int // the word, and the first that it governs, -1 for none
	span
	nothing bool // follows: "her letters did not"
}

// scopes are those of the words that govern.
func scopes(ws []word, all []span, governs func(int) bool) (out []scope) {
	for n, c := range all {
		for i := c.from; i < c.to; i++ {
			if !governs(i) {
				continue
			}
			s := scope{at: i, span: span{i + 1, c.to}}
			s.from, s.to = reach(ws, i, s.span)
			s.head = target(ws[:s.to], s.from-1)
			if s.head < 0 {
				s.nothing = true
				s.head, s.from = target(ws[:i], c.from-1), c.from
			}
			if s.head < 0 && n > 0 && has(ws[c.from:i], "subject", "anaphor") { // "It won't be."
				s.span = all[n-1]
			}
			// "I do not think, frankly, that"
			governs := has(ws[c.from:c.to], "attitude") || ws[i].in("implied negation") && c.to < len(ws) && ws[c.to].in("relative")
			if n+1 < len(all) && !ws[c.to].opens() && governs {
				s.to = all[n+1].to
			}
			out = append(out, s)
		}
	}
	return out
}

// reach is what a word governs of the rest of its clause: up to "before" and the
// like; of "too low to be lethal" what follows the "to".
func reach(ws []word, i int, rest span) (from, to int) {
	from, to = rest.from, rest.to
	for k := rest.from; k < to; k++ {
		if ws[k].in("sets apart") {
			to = k
		} else if ws[i].text == "too" && ws[k].text == "to" {
			return k, to
		}
	}
	return from, to
}

// within reports whether a clause of the line tells what is in a scope and
// little else.
func (p *Pair) within(c span, s scope) bool {
	within, all := p.told(c, s)
	return within*2 > all
}

// told counts the words of a clause of the line that are matched in a scope, and
// all that are matched.
func (p *Pair) told(c span, s scope) (within, all int) {
	for _, k := range p.to[c.from:c.to] {
		if s.contains(k) {
			within++
		}
		if k >= 0 {
			all++
		}
	}
	return within, all
}

// sourceOf are the clauses of the source that a clause of the line has words of.
func (p *Pair) sourceOf(c span) (out []span) {
	for _, s := range p.sourceClauses {
		for i := c.from; i < c.to; i++ {
			if s.contains(p.to[i]) && p.exact[i] {
				out = append(out, s)
				break
			}
		}
	}
	return out
}
