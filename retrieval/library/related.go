package library

import (
	"cmp"
	"slices"

	"whosaid/retrieval/index"
	"whosaid/retrieval/lexicon"
)

const (
	// mostRelated is how many related words of one word are looked for.
	mostRelated = 40
	// leastRelated is the similarity below which they are not.
	leastRelated = .3
)

// related returns the words of a text together with the words related to
// them, for finding candidates that word the same thing otherwise. The
// ranking decides what they are worth.
func related(text string) []index.Word {
	words, err := lexicon.English()
	if err != nil {
		return nil
	}
	var out []index.Word
	seen := map[string]bool{}
	for word := range lexicon.Words(text) {
		if lexicon.IsStopWord(word) || seen[word] {
			continue
		}
		seen[word] = true
		weight := words.Weight(words.Lookup(word))
		out = append(out, index.Word{Text: word, Weight: weight})
		for _, near := range nearest(words, word) {
			out = append(out, index.Word{Text: near.Text, Weight: near.Weight * weight})
		}
	}
	return out
}

// nearest returns the words related to one, by similarity, the nearest first.
func nearest(words *lexicon.Lexicon, word string) []index.Word {
	direction, known := words.Direction(words.Lookup(word))
	var out []index.Word
	for _, r := range words.Related(word) {
		if r.Relation == lexicon.Antonym {
			continue
		}
		similarity := closeness(r.Relation)
		if known {
			similarity += .5 * max(0, words.Cosine(direction, r.ID))
		}
		if similarity >= leastRelated {
			out = append(out, index.Word{Text: words.Word(r.ID), Weight: min(.9, similarity)})
		}
	}
	slices.SortStableFunc(out, func(a, b index.Word) int { return cmp.Compare(b.Weight, a.Weight) })
	return out[:min(len(out), mostRelated)]
}

// closeness is about what a relation is worth before the words' vectors are
// looked at.
func closeness(r lexicon.Relation) float64 {
	switch r {
	case lexicon.Irregular:
		return .9
	case lexicon.Synonym, lexicon.Derived:
		return .5
	}
	return .2
}
