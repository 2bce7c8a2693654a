package people

import (
	"encoding/binary"
	"slices"
	"sync"

	"whosaid/retrieval"
)

// sorts and genders are told by their numbers in a directory.
var (
	sorts   = []retrieval.Sort{"", retrieval.Individual, retrieval.Organisation, retrieval.Group, retrieval.Anonymous}
	genders = []retrieval.Gender{"", retrieval.Female, retrieval.Male}
)

// encodeEntries writes the entries. Documents are told by their numbers.
func (d *draft) encodeEntries(out []byte, documents []string) []byte {
	records := make([][]byte, len(d.entries))
	var all []byte
	for i := range d.entries {
		from := len(all)
		all = d.entries[i].append(all, documents)
		records[i] = all[from:len(all):len(all)]
	}
	return writeTable(out, records)
}

func (e *entry) append(out []byte, documents []string) []byte {
	listed := 0
	if e.Listed {
		listed = 1
	}
	out = appendText(out, e.Name)
	for _, n := range []int{slices.Index(sorts, e.Sort), slices.Index(genders, e.Gender), e.Statements, listed} {
		out = binary.AppendUvarint(out, uint64(max(n, 0)))
	}
	out = appendText(out, e.Surname)
	for _, list := range [][]string{e.tokens, e.Mentions, e.Roles, e.Affiliations, e.Short, e.AlsoKnown, e.affiliations} {
		out = appendList(out, list)
	}
	out = binary.AppendUvarint(out, uint64(len(e.roles)))
	for _, r := range e.roles {
		out = appendList(appendText(out, r.head), r.words)
	}
	for _, doc := range e.Documents {
		if i, ok := slices.BinarySearch(documents, doc); ok {
			out = binary.AppendUvarint(out, uint64(i))
		}
	}
	return out
}

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
	e := &entry{order: i}
	e.Name = r.text()
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
	for _, n := range r.numbers(len(documents)) {
		e.Documents = append(e.Documents, documents[n])
	}
	return e
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
