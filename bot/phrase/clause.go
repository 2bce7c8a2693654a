package phrase

import (
	"slices"
	"strings"

	"whosaid/retrieval/english"
)

// A Span is a part of some words, from one up to before another.
type Span struct{ From, To int }

// Contains reports whether a place is in the span.
func (s Span) Contains(i int) bool { return i >= s.From && i < s.To }

// Sentences splits words where a sentence ends.
func Sentences(ws []Word) []Span { return Split(ws, func(i int) bool { return ws[i].Opens() }) }

// Clauses splits words at punctuation, at words that join or oppose clauses, and
// at an "and" with a verb on either side.
func Clauses(ws []Word) []Span {
	parts := Split(ws, func(i int) bool {
		relative := ws[i].In("relative") && i+1 < len(ws) && !ws[i+1].Opens()
		degree := ws[i].Text == "so" && i > 0 && (ws[i-1].In("auxiliary") || ws[i-1].Negates()) // "is not so sure"
		return strings.ContainsAny(ws[i].Gap, ".!?:;,—–\n") || ws[i].In("joins clauses") && !degree || relative || ws[i].resumes
	})
	var all []Span
	for _, s := range parts {
		from := s.From
		for i := s.From + 1; i < s.To; i++ {
			if ws[i].Text == "and" && (tellsIn(ws[from:i]) && tellsIn(ws[i:s.To]) || i+1 < s.To && ws[i+1].In("auxiliary")) {
				all, from = append(all, Span{from, i}), i
			}
		}
		all = append(all, Span{from, s.To})
	}
	return joined(ws, all)
}

// joined puts clauses in which no word means anything, "probably", before "because
// of the salt", or "not", to those that follow.
func joined(ws []Word, all []Span) (out []Span) {
	for i := 0; i < len(all); i++ {
		c := all[i]
		for i+1 < len(all) && !ws[c.To].Opens() && !slices.ContainsFunc(ws[c.From:c.To], func(w Word) bool {
			return w.Content && !w.In("possible") || w.Number || w.Negates() && w.Text != "not"
		}) {
			i++
			c.To = all[i].To
		}
		out = append(out, c)
	}
	return out
}

// tellsIn reports whether one of some words is a finite verb.
func tellsIn(ws []Word) bool { return slices.ContainsFunc(ws, Word.Tells) }

// Tells reports whether a word is a finite verb, as far as its form tells.
func (w Word) Tells() bool {
	if w.In("auxiliary") || strings.HasSuffix(w.Text, "n't") || w.Past() {
		return true
	}
	v := english.Lookup(w.Text)
	return v != nil && len(v.Verbs) > 0 && !v.Verbs[0].IsNoun() && v.Verbs[0].Inflection != english.Gerund
}

// Split cuts words where something begins.
func Split(ws []Word, begins func(int) bool) (all []Span) {
	from := 0
	for i := range ws {
		if i > from && begins(i) {
			all = append(all, Span{from, i})
			from = i
		}
	}
	return append(all, Span{from, len(ws)})
}

// Tagged reports whether a question only asks whether what it tells at a place is right: its
// last clause is a tag, "isn't it", "makes sense", and the first no question by its order.
func Tagged(ws []Word, at int) bool {
	all := Clauses(ws)
	last := all[len(all)-1]
	return !last.Contains(at) && !ws[0].In("auxiliary") && !ws[0].In("asks") &&
		!slices.ContainsFunc(ws[last.From:last.To], func(w Word) bool { return (w.Content || w.Number) && !w.In("tag") })
}

// ClauseAt is the one of some clauses that a place is in.
func ClauseAt(all []Span, at int) Span {
	for _, c := range all {
		if c.Contains(at) {
			return c
		}
	}
	return Span{}
}

// A scope is what a word governs: the rest of its clause, or all of it where
// nothing follows.
type Scope struct {
	At, Head int // the word, and the first that it governs, -1 for none
	Span
	Nothing bool // follows: "her letters did not"
}

// Scopes are those of the words that govern.
func Scopes(ws []Word, all []Span, governs func(int) bool) (out []Scope) {
	for n, c := range all {
		for i := c.From; i < c.To; i++ {
			if !governs(i) {
				continue
			}
			out = append(out, scopeAt(ws, all, n, i))
		}
	}
	return out
}

// scopeAt is that of a word of the n-th clause.
func scopeAt(ws []Word, all []Span, n, i int) Scope {
	c := all[n]
	s := Scope{At: i, Span: Span{i + 1, c.To}}
	s.From, s.To = reach(ws, i, s.Span)
	s.Head = Target(ws[:s.To], s.From-1)
	if s.Head < 0 {
		s.Nothing = true
		s.Head, s.From = Target(ws[:i], c.From-1), c.From
	}
	if s.Head < 0 && n > 0 && Has(ws[c.From:i], "subject", "anaphor") { // "It won't be."
		s.Span = all[n-1]
	}
	// "I do not think, frankly, that"
	governs := Has(ws[c.From:c.To], "attitude") || ws[i].In("implied negation") && c.To < len(ws) && ws[c.To].In("relative")
	if n+1 < len(all) && !ws[c.To].Opens() && governs {
		s.To = all[n+1].To
	}
	return s
}

// reach is what a word governs of the rest of its clause: up to "before" and the
// like; of "too low to be lethal" what follows the "to".
func reach(ws []Word, i int, rest Span) (from, to int) {
	from, to = rest.From, rest.To
	for k := rest.From; k < to; k++ {
		if ws[k].In("sets apart") {
			to = k
		} else if ws[i].Text == "too" && ws[k].Text == "to" {
			return k, to
		}
	}
	return from, to
}
