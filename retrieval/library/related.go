package library

import (
	"whosaid/retrieval/index"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/similarity"
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
		for _, near := range similarity.Nearest(word, mostRelated, leastRelated) {
			out = append(out, index.Word{Text: near.Word, Weight: near.Similarity * weight})
		}
	}
	return out
}
