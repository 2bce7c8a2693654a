package people

import (
	"maps"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// NewDirectory puts the people of the documents together. perDocument holds
// each document's people, statements all statements (their speakers carry the
// documents' names; those not among the people are added), ordinary the words
// of all statements.
func NewDirectory(perDocument map[string][]retrieval.Person, statements []retrieval.Statement, aliases Aliases,
	ordinary OrdinaryWords) *Directory {
	d := &draft{
		wordings: wordings{lex: names.Shared(), offices: newOffices(aliases)}, aliases: aliases, ordinary: ordinary,
		canonical: map[string]map[string]int{}, phrases: map[string][]phrase{}, initials: map[string][]int{}, speakers: map[string][]int{},
	}
	m := newMerger(d)
	for _, doc := range slices.Sorted(maps.Keys(perDocument)) {
		m.document(doc, perDocument[doc])
	}
	m.speakers(statements)
	m.names()
	m.surnames()
	m.aliases()
	d.count(statements)
	d.rolesAtWords(statements)
	d.order()
	d.organisations(statements)
	d.index()
	made, err := OpenDirectory(d.encode(), aliases)
	if err != nil {
		panic(err) // what encode writes can be opened
	}
	return made
}
