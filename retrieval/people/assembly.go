package people

import (
	"cmp"
	"encoding/binary"
	"slices"
	"sort"

	"whosaid/retrieval"
)

// An assembly is a directory while it is made: of the entries of the one before
// whose families nothing has happened to, and of those that are drafted.
type assembly struct {
	draft
	old    *Directory
	roster roster
	change *Change
	// moved tells which document each of old is now, -1 for none.
	moved []int
	// families are those that are drafted, touched the terms of their classes; nil
	// for all.
	families map[string]bool
	touched  []bool
	seen     []appearance
	// rank is the number of each entry of old, -1 for one that is drafted again;
	// numbers are those of the drafted ones.
	rank, numbers []int
	// from tells which entry of old a number is, or ^i for the i-th drafted one.
	from []int
	// made are the tables of the directory, as far as they are made.
	made tableMade
}

// draw drafts what is not as it was, and gives everybody a number.
func (a *assembly) draw() {
	a.merge()
	for i := range a.entries {
		a.setRoles(&a.entries[i].entry)
	}
	a.number()
}

// number gives entries their numbers: most statements first, then by name.
func (a *assembly) number() {
	var kept []int
	a.rank = slices.Repeat([]int{-1}, a.old.Len())
	for i := range a.rank {
		if a.touched != nil && !a.families[string(a.old.kin(i))] {
			kept = append(kept, i)
		}
	}
	a.numbers = make([]int, len(a.entries))
	a.from = make([]int, 0, len(kept)+len(a.entries))
	take := func(n int) {
		for _, i := range kept[:n] {
			a.rank[i] = len(a.from)
			a.from = append(a.from, i)
		}
		kept = kept[n:]
	}
	for i := range a.entries {
		e := &a.entries[i]
		take(sort.Search(len(kept), func(k int) bool { return a.compare(kept[k], e) > 0 }))
		a.numbers[i] = len(a.from)
		a.from = append(a.from, ^i)
	}
	take(len(kept))
}

// compare orders an entry of old and a drafted one.
func (a *assembly) compare(i int, e *drafted) int {
	r := reading{a.old.entries.at(i)}
	name := r.bytes()
	r.bytes()
	r.number()
	r.number()
	return cmp.Or(cmp.Compare(e.Statements, r.number()), cmp.Compare(string(name), e.Name), a.birthOf(i).compare(e.born),
		cmp.Compare(string(a.old.kin(i)), e.kin))
}

// birthOf is where an entry of old began.
func (a *assembly) birthOf(i int) birth {
	r := reading{a.old.places.at(i)}
	b := birth{kind: r.number(), document: r.number(), at: r.number()}
	if b.document < len(a.moved) {
		b.document = a.moved[b.document]
	}
	return b
}

// later orders entries by where they began, by their numbers.
func (a *assembly) later(x, y int) int {
	of := func(number int) (birth, string) {
		if i := a.from[number]; i >= 0 {
			return a.birthOf(i), string(a.old.kin(i))
		}
		e := &a.entries[^a.from[number]]
		return e.born, e.kin
	}
	b, kin := of(x)
	c, other := of(y)
	return cmp.Or(b.compare(c), cmp.Compare(kin, other))
}

// kept reads numbers of entries of old, and returns those that they have now, in
// order.
func (a *assembly) kept(r *reading, into []int) []int {
	for len(r.left) > 0 {
		if i := r.number(); i < len(a.rank) && a.rank[i] >= 0 {
			into = append(into, a.rank[i])
		}
	}
	return into
}

// renumbered adds the numbers that entries of old have now, which are in the same
// order. It reports false where one of them is drafted again.
func (a *assembly) renumbered(out, old []byte) ([]byte, bool) {
	for r := (reading{old}); len(r.left) > 0; {
		now := a.ranked(r.number())
		if now < 0 {
			return out, false
		}
		out = binary.AppendUvarint(out, uint64(now))
	}
	return out, true
}

// rephrased is renumbered, for phrases.
func (a *assembly) rephrased(out, old []byte) ([]byte, bool) {
	for r := (reading{old}); len(r.left) > 0; {
		by, n := r.number(), r.number()
		out = binary.AppendUvarint(binary.AppendUvarint(out, uint64(by)), uint64(n))
		for range min(n, len(r.left)) {
			now := a.ranked(r.number())
			if now < 0 {
				return out, false
			}
			out = binary.AppendUvarint(out, uint64(now))
		}
	}
	return out, true
}

// both are two lists of numbers in order, as one.
func both(a, b []int) []int {
	if len(b) == 0 {
		return a
	}
	out := append(a, b...)
	if len(a) > 0 && a[len(a)-1] > b[0] {
		slices.Sort(out)
	}
	return out
}

// combined makes a table of one of old and what is new. Combine writes the value of a
// key, of which there may be no old value, nothing new or neither; it reports false for
// one that is not there any more.
func combined[V any](made *tableMade, old table, fresh map[string]V,
	combine func(key, out, old []byte, fresh V) ([]byte, bool)) {
	keys := make([]string, 0, len(fresh))
	for key := range fresh {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	made.next(old.len() + len(keys))
	put := func(key []byte, value []byte, v V) {
		record := append(binary.AppendUvarint(made.begin(), uint64(len(key))), key...)
		if record, ok := combine(key, record, value, v); ok {
			made.end(record)
		}
	}
	var none V
	for i := range old.len() {
		key, value := old.keyAt(i)
		for len(keys) > 0 && keys[0] < string(key) {
			put([]byte(keys[0]), nil, fresh[keys[0]])
			keys = keys[1:]
		}
		if len(keys) > 0 && keys[0] == string(key) {
			put(key, value, fresh[keys[0]])
			keys = keys[1:]
			continue
		}
		put(key, value, none)
	}
	for _, key := range keys {
		put([]byte(key), nil, fresh[key])
	}
	made.done()
}

// posted combines lists of entries.
func (a *assembly) posted(old table, fresh postings) {
	var list []int
	combined(&a.made, old, fresh, func(_, out, old []byte, fresh []int) ([]byte, bool) {
		if now, ok := a.renumbered(out, old); ok && len(fresh) == 0 {
			return now, len(old) > 0
		}
		list = both(a.kept(&reading{old}, list[:0]), fresh)
		return appendNumbers(out, list), len(list) > 0
	})
}

// counted combines how many there are.
func (a *assembly) counted(old table, more map[string]int) {
	combined(&a.made, old, more, func(_, out, old []byte, more int) ([]byte, bool) {
		if more == 0 {
			return append(out, old...), len(old) > 0
		}
		r := reading{old}
		n := r.number() + more
		return binary.AppendUvarint(out, uint64(max(n, 0))), n > 0
	})
}

// phrased combines phrases.
func (a *assembly) phrased(old table, fresh map[string]*byReason, wordings func(e *entry) []wording) {
	combined(&a.made, old, fresh, func(key, out, old []byte, fresh *byReason) ([]byte, bool) {
		if now, ok := a.rephrased(out, old); ok && fresh == nil {
			return now, len(old) > 0
		}
		var all byReason
		for r := (reading{old}); len(r.left) > 0; {
			list := &all[r.number()%len(all)]
			for range min(r.number(), len(r.left)) {
				if i := r.number(); i < len(a.rank) && a.rank[i] >= 0 {
					*list = append(*list, a.rank[i])
				}
			}
		}
		if fresh != nil {
			for by := range all {
				all[by] = both(all[by], fresh[by])
			}
		}
		size := len(out)
		out = all.append(out, func(i int) []retrieval.Reason { return a.calls(i, string(key), wordings) })
		return out, len(out) > size
	})
}
