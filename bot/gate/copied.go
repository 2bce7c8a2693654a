package gate

import (
	"slices"
	"strings"
)

// turnedCopy reports whether a claim repeats a piece of evidence nearly word by
// word, but for one negation more or less. Where the words are the same, no
// other wording can have taken the negation's place.
func (j *judge) turnedCopy(ts []token, ev *source, cites []cite) bool {
	claim := spokenWords(ts, ev.names)
	for _, c := range cites {
		for _, said := range sentencesOf(tokens(j.textOf(c))) {
			if notOnly(said) {
				continue
			}
			source := spokenWords(said, ev.names)
			n := 0
			for w := range claim {
				if source[w] {
					n++
				}
			}
			copied := n >= 3 && n*10 >= len(claim)*9 && n*10 >= len(source)*9
			if copied && (negationsIn(ts)+denialsIn(ts)+negationsIn(said)+j.cueDenies(c))%2 == 1 {
				return true
			}
		}
	}
	return false
}

// sentencesOf divides a text behind its full stops.
func sentencesOf(ts []token) (all [][]token) {
	from := 0
	for i := range ts {
		if i > from && strings.Contains(ts[i].gap, ". ") {
			all = append(all, ts[from:i])
			from = i
		}
	}
	return append(all, ts[from:])
}

// turns reports whether a clause that negates something once is, but for that,
// mostly what a clause of the other side says without any negation.
func (m meanings) turns(one, other []clause) bool {
	if slices.ContainsFunc(other, func(o clause) bool { return o.negations > 0 || o.unsure }) {
		return false
	}
	return slices.ContainsFunc(one, func(c clause) bool {
		if c.negations != 1 || c.unsure || c.lacks || c.ought || c.awaited || c.denials > 0 || len(c.negated) == 0 {
			return false
		}
		return slices.ContainsFunc(other, func(o clause) bool {
			if n := m.shared(c, o); n < 4 || 10*n < 7*max(len(c.content), len(o.content)) {
				return false
			}
			apart := func(v string) bool { return has(c.content, v, m.opposed) }
			return !o.awaited && !m.hedged(o, c) && !m.hedged(c, o) && !slices.ContainsFunc(o.content, apart)
		})
	})
}

// notOnly reports whether a text says of something that it is not all: "does
// not just happen to children".
func notOnly(ts []token) bool {
	for i := 0; i+1 < len(ts); i++ {
		if negates(ts[i].text) && words().has("partly", ts[i+1].text) {
			return true
		}
	}
	return false
}

// spokenWords are the stems of the words with a meaning of their own that are
// no names of the cited speakers.
func spokenWords(ts []token, skip func(string) bool) map[string]bool {
	stems := map[string]bool{}
	for _, t := range ts {
		if content(t) && !skip(t.text) && !cue(t.text) {
			stems[stem(t.text)] = true
		}
	}
	return stems
}

func content(t token) bool { return meaningful(t) && !negates(t.text) }

// negationsIn counts the plain negations of a text.
func negationsIn(ts []token) int {
	n := 0
	for i, t := range ts {
		if i > 1 && n > 0 && ts[i-1].text == "and" && t.text == "not" {
			continue // "of not being seen, and not being heard"
		}
		if t.text != "without" && negationAt(ts, i) || t.text == "against" && softened(ts, i) {
			n++
		}
	}
	return n
}

// denialsIn is 1 where a text says that somebody denies something.
func denialsIn(ts []token) int {
	for i, t := range ts {
		if denies(t.text) && ofSaying(ts, i) {
			return 1
		}
	}
	return 0
}

// cueDenies is 1 where the verb of a statement denies what it says.
func (j *judge) cueDenies(c cite) int {
	if c.kind == statementCite && denies(j.evidence.Statements[c.index].Cue) {
		return 1
	}
	return 0
}

// textOf is the text of a piece of evidence.
func (j *judge) textOf(c cite) string {
	if c.kind == passageCite {
		return j.evidence.Passages[c.index].Text
	}
	return j.evidence.Statements[c.index].Text
}
