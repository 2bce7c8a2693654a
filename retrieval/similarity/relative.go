package similarity

import (
	"cmp"
	"slices"

	"whosaid/retrieval/lexicon"
)

// A bond says how similar two related words are before half of their
// vectors' cosine is added: at least so much where the vectors are unlike, at
// most so much where they are alike.
type bond struct{ unlike, alike float64 }

// even is a bond that does not depend on the vectors.
func even(base float64) bond { return bond{base, base} }

// bonds are those of words related in meaning.
var bonds = [lexicon.Unrelated + 1]bond{
	lexicon.Irregular:      even(.9),
	lexicon.Synonym:        even(.6),
	lexicon.Derived:        even(.5),
	lexicon.Similar:        even(.25),
	lexicon.DistantSynonym: even(.45),
	lexicon.Kin:            {.25, .35},
	lexicon.Antonym:        even(-1),
	lexicon.Unrelated:      even(.15), // but for a synonym of both
}

// listed are those of words that a thesaurus lists together. It lists words
// for the rarest of meanings, so that most pairs of them that are not used
// alike have nothing in common here.
var listed = [lexicon.Grades]bond{{0, .2}, {0, .25}, {.25, .38}, {.4, .43}}

// opposite reports whether a bond is that of words of opposite meaning.
func (b bond) opposite() bool { return b.alike < 0 }

// base is the bond's similarity for words whose vectors have this cosine.
func (b bond) base(cosine float64) float64 {
	return b.unlike + (b.alike-b.unlike)*min(1, max(0, (cosine-unlike)/(alike-unlike)))
}

// Cosines of word vectors: below unlike they say nothing, from alike on two
// words that may mean the same do.
const unlike, alike = .2, .3

// A tie joins a word to another that is related to it in one way. Of a loose one
// opposites stay opposites.
type tie struct {
	id lexicon.ID
	bond
	loose bool
}

// ties are those of a folded word, the ones that are not loose first.
func ties(words *lexicon.Lexicon, word string) []tie {
	related := words.Related(word)
	out := make([]tie, 0, 4*len(related))
	for _, r := range related {
		out = append(out, tie{r.ID, bonds[r.Relation], false})
	}
	for _, r := range related {
		if r.Relation == lexicon.Synonym || r.Relation == lexicon.DistantSynonym || r.Relation == lexicon.Derived {
			for _, further := range words.Related(words.Word(r.ID)) {
				if further.Relation <= lexicon.DistantSynonym {
					out = append(out, tie{further.ID, bonds[lexicon.Unrelated], true})
				}
			}
		}
	}
	for _, l := range words.Listed(word) {
		out = append(out, tie{l.ID, listed[l.Grade], true})
	}
	for _, id := range steps(words, word, related) {
		out = append(out, tie{id, twoSteps, true})
	}
	return out
}

// closest returns the closest bonds of ties, by what key makes of their words.
func closest[K comparable](ties []tie, key func(lexicon.ID) K) map[K]bond {
	found := make(map[K]bond, len(ties)/2)
	for _, t := range ties {
		k := key(t.id)
		if old, ok := found[k]; !ok {
			found[k] = t.bond
		} else if !(t.loose && old.opposite()) {
			found[k] = bond{max(old.unlike, t.unlike), max(old.alike, t.alike)}
		}
	}
	return found
}

// twoSteps is the bond of words that two steps join, see steps.
var twoSteps = even(.45)

// steps are the words to which two close steps lead from a word, which has these
// relations, or one that it shares its stem with, one to a synonym and one to what
// is of its kind: "escalation", "escalate", "intensify", "accelerate". All are used
// alike.
func steps(words *lexicon.Lexicon, word string, related []lexicon.Related) []lexicon.ID {
	out := stepsFrom(words, word, related)
	stem := words.Term(word).Stem
	for _, r := range related {
		if root := words.Word(r.ID); r.Relation == lexicon.Derived && words.Stem(root, r.ID) == stem {
			out = append(out, stepsFrom(words, root, words.Related(root))...)
		}
	}
	return out
}

// stepsFrom are the words to which two close steps lead from a word with these
// relations.
func stepsFrom(words *lexicon.Lexicon, word string, related []lexicon.Related) []lexicon.ID {
	direction, ok := words.Direction(words.Lookup(word))
	if !ok {
		return nil
	}
	var out []lexicon.ID
	for _, r := range related {
		if r.Relation == lexicon.Synonym && words.Cosine(direction, r.ID) >= usedAlike {
			for _, id := range kin(words, words.Word(r.ID)) {
				if words.Cosine(direction, id) >= alike {
					out = append(out, id)
				}
			}
		}
	}
	return out
}

// kin are the words of one kind with another that a thesaurus lists with it too
// and that are used alike.
func kin(words *lexicon.Lexicon, word string) []lexicon.ID {
	direction, ok := words.Direction(words.Lookup(word))
	if !ok {
		return nil
	}
	listed := map[lexicon.ID]bool{}
	for _, l := range words.Listed(word) {
		listed[l.ID] = l.Grade == lexicon.Grades-1
	}
	var out []lexicon.ID
	for _, r := range words.Related(word) {
		if r.Relation == lexicon.Kin && listed[r.ID] && words.Cosine(direction, r.ID) >= usedAlike {
			out = append(out, r.ID)
		}
	}
	return out
}

// usedAlike is the cosine of words that are used in the same places.
const usedAlike = .5

// A near is a word and how similar it is to another.
type near struct {
	Word       string
	Similarity float64
}

// Nearest returns up to most words related to a folded word that are at least
// so similar to it, the nearest first.
func Nearest(word string, most int, least float64) []near {
	words := vocabulary()
	direction, known := words.Direction(words.Lookup(word))
	var out []near
	for id, b := range closest(tiesOf(words, word), func(id lexicon.ID) lexicon.ID { return id }) {
		if b.opposite() {
			continue
		}
		cosine := 0.0
		if known {
			cosine = max(0, words.Cosine(direction, id))
		}
		base := b.base(cosine) + .5*cosine
		if base >= least {
			out = append(out, near{words.Word(id), min(mostRelated, base)})
		}
	}
	slices.SortFunc(out, func(a, b near) int {
		return cmp.Or(cmp.Compare(b.Similarity, a.Similarity), cmp.Compare(a.Word, b.Word))
	})
	return out[:min(len(out), most)]
}
