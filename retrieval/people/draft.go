package people

import (
	"cmp"
	"slices"

	"whosaid/retrieval"
)

// A draft is the entries of a directory while they are made.
type draft struct {
	wordings
	aliases Aliases
	entries []drafted // in the end most statements first
}

// A drafted entry is one that is being made.
type drafted struct {
	entry
	// kin is the family it began with, family what it is told apart in; nil where
	// nobody else can be it.
	kin    string
	family *family
	born   birth
	in     documents
}

// A birth tells where an entry began, which orders entries of one name: in which
// document, and as which one of its family there.
type birth struct{ kind, document, at int }

func (b birth) compare(o birth) int {
	return cmp.Or(cmp.Compare(b.kind, o.kind), cmp.Compare(b.document, o.document), cmp.Compare(b.at, o.at))
}

// documents are the numbers of those that have an entry, each once, in the order
// in which they were found.
type documents struct {
	list []int32
	// starts is where the documents of each pass but the first begin, pass the last
	// one. In a pass they come in order.
	starts [passes]int
	pass   int
	// all is set where they are in no order.
	all map[int32]bool
}

// passes is how many times the appearances are gone through.
const passes = 3

// add adds a document in a pass.
func (d *documents) add(document, pass int) {
	n := int32(document)
	for d.pass < pass {
		d.pass++
		d.starts[d.pass] = len(d.list)
	}
	if !d.has(n) {
		d.list = append(d.list, n)
		if d.all != nil {
			d.all[n] = true
		}
	}
}

func (d *documents) has(n int32) bool {
	if d.all != nil {
		return d.all[n]
	}
	if len(d.list) > 0 && d.list[len(d.list)-1] == n {
		return true
	}
	for p := range d.pass {
		if _, ok := slices.BinarySearch(d.list[d.starts[p]:d.starts[p+1]], n); ok {
			return true
		}
	}
	return false
}

// addAll adds those of another entry.
func (d *documents) addAll(other *documents) {
	if d.all == nil {
		d.all = make(map[int32]bool, len(d.list))
		for _, n := range d.list {
			d.all[n] = true
		}
	}
	for _, n := range other.list {
		d.add(int(n), d.pass)
	}
}

// compact takes out entries that were moved to others, and puts those with the most
// statements first, then by name. Now tells where each one is now.
func (d *draft) compact() (now []int) {
	all := make([]int, 0, len(d.entries))
	for i := range d.entries {
		if d.entries[i].Name != "" {
			all = append(all, i)
		}
	}
	slices.SortFunc(all, func(a, b int) int { return d.entries[a].compare(&d.entries[b]) })
	sorted := make([]drafted, len(all))
	now = slices.Repeat([]int{-1}, len(d.entries))
	for i, from := range all {
		sorted[i], now[from] = d.entries[from], i
	}
	d.entries = sorted
	return now
}

// compare orders entries.
func (e *drafted) compare(o *drafted) int {
	return cmp.Or(cmp.Compare(o.Statements, e.Statements), cmp.Compare(e.Name, o.Name), e.born.compare(o.born), cmp.Compare(e.kin, o.kin))
}

// said adds what a document's statements say of their speakers. Who are the entries
// that its names are, -1 for one that is none of the draft's. Has are the roles that
// entries were given.
func (d *draft) said(c *cast, who []int, words func(term int) string, has map[pair]bool) {
	for _, p := range c.spoken {
		if p.called < len(who) && who[p.called] >= 0 {
			d.entries[who[p.called]].Statements += p.of
		}
	}
	for _, p := range c.roles {
		if p.called >= len(who) || who[p.called] < 0 {
			continue
		}
		e := who[p.called]
		if given := (pair{e, p.of}); d.entries[e].Sort == retrieval.Individual && !has[given] {
			has[given] = true
			d.entries[e].Roles = withRole(d.entries[e].Roles, words(p.of))
		}
	}
}
