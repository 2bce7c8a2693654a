package answer

import (
	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// Sentences are the sentences of text.
func Sentences(text string) []retrieval.Span {
	var all []retrieval.Span
	for _, s := range english.Sentences(text) {
		all = append(all, retrieval.Span{Start: s.Start, End: s.End})
	}
	return all
}
