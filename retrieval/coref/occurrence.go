package coref

import (
	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// An occurrence is a name at one place of the document, and how it stands in
// its sentence.
type occurrence struct {
	names.Name
	paragraph int
	speaks    bool // a verb of speech stands beside it
	acts      bool // a finite verb stands beside it
	subject   bool
	oblique   bool // after a preposition
	modifier  bool // before a noun that it only modifies
	embedded  bool // in a clause that somebody else says
	heading   bool
	quoted    bool
	described bool // an age or a description follows
	kin       bool // "his wife," stands before
	who       int  // index of the entity, -1 if none
}

// A pronoun is a place that tells a gender.
type pronoun struct {
	at     int
	gender retrieval.Gender
}
