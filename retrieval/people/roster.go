package people

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"
	"sort"
)

// rosterMagic opens a roster: magic, the terms, the numbers of those that documents
// have, in the order of the terms, how many documents have each, how many numbers of
// either kind there are, four bytes a number, and the casts by documents.
const rosterMagic = "WSR3"

// A roster is the sheets of all documents of a corpus: all that a directory is
// made of, but for ordinary words. A term keeps its number from one roster to the
// next, so that most casts stay as they are, until many terms are nobody's.
type roster struct {
	terms       table
	order, uses numberList
	casts       table
}

// A numberList is numbers of four bytes each.
type numberList []byte

func (l numberList) len() int { return len(l) / 4 }

func (l numberList) at(i int) int { return int(binary.LittleEndian.Uint32(l[4*i:])) }

// openRoster reads what with wrote. It reports whether it is whole.
func openRoster(raw []byte) (r roster, ok bool) {
	if len(raw) < len(rosterMagic) || string(raw[:len(rosterMagic)]) != rosterMagic {
		return roster{}, false
	}
	rest := raw[len(rosterMagic):]
	if r.casts, rest, ok = readTable(rest); !ok {
		return r, false
	}
	if rest, ok = r.openLists(rest); !ok {
		return r, false
	}
	if r.terms, rest, ok = readTable(rest); !ok || len(rest) > 0 || r.terms.len() != r.uses.len() {
		return r, false
	}
	for i := range r.order.len() {
		if r.order.at(i) >= r.terms.len() {
			return r, false
		}
	}
	return r, true
}

// openLists reads the lists that bytes end with, and returns what stands before them.
func (r *roster) openLists(raw []byte) (before []byte, ok bool) {
	at := len(raw) - 8
	if at < 0 {
		return nil, false
	}
	live, size := uint64(binary.LittleEndian.Uint32(raw[at:])), uint64(binary.LittleEndian.Uint32(raw[at+4:]))
	if live > size || uint64(at) < 4*(live+size) {
		return nil, false
	}
	first, second := at-int(4*(live+size)), at-int(4*size)
	r.order, r.uses = numberList(raw[first:second]), numberList(raw[second:at])
	return raw[:first], true
}

// sorted is the i-th of the terms that documents have, in order.
func (r roster) sorted(i int) []byte { return r.terms.at(r.order.at(i)) }

// cast reads that of a document. It reports false for one that has what there is not.
func (r roster) cast(document int, into *cast) bool {
	_, raw := r.casts.keyAt(document)
	into.read(raw)
	return into.whole(r.terms.len())
}

// from is the place of the first term, in order, that is not before one.
func (r roster) from(term string) int {
	return sort.Search(r.order.len(), func(i int) bool { return string(r.sorted(i)) >= term })
}

// find is the number of a term, -1 where no document has it.
func (r roster) find(term string) int {
	if i := r.from(term); i < r.order.len() && string(r.sorted(i)) == term {
		return r.order.at(i)
	}
	return -1
}

// number is that of the document of a name, -1 for none.
func (r roster) number(name string) int {
	i := r.casts.from(name)
	if i == r.casts.len() {
		return -1
	}
	if key, _ := r.casts.keyAt(i); string(key) != name {
		return -1
	}
	return i
}

// families are those of the classes of a document, and all that it tells of each:
// the classes in turn and what its statements say of whom it calls so.
func (r roster) families(document int) map[string]string {
	out := map[string]string{}
	var one cast
	if !r.cast(document, &one) {
		return out
	}
	last := one.last()
	for at, p := range one.appearances {
		term := r.terms.at(p.of)
		family, _, _ := familyIn(term)
		told := appendText([]byte(out[string(family)]), string(term))
		if last[p.called] == at {
			told = one.told(told, p.called, r.terms)
		}
		out[string(family)] = string(told)
	}
	return out
}

// listed adds the families of those whom documents list, or listed before a change.
func (r roster) listed(to map[string]bool, c *Change) {
	add := func(term []byte) {
		if family, listed, ok := familyIn(term); ok && listed {
			to[string(family)] = true
		}
	}
	for i := range r.order.len() {
		add(r.sorted(i))
	}
	for i := range c.Sheets {
		for _, term := range c.Sheets[i].terms {
			add([]byte(term))
		}
	}
}

// of tells which terms are classes of families.
func (r roster) of(families map[string]bool) []bool {
	out := make([]bool, r.terms.len())
	for family := range families {
		prefix := familyTerm(family)
		for i := r.from(prefix); i < r.order.len() && bytes.HasPrefix(r.sorted(i), []byte(prefix)); i++ {
			out[r.order.at(i)] = true
		}
	}
	return out
}

// A Change is what a corpus has become.
type Change struct {
	// Documents are the names of all documents, in order.
	Documents []string
	// Kept tells by document which one it was before, -1 for one that is new or has
	// changed. Nil where there was none before.
	Kept []int
	// Sheets are those of the documents that are not kept, by their places.
	Sheets []Sheet
	// Words are the ordinary words of these documents' statements, less those of
	// documents that are there no more.
	Words OrdinaryWords
}

func (c *Change) kept(i int) int {
	if c.Kept == nil {
		return -1
	}
	return c.Kept[i]
}

// terms are those of all sheets, each once, in order.
func (c *Change) terms() []string {
	all := map[string]bool{}
	for i := range c.Documents {
		if c.kept(i) >= 0 {
			continue
		}
		for _, term := range c.Sheets[i].terms {
			all[term] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}
