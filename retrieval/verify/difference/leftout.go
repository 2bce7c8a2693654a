package difference

import (
	"slices"
	"strings"

	"whosaid/retrieval/english"
)

// A stretch is a run of words between two marks that end a clause.
type stretch struct {
	lo, hi int
	// open and shut tell whether it runs on from the word before it and into
	// the word after it.
	open, shut bool
	// sentence is the number of the sentence it is in.
	sentence int
}

// misleads reports whether words lo to hi, left out, change what the words
// around them say: they negate, condition or weaken one of them, or they end
// one sentence and begin another, so that halves of two are joined.
func (r *reader) misleads(lo, hi int, units []unit) bool {
	all, last := r.stretches(lo, hi)
	for _, s := range all {
		switch {
		case r.conditional(s) && (s.sentence == 0 || s.sentence == last):
			return true
		case s.shut:
			if r.weakens(s, units, true) {
				return true
			}
		case s.open:
			if r.weakens(s, units, false) {
				return true
			}
		case last == 0 && r.denies(s):
			return true
		}
	}
	return len(all) > 0 && r.joins(cut{lo, hi, all, last})
}

// stretches cuts words lo to hi at the marks between them. Sentence 0 is that
// of the word before, last that of the word after.
func (r *reader) stretches(lo, hi int) (all []stretch, last int) {
	from := lo
	for i := lo; i <= hi; i++ {
		mark := r.mark(i)
		if i > from && (mark > 0 || i == hi) {
			all = append(all, stretch{from, i, from == lo && lo > 0 && r.mark(lo) == 0, i == hi && mark == 0 && hi < len(r.Words), last})
		}
		if mark > 0 {
			from = i
		}
		if mark == 2 {
			last++
		}
	}
	return all, last
}

// mark tells what ends before word i: 2 a sentence, 1 a clause, 0 neither.
func (r *reader) mark(i int) int {
	gap := r.gap(i)
	end := strings.IndexAny(gap, ".?!")
	switch {
	case end >= 0 && r.endsSentence(i, end+1), strings.Contains(gap, "\n\n"):
		return 2
	case strings.ContainsAny(gap, ",;:—–()") || strings.Contains(gap, " - "):
		return 1
	}
	return 0
}

// endsSentence reports whether a sentence ends with the first end bytes between
// word i-1 and word i: not that of "Mr." or "J.".
func (r *reader) endsSentence(i, end int) bool {
	at := r.Words[i-1].End + end
	return english.EndsSentence(r.Text[r.Words[i-1].Start:at], r.Text[at:r.Words[i].End])
}

// weakens reports whether a stretch holds what makes the words that it runs
// from, or into, say something else.
func (r *reader) weakens(s stretch, units []unit, into bool) bool {
	for _, u := range units {
		if u.lo < s.lo || u.lo >= s.hi {
			continue
		}
		switch {
		case u.kind == negation, r.negativeWords[u.key], r.conditions[u.key], r.hedges[u.key] && r.quantities[u.key] == "":
			return true
		case into && (weak(r.modals[u.key]) || r.beforeInfinitive[u.key] && r.text(u.hi) == "to"):
			return true
		}
	}
	return false
}

// weak reports whether a modal says less than that something is so.
func weak(modal string) bool { return modal != "" && modal != "will" }

// conditional reports whether a stretch sets a condition.
func (r *reader) conditional(s stretch) bool {
	for i := s.lo; i < s.hi; i++ {
		if r.conditions[r.text(i)] && !r.bareIf(s) || r.phrase(i, s.hi) || r.excepts(i) {
			return true
		}
	}
	return r.inverted[r.text(s.lo)] && r.supposes() && english.Is(r.text(s.lo+1), english.SubjectPronoun|english.Determiner) &&
		!s.open && s.lo+2 < s.hi
}

// excepts reports whether word i begins an exception from what is said of all or
// of none: "everything but the dog".
func (r *reader) excepts(i int) bool {
	before := r.text(i - 1)
	return r.text(i) == "but" && r.mark(i) == 0 && (r.quantities[before] == "all" || r.negations[before])
}

// bareIf reports whether a stretch is no more than "if any", "if possible".
func (r *reader) bareIf(s stretch) bool {
	return r.text(s.lo) == "if" && s.hi-s.lo == 2 && !s.open && !s.shut
}

// phrase reports whether words of a phrase that sets a condition begin at word i
// and end before word hi.
func (r *reader) phrase(i, hi int) bool {
	return slices.ContainsFunc(lists()["condition phrases"], func(p string) bool {
		words := strings.Split(p, "_")
		for j, w := range words {
			if i+j >= hi || r.text(i+j) != w {
				return false
			}
		}
		return words[0] != "but" && words[0] != "without" || (i == 0 || r.mark(i) > 0) && r.supposes()
	})
}

// supposes reports whether a side says what would be.
func (r *reader) supposes() bool {
	for i := range r.Words {
		switch m := r.modals[r.expand(r.text(i))[0]]; m {
		case "would", "can", "might", "may", "should":
			return true
		}
		if strings.HasSuffix(r.text(i), "'d") {
			return true
		}
	}
	return false
}

// denies reports whether a stretch between two marks negates the clause around
// it: "under no circumstances", "of course not", "never".
func (r *reader) denies(s stretch) bool {
	switch r.text(s.lo) {
	case "under", "in", "by", "at", "on", "for":
		if r.negations[r.text(s.lo+1)] && s.lo+1 < s.hi {
			return true
		}
	}
	return r.negations[r.text(s.hi-1)] && !r.noDenial[r.text(s.hi-2)] // "more often than not"
}
