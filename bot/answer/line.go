package answer

import "whosaid/retrieval"

// A line is a sentence of an article.
type line struct {
	doc *retrieval.Document
	retrieval.Span
	paragraph int
	// text is the sentence, before the one before it in its paragraph.
	text, before string
	// subject is the surname of the person it is about: whom it names first, or, where
	// it names nobody, whom the one before does.
	subject string
	// around is its paragraph, in which it begins at a place.
	around string
	begins int
	// refusal is where it tells that somebody gave no answer, nil where it does not.
	refusal []int
}
