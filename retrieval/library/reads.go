package library

import (
	"whosaid/retrieval/index"
	"whosaid/retrieval/similarity"
)

// An asked text is one that evidence is ranked by, and what finds it in one
// snapshot.
type asked struct {
	query              *similarity.Query
	statements, chunks *index.Finder
	// senses are looked for when statements are first asked for.
	senses func() (senses, error)
}

// mostAsked is how many texts are kept read: one question is searched for
// several times, in all documents and among one person's statements.
const mostAsked = 8
