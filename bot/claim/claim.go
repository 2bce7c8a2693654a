// Package claim tells whether a clause makes a claim by itself, rather than
// below something that governs it: "few thought that", "it is a myth that",
// "he failed to". It goes by where the claim's words stand in the clause and
// by what stands before, between and after them. What it is not sure of is
// not made.
package claim

import (
	"slices"
	"strings"

	"whosaid/bot/phrase"
	"whosaid/retrieval/english"
)

// A Claim is what somebody is held to have said.
type Claim struct {
	// Words are all of it.
	Words string
	// Telling are those of its words that mean something.
	Telling []string
	// Alike reports whether a word of a clause tells one of the claim.
	Alike func(telling, word string) bool
}

// MadeIn reports whether a clause makes the claim: nothing governs it, changes its
// subject, or takes it back. A claim of which the clause has no word is not made.
func (c Claim) MadeIn(clause string) bool {
	r, ok := c.read(clause)
	return ok && (r.whole() || !r.governedBefore() && !r.changedWithin() && !r.governedAfter())
}

// A reading is a clause with where a claim stands in it.
type reading struct {
	words []phrase.Word
	// own tells which words are the claim's.
	own []bool
	// asked are the claim's words as they stand in the question.
	asked map[string]bool
	// from and to are where the claim begins, and where it has ended.
	from, to int
	// pronoun is true where the claim begins with a pronoun.
	pronoun bool
}

// read finds a claim in a clause: the shortest stretch that has all of its words that the
// clause has, with the auxiliaries and pronouns beside it.
func (c Claim) read(clause string) (reading, bool) {
	asked := phrase.Read(c.Words)
	r := reading{words: phrase.Read(clause), asked: map[string]bool{}, pronoun: len(asked) > 0 && isSubject(asked[0])}
	for _, w := range asked {
		r.asked[w.Text] = true
	}
	hits := make([][]bool, len(c.Telling))
	for k, t := range c.Telling {
		hits[k] = make([]bool, len(r.words))
		for i, w := range r.words {
			hits[k][i] = strings.EqualFold(t, w.Raw) || c.Alike(t, w.Raw)
		}
	}
	from, to, ok := shortest(hits, len(r.words))
	if !ok {
		return r, false
	}
	r.from, r.to = from, to
	r.mark(hits)
	for r.from > 0 && !strings.ContainsAny(r.words[r.from].Gap, ",:;—–") && r.beside(r.from-1, hits) {
		r.from--
	}
	for r.to < len(r.words) && r.asked[r.words[r.to].Text] {
		r.own[r.to] = true
		r.to++
	}
	return r, true
}

// whole reports whether the claim is all of the clause.
func (r reading) whole() bool {
	if !r.sameMoods() {
		return false
	}
	for i, w := range r.words {
		if !r.own[i] && (i > 0 || w.Text != "that") && !isSubject(w) {
			return false
		}
	}
	return true
}

// shortest is the first of the shortest stretches of n words that have a hit of each kind
// that has any.
func shortest(hits [][]bool, n int) (from, to int, ok bool) {
	kinds := slices.DeleteFunc(slices.Clone(hits), func(h []bool) bool { return !slices.Contains(h, true) })
	if len(kinds) == 0 {
		return 0, 0, false
	}
	from, to = 0, n
	for i := range n {
		end := i
		for _, h := range kinds {
			at := slices.Index(h[i:], true)
			if at < 0 {
				return from, to, true
			}
			end = max(end, i+at)
		}
		if end+1-i < to-from {
			from, to = i, end+1
		}
	}
	return from, to, true
}

// mark tells which words are the claim's.
func (r *reading) mark(hits [][]bool) {
	r.own = make([]bool, len(r.words))
	for i, w := range r.words {
		r.own[i] = r.asked[w.Text]
		for _, h := range hits {
			r.own[i] = r.own[i] || h[i]
		}
	}
}

// beside reports whether a word right before the claim belongs to it: one that the claim has
// and that is none of the telling ones, its auxiliary, or a pronoun in the place of the claim's.
func (r *reading) beside(i int, hits [][]bool) bool {
	w := r.words[i]
	telling := slices.ContainsFunc(hits, func(h []bool) bool { return h[i] })
	return r.own[i] && !telling && w.Text != "that" || isAuxiliary(w) || r.pronoun && isSubject(w)
}

// isSubject reports whether a word is a pronoun that does something, with its verb or
// without: "she", "I'll".
func isSubject(w phrase.Word) bool {
	head, _, _ := strings.Cut(w.Text, "'")
	return english.Is(head, english.SubjectPronoun) && head != "who" && head != "there"
}

// isAuxiliary reports whether a word is an auxiliary verb, negated or not.
func isAuxiliary(w phrase.Word) bool {
	return w.In("auxiliary") || strings.HasSuffix(w.Text, "n't")
}
