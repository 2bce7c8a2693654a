package people

import (
	"bytes"
	"fmt"
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
	d, _, err := updated(nil, nil, c, aliases)
	if err != nil {
		panic(err) // what is written can be opened
	}
	return d
}

// updated is what Update makes, written and opened.
func updated(old *Directory, raw []byte, c Change, aliases Aliases) (*Directory, []byte, error) {
	made, roster, err := Update(old, raw, c, aliases)
	if err != nil {
		return nil, nil, err
	}
	var out bytes.Buffer
	if n, err := made.WriteTo(&out); err != nil || int(n) != out.Len() {
		return nil, nil, fmt.Errorf("%d bytes written of %d: %w", out.Len(), n, err)
	}
	d, err := OpenDirectory(out.Bytes(), aliases)
	if err == nil && d.Len() != made.Len() {
		err = fmt.Errorf("%d entries, not %d", d.Len(), made.Len())
	}
	return d, roster, err
}

// Encode is the directory as bytes, which nobody may change.
func (d *Directory) Encode() []byte { return d.raw }
