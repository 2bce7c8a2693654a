package people

import (
	"maps"
	"slices"

	"whosaid/retrieval"
)

// NewDirectory puts the people of the documents together. perDocument holds
// each document's people, statements all statements (their speakers carry the
// documents' names; those not among the people are added), ordinary the words
// of all statements.
func NewDirectory(perDocument map[string][]retrieval.Person, statements []retrieval.Statement, aliases Aliases,
	ordinary OrdinaryWords) *Directory {
	said := map[string][]retrieval.Statement{}
	for i := range statements {
		said[statements[i].Document] = append(said[statements[i].Document], statements[i])
	}
	all := maps.Clone(perDocument)
	if all == nil {
		all = map[string][]retrieval.Person{}
	}
	for document := range said {
		all[document] = perDocument[document]
	}
	c := Change{Documents: slices.Sorted(maps.Keys(all)), Words: ordinary}
	for _, document := range c.Documents {
		c.Sheets = append(c.Sheets, SheetOf(all[document], said[document]))
	}
	d, _, err := Update(nil, nil, c, aliases)
	if err != nil {
		panic(err) // what is written can be opened
	}
	return d
}
