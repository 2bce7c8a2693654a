package bot

import (
	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// sentences are the sentences of text.
func sentences(text string) []retrieval.Span {
	var all []retrieval.Span
	for _, s := range english.Sentences(text) {
		all = append(all, retrieval.Span{Start: s.Start, End: s.End})
	}
	return all
}
