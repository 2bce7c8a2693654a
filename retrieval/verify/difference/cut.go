package difference

import (
	"slices"
	"strings"

	"whosaid/retrieval/english"
)

// A cut are the words lo to hi that an ellipsis leaves out, as stretches; sentence
// is the number of the sentence that the word after them is in, from 0.
type cut struct {
	lo, hi   int
	all      []stretch
	sentence int
}

// joins reports whether a cut makes one claim of the halves of two: it ends one
// clause and begins another so that what stands after it becomes the object,
// the complement or the verb of what stands before it.
func (r *reader) joins(c cut) bool {
	first, last := c.all[0], c.all[len(c.all)-1]
	crosses := len(c.all) > 1 || r.mark(c.hi) > 0 || r.mark(c.lo) > 0
	switch {
	case c.sentence > 0 && first.open && last.shut:
		return true
	case c.sentence > 0 && last.shut && r.takesSubject(last, c.hi):
		return true
	case last.shut && r.reports(last, c.hi):
		return true
	case !first.open:
		return false
	case crosses && r.openers[r.text(c.lo-1)] && r.beginsClause(last, c.hi):
		return true
	case crosses && !r.finiteFrom(c.hi) && (r.strong(c) || r.goesOnWithVerb()) && r.nominal(c.hi):
		return true
	}
	return last.shut && r.otherClause(c)
}

// takesSubject reports whether a stretch has the subject of the verb at word
// hi, right after it.
func (r *reader) takesSubject(s stretch, hi int) bool {
	if r.nominal(hi) || !r.finite(hi) {
		return false
	}
	for i := s.lo; i < s.hi; i++ {
		if !english.Is(r.text(i), english.Conjunction|english.Adverb) {
			return true
		}
	}
	return false
}

// reports reports whether a stretch ends by saying that somebody else says what
// comes after it, from word hi: "they say that", "critics claim", "he told us".
func (r *reader) reports(s stretch, hi int) bool {
	at := s.hi - 1
	if r.text(at) == "that" {
		at--
	} else if !r.nominal(hi) || !r.finiteFrom(hi) {
		return false
	}
	if at > s.lo && r.persons[r.text(at)] != "" {
		at--
	}
	sense := english.SenseOf(r.text(at))
	return at > s.lo && (sense == english.Says || sense == english.Thinks) && r.persons[r.text(at-1)] != "1"
}

// beginsClause reports whether word hi, after a stretch of no more than
// conjunctions, begins a clause.
func (r *reader) beginsClause(last stretch, hi int) bool {
	if last.shut {
		for i := last.lo; i < last.hi; i++ {
			if !english.Is(r.text(i), english.Conjunction) {
				return false
			}
		}
	}
	return r.nominal(hi) && r.finiteFrom(hi)
}

// nominal reports whether a subject or an object may begin at word i.
func (r *reader) nominal(i int) bool {
	return english.Is(r.text(i), english.SubjectPronoun|english.Determiner|english.Possessive) || i < len(r.Words) && r.Capital(i)
}

// strong reports whether a cut goes over the end of a sentence or of what is
// nearly one, or over "but".
func (r *reader) strong(c cut) bool {
	for i := c.lo; i <= c.hi; i++ {
		if r.mark(i) == 2 || strings.ContainsAny(r.gap(i), ";:—") {
			return true
		}
		if i < c.hi && i > c.lo && r.mark(i) > 0 && r.contrasts[r.text(i)] {
			return true
		}
	}
	return false
}

// goesOnWithVerb reports whether the document goes on with a verb after the
// last word, so that what ends there is a subject.
func (r *reader) goesOnWithVerb() bool {
	if len(r.Words) == 0 {
		return false
	}
	rest := r.Text[r.Words[len(r.Words)-1].End:]
	rest = strings.TrimLeft(rest[:min(len(rest), 30)], " \n")
	next, _, _ := strings.Cut(rest, " ")
	return english.Is(strings.ToLower(next), english.Auxiliary|english.FormOfBe) || r.modals[strings.ToLower(next)] != ""
}

// otherClause reports whether what comes after a cut is said in it of somebody
// else, or is denied before it and not there: "we will never close ... [but we
// will close] the pool".
func (r *reader) otherClause(c cut) bool {
	last := c.all[len(c.all)-1]
	for i := last.lo; i+1 < last.hi; i++ {
		begins := i == last.lo && r.mark(i) > 0 || i > c.lo && english.Is(r.text(i-1), english.Conjunction|english.Opener)
		if !begins || !r.nominal(i) || !slices.ContainsFunc(r.between(i+1, last.hi), r.finite) {
			continue
		}
		from := r.clauseOf(c.lo)
		before := r.between(from, c.lo)
		denied := slices.ContainsFunc(before, func(j int) bool { return r.negations[r.expandLast(j)] || r.negativeWords[r.text(j)] })
		same := slices.ContainsFunc(before, func(j int) bool { return r.text(j) == r.text(i) })
		return denied || !same
	}
	return false
}

// clauseOf is where the clause of the word before word i begins.
func (r *reader) clauseOf(i int) int {
	for i--; i > 0 && r.mark(i) == 0; i-- {
	}
	return max(0, i)
}

func (r *reader) between(lo, hi int) []int {
	var out []int
	for i := lo; i < hi; i++ {
		out = append(out, i)
	}
	return out
}

// expandLast is the last word of a contraction: "not" of "won't".
func (r *reader) expandLast(i int) string {
	parts := r.expand(r.text(i))
	return parts[len(parts)-1]
}

// finiteFrom reports whether a verb stands between word i and the next mark.
func (r *reader) finiteFrom(i int) bool {
	for j := i; j < len(r.Words) && (j == i || r.mark(j) == 0); j++ {
		if r.finite(j) {
			return true
		}
	}
	return false
}

// finite reports whether word i is a verb that a clause may have.
func (r *reader) finite(i int) bool {
	w := r.text(i)
	if english.Is(w, english.Auxiliary|english.FormOfBe|english.FiniteVerb) || r.modals[w] != "" || r.afterSubject[w] || len(r.expand(w)) > 1 {
		return true
	}
	if known := english.Lookup(w); known != nil && slices.ContainsFunc(known.Verbs, func(f english.Form) bool {
		return f.Inflection&(english.Past|english.Present) != 0 && !f.IsNoun()
	}) {
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ed") && !english.Is(w, english.EdNoun)
}
