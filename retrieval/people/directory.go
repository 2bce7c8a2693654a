// Package people knows who is who: the people of one document (Cast), and of
// the whole corpus (Directory).
package people

import "whosaid/retrieval"

// A Directory is everybody of a corpus, one entry a person.
type Directory struct{}

// A Mention is a place in a free text (a question) that names somebody.
type Mention struct {
	retrieval.Span
	// People are those it can mean, most likely first: several when the words
	// fit several ("Russian officials"), none when the words are a name that
	// nobody here has.
	People []retrieval.Person
	// By says which wording fitted: ByName, BySurname, ByTitle, ByAlias,
	// ByNominal (a role or an affiliation).
	By retrieval.Reason
}

// Find returns the people that text mentions by name, alias, role or
// affiliation, in order and without overlaps. Names that fit nobody are
// included, with no People.
func (d *Directory) Find(text string) []Mention { return nil }

// Lookup returns the people one name, alias or role means, most likely first.
func (d *Directory) Lookup(name string) []retrieval.Person { return nil }

// Suggest returns names that a misspelt one may have meant, nearest first.
func (d *Directory) Suggest(name string) []string { return nil }

// Person returns the entry with that canonical name.
func (d *Directory) Person(name string) (retrieval.Person, bool) { return retrieval.Person{}, false }

// All returns everybody, most statements first, then by name.
func (d *Directory) All() []retrieval.Person { return nil }
