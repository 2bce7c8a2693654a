package difference

import (
	"strings"

	"whosaid/retrieval/lexicon"
)

// isName reports whether word i is, or is part of, a name.
func (r *reader) isName(i int) bool {
	w := r.text(i)
	base := r.expand(w)[0]
	if len(w) < 2 || lexicon.IsStopWord(base) || lexicon.IsStopWord(w) || r.ordinary(w) || r.persons[base] != "" {
		return false
	}
	switch {
	case r.Capital(i) && !r.loud && !r.Begins(i):
		return true
	case r.documents && !r.Capital(i):
		return false // "to trump something"
	}
	capital, small := r.corpus.Spelt(w)
	return small == 0 && (capital > 0 || r.Capital(i) && !r.loud && (r.bareSubject(i) || !common(base)))
}

// common reports whether a thesaurus lists a word or what it is a form of: it
// lists few names.
func common(w string) bool {
	l, err := lexicon.English()
	return err != nil || len(l.Listed(w)) > 0
}

// bareSubject reports whether word i begins a sentence as a subject that has
// neither an article nor a plural's ending, as names do.
func (r *reader) bareSubject(i int) bool {
	for _, ending := range [...]string{"s", "ing", "ly"} {
		if strings.HasSuffix(r.expand(r.text(i))[0], ending) {
			return false
		}
	}
	next := r.text(i + 1)
	return r.adjoins(i+1) && (r.afterSubject[next] || len(next) > 4 && strings.HasSuffix(next, "ed"))
}

// ordinary reports whether a word is one of ours that carries no name.
func (r *reader) ordinary(w string) bool {
	return r.negations[w] || r.contractions[w] != "" || r.modals[w] != "" || r.quantities[w] != "" || r.conditions[w] || r.hedges[w] ||
		r.unitsOfTime[w]
}

// sameName reports whether two names are one, spelt in two ways: a person and a
// country's people, or a slip of the pen that makes a word nobody knows.
func (r *reader) sameName(claimed, said string) bool {
	if claimed == said {
		return true
	}
	short, long := claimed, said
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) > 3 && len(short) < len(long) {
		for _, stem := range [...]string{short, short[:len(short)-1]} {
			if tail, ok := strings.CutPrefix(long, stem); ok && belonging(tail) {
				return true
			}
		}
	}
	return r.misspelt(claimed, said)
}

// misspelt reports whether a word that nobody knows is another with one letter in
// five wrong.
func (r *reader) misspelt(claimed, said string) bool {
	return len(claimed) >= 5 && !r.known(claimed) && apart(claimed, said) <= len(claimed)/5
}

// belonging reports whether a name with this ending may mean what belongs to
// the name without it: "Russian", "Iraqi", "Danish".
func belonging(ending string) bool {
	switch ending {
	case "n", "an", "ian", "i", "ish", "ese", "s", "ns", "ans", "ians", "is", "'s", "e", "y":
		return true
	}
	return false
}

// known reports whether a word is one of the corpus or of the language.
func (r *reader) known(w string) bool {
	capital, small := r.corpus.Spelt(w)
	if capital+small > 0 {
		return true
	}
	l, err := lexicon.English()
	return err != nil || l.Lookup(w) != lexicon.Unknown
}

// apart is how many letters have to be put in, taken out or changed, or
// exchanged with the next, to make b of a.
func apart(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := []int(nil), []int(nil), make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before, last, row = last, row, make([]int, len(y)+1)
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(y)]
}
