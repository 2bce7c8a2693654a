package people

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"
)

// rosterMagic opens a roster: magic, the terms in order, and the casts by
// documents.
const rosterMagic = "WSR1"

// A roster is the sheets of all documents of a corpus: all that a directory is
// made of, but for ordinary words.
type roster struct {
	terms, casts table
}

// openRoster reads what with wrote. It reports whether it is whole.
func openRoster(raw []byte) (r roster, ok bool) {
	if len(raw) < len(rosterMagic) || string(raw[:len(rosterMagic)]) != rosterMagic {
		return roster{}, false
	}
	rest := raw[len(rosterMagic):]
	if r.terms, rest, ok = readTable(rest); ok {
		r.casts, rest, ok = readTable(rest)
	}
	return r, ok && len(rest) == 0
}

// with writes the roster after a change, and tells which document each of its own
// is there, changed or not, -1 for none. It reports false for a roster that is not whole.
func (r roster) with(c *Change) (raw []byte, moved []int, ok bool) {
	fresh := c.terms()
	used, ok := r.used(c)
	if !ok {
		return nil, nil, false
	}
	moved = slices.Repeat([]int{-1}, r.casts.len())
	terms, numbers := tableMade{}, make([]int, r.terms.len())
	place := map[string]int{}
	for i := 0; i < r.terms.len() || len(fresh) > 0; {
		order := 1
		if i < r.terms.len() {
			if order = -1; !used[i] {
				i++
				continue
			}
			if len(fresh) > 0 {
				order = bytes.Compare(r.terms.at(i), []byte(fresh[0]))
			}
		}
		if order >= 0 {
			place[fresh[0]] = terms.len()
		}
		if order <= 0 {
			numbers[i] = terms.len()
			terms.add(r.terms.at(i))
			i++
		} else {
			terms.add([]byte(fresh[0]))
		}
		if order >= 0 {
			fresh = fresh[1:]
		}
	}
	return r.write(c, &terms, numbers, place, moved), moved, true
}

// write writes the roster of these terms. Numbers are those that the terms of r
// have there, place those of the terms of sheets.
func (r roster) write(c *Change, terms *tableMade, numbers []int, place map[string]int, moved []int) []byte {
	casts := tableMade{}
	var one cast
	for i, name := range c.Documents {
		record := appendText(casts.begin(), name)
		if old := c.kept(i); old >= 0 {
			moved[old] = i
			_, raw := r.casts.keyAt(old)
			one.read(raw)
			one.renumber(func(term int) int { return numbers[term] })
		} else {
			if old := r.number(name); old >= 0 {
				moved[old] = i
			}
			s := c.Sheets[i]
			one.read(s.cast)
			one.renumber(func(term int) int { return place[s.terms[term]] })
		}
		casts.end(one.append(record))
	}
	return casts.write(terms.write([]byte(rosterMagic)))
}

// used tells which terms the documents have that are kept. It reports false where one
// has what there is not.
func (r roster) used(c *Change) (used []bool, ok bool) {
	used = make([]bool, r.terms.len())
	var one cast
	for _, number := range c.Kept {
		if number < 0 {
			continue
		}
		if number >= r.casts.len() {
			return nil, false
		}
		_, raw := r.casts.keyAt(number)
		if one.read(raw); !one.whole(r.terms) {
			return nil, false
		}
		one.renumber(func(term int) int { used[term] = true; return term })
	}
	return used, true
}

// from is the number of the first term that is not before one.
func (r roster) from(term string) int {
	low, high := 0, r.terms.len()
	for low < high {
		if middle := int(uint(low+high) >> 1); string(r.terms.at(middle)) < term {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
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
	_, raw := r.casts.keyAt(document)
	if one.read(raw); !one.whole(r.terms) {
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

// listed adds the families of those whom documents list.
func (r roster) listed(to map[string]bool) {
	for i := range r.terms.len() {
		if family, listed, ok := familyIn(r.terms.at(i)); ok && listed {
			to[string(family)] = true
		}
	}
}

// of tells which terms are classes of families.
func (r roster) of(families map[string]bool) []bool {
	out := make([]bool, r.terms.len())
	for family := range families {
		prefix := familyTerm(family)
		for i := r.from(prefix); i < r.terms.len() && bytes.HasPrefix(r.terms.at(i), []byte(prefix)); i++ {
			out[i] = true
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

// A tableMade is a table while it is made.
type tableMade struct {
	records []byte
	ends    []uint32
}

func (t *tableMade) len() int { return len(t.ends) }

// begin is what the next record is added to, which end is then given.
func (t *tableMade) begin() []byte { return t.records }

func (t *tableMade) end(with []byte) {
	t.records = with
	t.ends = append(t.ends, uint32(len(with)))
}

func (t *tableMade) add(record []byte) { t.end(append(t.records, record...)) }

// write adds the table: how many records there are, where each begins and the last
// one ends, counted from the first, four bytes each, and the records themselves.
func (t *tableMade) write(out []byte) []byte {
	out = slices.Grow(out, 4*(len(t.ends)+2)+len(t.records))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(t.ends)))
	out = binary.LittleEndian.AppendUint32(out, 0)
	for _, end := range t.ends {
		out = binary.LittleEndian.AppendUint32(out, end)
	}
	return append(out, t.records...)
}
