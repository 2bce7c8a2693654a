package similarity

import (
	"cmp"
	"slices"

	"whosaid/retrieval/lexicon"
)

// bases are the similarities of related words before their vectors are
// looked at.
var bases = [lexicon.Unrelated + 1]float64{
	lexicon.Irregular:      .9,
	lexicon.Synonym:        .6,
	lexicon.Derived:        .5,
	lexicon.Similar:        .25,
	lexicon.DistantSynonym: .45,
	lexicon.Kin:            .3,
	lexicon.Antonym:        -1,
	lexicon.Unrelated:      .15, // but for a synonym of both
}

// listed are those of words that a thesaurus lists together.
var listed = [lexicon.Grades]float64{.1, .2, .3, .4}

// opposite reports whether a base is that of words of opposite meaning.
func opposite(base float64) bool { return base < 0 }

// closest returns how similar the words related to a folded word are to it
// before their vectors are looked at, by what key makes of their IDs.
// Opposites stay opposites whatever looser bond there is.
func closest[K comparable](words *lexicon.Lexicon, word string, key func(lexicon.ID) K) map[K]float64 {
	found := map[K]float64{}
	add := func(id lexicon.ID, base float64, loose bool) {
		k := key(id)
		if old, ok := found[k]; !ok || base > old && !(loose && opposite(old)) {
			found[k] = base
		}
	}
	related := words.Related(word)
	for _, r := range related {
		add(r.ID, bases[r.Relation], false)
	}
	for _, r := range related {
		if r.Relation == lexicon.Synonym || r.Relation == lexicon.DistantSynonym || r.Relation == lexicon.Derived {
			for _, further := range words.Related(words.Word(r.ID)) {
				if further.Relation <= lexicon.DistantSynonym {
					add(further.ID, bases[lexicon.Unrelated], true)
				}
			}
		}
	}
	for _, l := range words.Listed(word) {
		add(l.ID, listed[l.Grade], true)
	}
	return found
}

// A Near is a word and how similar it is to another.
type Near struct {
	Word       string
	Similarity float64
}

// Nearest returns up to most words related to a folded word that are at least
// so similar to it, the nearest first.
func Nearest(word string, most int, least float64) []Near {
	words := english()
	direction, known := words.Direction(words.Lookup(word))
	var out []Near
	for id, base := range closest(words, word, func(id lexicon.ID) lexicon.ID { return id }) {
		if opposite(base) {
			continue
		}
		if known {
			base += .5 * max(0, words.Cosine(direction, id))
		}
		if base >= least {
			out = append(out, Near{words.Word(id), min(mostRelated, base)})
		}
	}
	slices.SortFunc(out, func(a, b Near) int {
		return cmp.Or(cmp.Compare(b.Similarity, a.Similarity), cmp.Compare(a.Word, b.Word))
	})
	return out[:min(len(out), most)]
}
