// Package people is the directory of a corpus: its persons, groups and bodies,
// their aliases, roles and affiliations, and how questions find them, misspelt
// names included.
package people

import (
	"maps"
	"slices"
	"sort"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A Directory is everybody of a corpus, one entry a person. Its zero value
// knows nobody. It never changes, so that many may ask it at the same time.
type Directory struct {
	lex       *names.Lexicon
	aliases   Aliases
	offices   []office
	entries   []entry
	all       []int // indices of entries, most statements first
	byName    map[string]int
	canonical map[string]map[string]int // document, folded name there
	phrases   map[string][]phrase       // by first token
	initials  map[string][]int          // as written, of entries
	vocab     map[string]bool           // words of roles
	ordinary  OrdinaryWords
}

// An entry is one person with what searching needs.
type entry struct {
	retrieval.Person
	tokens []string // of the name, folded
	given  string
	suffix string
	roles  []roleWords
	// affiliations are the words of Affiliations and the countries that the
	// roles imply.
	affiliations []string
	order        int // of first appearance
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

// NewDirectory puts the people of the documents together. perDocument holds
// each document's people, statements all statements (their speakers carry the
// documents' names; those not among the people are added). The directory keeps
// ordinary, the words of all statements.
func NewDirectory(perDocument map[string][]retrieval.Person, statements []retrieval.Statement, aliases Aliases, ordinary OrdinaryWords) *Directory {
	d := &Directory{
		lex: names.Shared(), aliases: aliases, offices: newOffices(aliases), byName: map[string]int{},
		canonical: map[string]map[string]int{}, phrases: map[string][]phrase{}, initials: map[string][]int{}, vocab: map[string]bool{}, ordinary: ordinary,
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
	d.index()
	return d
}

// Canonical returns what the corpus calls the person whom one document calls
// name; name itself when the document has nobody of that name.
func (d *Directory) Canonical(document, name string) string {
	if i, ok := d.canonical[document][names.Fold(name)]; ok {
		return d.entries[i].Name
	}
	return name
}

// Person returns the entry with that canonical name.
func (d *Directory) Person(name string) (retrieval.Person, bool) {
	i, ok := d.byName[name]
	if !ok {
		return retrieval.Person{}, false
	}
	return d.entries[i].Person, true
}

// All returns everybody, most statements first, then by name.
func (d *Directory) All() []retrieval.Person { return d.people(d.all) }

// Aliases returns what the alias file says.
func (d *Directory) Aliases() Aliases { return d.aliases }

func (d *Directory) people(indices []int) []retrieval.Person {
	out := make([]retrieval.Person, 0, len(indices))
	for _, i := range indices {
		out = append(out, d.entries[i].Person)
	}
	return out
}

// count counts statements.
func (d *Directory) count(statements []retrieval.Statement) {
	for i := range statements {
		s := &statements[i]
		if e, ok := d.canonical[s.Document][names.Fold(s.Speaker)]; ok && s.Speaker != "" {
			d.entries[e].Statements++
		}
	}
}

// index prepares searching by name and role, and the order of All.
func (d *Directory) index() {
	for i := range d.entries {
		d.all = append(d.all, i)
		d.byName[d.entries[i].Name] = i
	}
	sort.SliceStable(d.all, func(a, b int) bool {
		x, y := &d.entries[d.all[a]], &d.entries[d.all[b]]
		if x.Statements != y.Statements {
			return x.Statements > y.Statements
		}
		return x.Name < y.Name
	})
	for _, i := range d.all {
		d.addPhrases(i)
		d.addRoles(i)
	}
	for _, i := range d.all {
		d.addHalves(i)
	}
}
