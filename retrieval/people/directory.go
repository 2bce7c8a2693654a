// Package people is the directory of a corpus: its persons, groups and bodies,
// their aliases, roles and affiliations, and how questions find them, misspelt
// names included.
package people

import (
	"errors"
	"iter"
	"sync/atomic"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A Directory is everybody of a corpus, one entry a person, as it is written:
// nothing is read of anybody before somebody asks. Its zero value knows nobody.
// It never changes, so that many may ask it at the same time.
type Directory struct {
	wordings
	aliases Aliases
	raw     []byte
	sections
	// read are the entries that were asked for.
	read []atomic.Pointer[entry]
	// documents are the documents' names, once they were asked for.
	documents func() []string
	// listed are the organisations, once they were asked for.
	listed func() map[string][]string
	// shapes are those of what spelt has, once they were asked for.
	shapes atomic.Pointer[[]shape]
}

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
	// Speaks is true when the words beside it make it the one who speaks: "did
	// X say", "X's claim", "according to X", "by X".
	Speaks bool
}

// errDirectory means that bytes are no directory.
var errDirectory = errors.New("not a whole directory of people")

// OpenDirectory opens what an Unwritten wrote. Aliases are those that it was made
// with. The directory keeps raw, which nobody may change, and gives out copies.
func OpenDirectory(raw []byte, aliases Aliases) (*Directory, error) {
	d := &Directory{wordings: wordings{lex: names.Shared(), offices: newOffices(aliases)}, aliases: aliases, raw: raw}
	if !d.open(raw) {
		return nil, errDirectory
	}
	d.read = make([]atomic.Pointer[entry], d.entries.len())
	d.documents, d.listed = d.documentNames(), d.listedOrganisations()
	return d, nil
}

// Len is how many entries there are.
func (d *Directory) Len() int { return d.entries.len() }

// Canonical returns what the corpus calls the person whom one document calls
// name; name itself when the document has nobody of that name.
func (d *Directory) Canonical(document, name string) string { return d.In(document)(name) }

// In is Canonical for the names of one document.
func (d *Directory) In(document string) func(name string) string {
	here, _ := d.canonical.find(document)
	return func(name string) string {
		if i := entryIn(here, names.Fold(name)); i < d.Len() {
			return d.name(i)
		}
		return name
	}
}

// Person returns the entry with that canonical name.
func (d *Directory) Person(name string) (retrieval.Person, bool) {
	i, ok := d.named(name)
	if !ok {
		return retrieval.Person{}, false
	}
	return d.entry(i).Person, true
}

// DocumentsOf are the documents that have somebody of that canonical name, of
// whom there may be several, each document as often.
func (d *Directory) DocumentsOf(name string) []string {
	var out []string
	for _, i := range d.listOf(d.byName, name) {
		out = append(out, d.entry(i).Documents...)
	}
	return out
}

func (d *Directory) named(name string) (int, bool) {
	all := d.listOf(d.byName, name)
	if len(all) == 0 {
		return 0, false
	}
	return all[0], true
}

// Each yields everybody, most statements first, then by name.
func (d *Directory) Each() iter.Seq[retrieval.Person] {
	return func(yield func(retrieval.Person) bool) {
		for i := range d.Len() {
			if !yield(d.entry(i).Person) {
				return
			}
		}
	}
}

// Quoted yields everybody who has a statement, most statements first, then by
// name.
func (d *Directory) Quoted() iter.Seq[retrieval.Person] {
	return func(yield func(retrieval.Person) bool) {
		for i := range d.Len() {
			if e := d.entry(i); e.Statements == 0 || !yield(e.Person) {
				return
			}
		}
	}
}

// Aliases returns what the alias file says.
func (d *Directory) Aliases() Aliases { return d.aliases }

func (d *Directory) people(indices []int) []retrieval.Person {
	out := make([]retrieval.Person, 0, len(indices))
	for _, i := range indices {
		out = append(out, d.entry(i).Person)
	}
	return out
}
