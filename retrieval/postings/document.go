package postings

import (
	"sort"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
)

// DocumentOf are the words of a document with that text and those statements.
func DocumentOf(key uint64, text string, statements []retrieval.Statement) Document {
	d := Document{Key: key, Words: quotetext.Words(text), Said: make([][]Run, len(statements))}
	for i := range statements {
		for _, span := range statements[i].Spans {
			if r := wordsIn(d.Words, span); r.Lo < r.Hi {
				d.Said[i] = append(d.Said[i], r)
			}
		}
	}
	return d
}

// wordsIn are the words that share a byte with a span.
func wordsIn(words []quotetext.Word, span retrieval.Span) Run {
	lo := sort.Search(len(words), func(i int) bool { return words[i].End > span.Start })
	hi := sort.Search(len(words), func(i int) bool { return words[i].Start >= span.End })
	return Run{int32(lo), int32(hi)}
}
