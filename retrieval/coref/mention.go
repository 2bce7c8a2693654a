package coref

import (
	"whosaid/retrieval"
)

// A slot is how a mention stands in its sentence.
type slot int

// Subjects are taken up by a pronoun sooner than anything else.
const (
	otherSlot    slot = iota
	mainSubject       // before the verb of a main clause, or after "said"
	subSubject        // of a clause that depends on another: "that she won"
	frontSubject      // of a clause that opens the sentence: "When she won,"
	objectSlot        // after a verb
	obliqueSlot       // after a preposition
	ownerSlot         // possessive
	modifierSlot      // before a noun: "the Lowe campaign"
	quotedSlot        // inside quotation marks
)

func (s slot) subject() bool { return s == mainSubject || s == subSubject || s == frontSubject }

// A mention is a place that a pronoun after it may take up: a name, the
// description of one person, or a pronoun that means somebody.
type mention struct {
	retrieval.Span
	// who is the index of a person; len(people)+k is description k.
	who       int
	slot      slot
	sentence  int // counted outside quotation marks
	paragraph int
	pronoun   bool
	others    []int // who else a pronoun may mean, where that is not plain
	asks      bool  // asks somebody: "Ms Lowe asked Mr Ito"
	asked     bool  // is asked
}

// A described person is one that the document does not name.
type anonym struct {
	name   string
	head   string
	words  []string
	gender retrieval.Gender
	sort   retrieval.Sort
	// definite is true after "the".
	definite bool
}
