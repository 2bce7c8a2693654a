package library

import (
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"

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
		out = append(out, relatedTo(words, word)...)
	}
	return out
}

// relatedTo are a word and those related to it. Nobody may change them.
func relatedTo(words *lexicon.Lexicon, word string) []index.Word {
	if known, ok := knownRelated().Get(word); ok {
		return known
	}
	weight := words.Weight(words.Lookup(word))
	out := []index.Word{{Text: word, Weight: weight}}
	for _, near := range similarity.Nearest(word, mostRelated, leastRelated) {
		out = append(out, index.Word{Text: near.Word, Weight: near.Similarity * weight})
	}
	knownRelated().Add(word, out)
	return out
}

// knownRelated are the words related to those last asked about: in a conversation
// the same ones return.
var knownRelated = sync.OnceValue(func() *lru.Cache[string, []index.Word] {
	known, _ := lru.New[string, []index.Word](mostKnown) // fails for no size alone
	return known
})

// mostKnown is of how many words the related ones are kept.
const mostKnown = 1024
