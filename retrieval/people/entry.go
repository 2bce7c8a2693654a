package people

import (
	"slices"
	"sync"

	"whosaid/retrieval"
)

// sorts and genders are told by their numbers in a directory.
var (
	sorts   = []retrieval.Sort{"", retrieval.Individual, retrieval.Organisation, retrieval.Group, retrieval.Anonymous}
	genders = []retrieval.Gender{"", retrieval.Female, retrieval.Male}
)

// entry is the i-th one, read when first asked for.
func (d *Directory) entry(i int) *entry {
	if e := d.read[i].Load(); e != nil {
		return e
	}
	e := d.readEntry(i)
	d.read[i].Store(e)
	return e
}

func (d *Directory) readEntry(i int) *entry {
	r := reading{d.entries.at(i)}
	e := &entry{}
	e.Name = r.text()
	r.bytes() // its family
	e.Sort, e.Gender = sorts[r.number()%len(sorts)], genders[r.number()%len(genders)]
	e.Statements, e.Listed = r.number(), r.number() == 1
	e.Surname = r.text()
	for _, list := range []*[]string{&e.tokens, &e.Mentions, &e.Roles, &e.Affiliations, &e.Short, &e.AlsoKnown, &e.affiliations} {
		*list = r.list()
	}
	e.roles = make([]roleWords, min(r.number(), len(r.left)))
	for k := range e.roles {
		e.roles[k] = roleWords{head: r.text(), words: r.list()}
		e.roles[k].scope = slices.Concat(e.roles[k].words, e.affiliations)
	}
	if len(e.tokens) > 1 {
		e.given = e.tokens[0]
	}
	documents := d.documents()
	place := reading{d.places.at(i)}
	for range birthNumbers {
		place.number()
	}
	for _, n := range place.numbers(len(documents)) {
		e.Documents = append(e.Documents, documents[n])
	}
	return e
}

// birthNumbers is how many numbers tell where an entry began.
const birthNumbers = 3

// kin is the family of the i-th entry.
func (d *Directory) kin(i int) []byte {
	r := reading{d.entries.at(i)}
	r.bytes()
	return r.bytes()
}

// name is that of the i-th entry.
func (d *Directory) name(i int) string {
	if e := d.read[i].Load(); e != nil {
		return e.Name
	}
	r := reading{d.entries.at(i)}
	return r.text()
}

// documentNames are the names of the documents, by their numbers.
func (d *Directory) documentNames() func() []string {
	return sync.OnceValue(func() []string {
		out := make([]string, d.canonical.len())
		for i := range out {
			key, _ := d.canonical.keyAt(i)
			out[i] = string(key)
		}
		return out
	})
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
}

// roleWords are the words of one role as questions word them.
type roleWords struct {
	head  string
	words []string
	// scope holds the words and those of the person's affiliations.
	scope []string
}
