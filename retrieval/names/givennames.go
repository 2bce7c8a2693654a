package names

import (
	"hash/maphash"
	"io/fs"
	"math/bits"
	"strings"

	"whosaid/retrieval"
)

// givenNames are given names with their genders, looked up in their lists as these
// stand there: to make a map of the thousands of names takes longer than all else that
// the lexicon does when it is read.
type givenNames struct {
	text  string // a line for each name: the name, a space and the letter of its gender
	names int
	seed  maphash.Seed
	// slots tell where lines begin, by the hashes of their names, in the first free
	// slot from there on; one more than that, for 0 is a free slot.
	slots []uint32
}

// shortestLine is how many bytes a line of the lists has at least: a letter, the
// space, the gender and the end of the line.
const shortestLine = 4

// newGivenNames are those of lists, in which a later one puts an earlier one right.
func newGivenNames(lists ...[]byte) *givenNames {
	var text strings.Builder
	size := len(lists)
	for _, list := range lists {
		size += len(list)
	}
	text.Grow(size)
	for _, list := range lists {
		text.Write(list)
		text.WriteByte('\n')
	}
	g := &givenNames{text: text.String(), seed: maphash.MakeSeed()}
	g.slots = make([]uint32, slotsFor(len(g.text)/shortestLine))
	at := 0
	for line := range strings.Lines(g.text) {
		if name, _, ok := strings.Cut(line, " "); ok && name != "" && name[0] != '#' {
			g.add(name, at)
		}
		at += len(line)
	}
	return g
}

// slotsFor is how many slots a table of so many names at most has: more than that, and a
// power of two.
func slotsFor(names int) int { return 1 << bits.Len(uint(names+1)) }

// add notes the line of a name that begins at a byte.
func (g *givenNames) add(name string, at int) {
	slot := g.slot(name)
	if g.slots[slot] == 0 {
		g.names++
	}
	g.slots[slot] = uint32(at) + 1
}

// slot returns the slot of a name, or the free one where it would be.
func (g *givenNames) slot(name string) int {
	last := uint64(len(g.slots) - 1)
	at := maphash.String(g.seed, name) & last
	for g.slots[at] != 0 && !g.begins(int(g.slots[at])-1, name) {
		at = (at + 1) & last
	}
	return int(at)
}

// begins reports whether the line at a byte is that of a name.
func (g *givenNames) begins(at int, name string) bool {
	end := at + len(name)
	return end < len(g.text) && g.text[end] == ' ' && g.text[at:end] == name
}

// gender returns the gender of a folded name, "" where either has it; false for what
// is no given name.
func (g *givenNames) gender(name string) (retrieval.Gender, bool) {
	at := int(g.slots[g.slot(name)])
	if at == 0 || name == "" {
		return "", false
	}
	return genderOf(g.text[at+len(name) : at+len(name)+1]), true
}

// givenNames returns a list of given names as it stands there.
func (r *reader) givenNames(list string) []byte {
	if r.checks {
		for _, row := range r.rows(list, spaces, 2, 2) {
			r.gender(row, "fmu")
			if as := Fold(row.fields[0]) + " " + row.fields[1]; as != row.Text {
				r.wrong(row.Errorf("%q is not %q, as it is looked up", row.Text, as))
			}
		}
	}
	name := listFile(list)
	r.read = append(r.read, name)
	text, err := fs.ReadFile(r.files, name)
	if !r.checks {
		r.wrong(err)
	}
	return text
}
