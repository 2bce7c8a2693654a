package people

import (
	"encoding/binary"
	"slices"

	"whosaid/retrieval/room"
)

// A renewal is a roster while a change makes another of it.
type renewal struct {
	roster
	change *Change
	// uses are how many documents have each term, made the terms that are new, fresh
	// their numbers.
	uses  []int
	made  []string
	fresh map[string]int
	// moved tells which document each of the roster's own is now, -1 for none.
	moved []int
	// table is the roster as far as it is made.
	table tableMade
}

// with writes the roster after a change, and tells which document each of its own
// is there, changed or not, -1 for none. It reports false for a roster that is not whole.
func (r roster) with(c *Change) (raw []byte, moved []int, ok bool) {
	n := renewal{roster: r, change: c, uses: make([]int, r.terms.len()), fresh: map[string]int{}}
	n.moved = slices.Repeat([]int{-1}, r.casts.len())
	for i := range n.uses {
		n.uses[i] = r.uses.at(i)
	}
	if !n.move() || !n.count() {
		return nil, nil, false
	}
	order := n.order()
	if deadShare*(len(n.uses)-len(order)) > len(n.uses) {
		return n.renumbered(order), n.moved, true
	}
	return n.extended(order), n.moved, true
}

// deadShare is one by which share of the terms may be nobody's before the others
// are numbered anew.
const deadShare = 4

// move tells where the documents are now. It reports false where one is kept that is
// not there.
func (n *renewal) move() bool {
	for i, name := range n.change.Documents {
		old := n.change.kept(i)
		if old >= n.casts.len() {
			return false
		}
		if old < 0 {
			old = n.number(name)
		}
		if old >= 0 {
			n.moved[old] = i
		}
	}
	return true
}

// count counts the terms of documents that came and went.
func (n *renewal) count() bool {
	var one cast
	for old, to := range n.moved {
		if to >= 0 && n.change.kept(to) == old {
			continue
		}
		if !n.cast(old, &one) {
			return false
		}
		for _, term := range one.terms() {
			if n.uses[term]--; n.uses[term] < 0 {
				return false
			}
		}
	}
	for _, term := range n.change.terms() {
		if n.fresh[term] = n.find(term); n.fresh[term] < 0 {
			n.fresh[term] = len(n.uses)
			n.uses, n.made = append(n.uses, 0), append(n.made, term)
		}
	}
	for i := range n.change.Documents {
		if n.change.kept(i) >= 0 {
			continue
		}
		for _, term := range n.change.Sheets[i].terms {
			n.uses[n.fresh[term]]++
		}
	}
	return true
}

// order are the numbers of the terms that documents have, in the order of the terms.
func (n *renewal) order() []int {
	out := make([]int, 0, n.roster.order.len()+len(n.made))
	made := 0
	for i := range n.roster.order.len() {
		number := n.roster.order.at(i)
		for ; made < len(n.made) && n.made[made] < string(n.terms.at(number)); made++ {
			out = append(out, n.terms.len()+made)
		}
		if n.uses[number] > 0 {
			out = append(out, number)
		}
	}
	for ; made < len(n.made); made++ {
		out = append(out, n.terms.len()+made)
	}
	return out
}

// term is that of a number.
func (n *renewal) term(number int) []byte {
	if number < n.terms.len() {
		return n.terms.at(number)
	}
	return []byte(n.made[number-n.terms.len()])
}

// extended is the roster in which terms keep their numbers.
func (n *renewal) extended(order []int) []byte {
	terms := n.begun(len(n.uses))
	terms.copied(n.terms)
	for _, term := range n.made {
		terms.add([]byte(term))
	}
	return n.write(order, n.uses, nil)
}

// renumbered is the roster in which terms have the numbers of their order, and those
// of nobody are left out.
func (n *renewal) renumbered(order []int) []byte {
	terms := n.begun(len(order))
	numbers, uses := make([]int, len(n.uses)), make([]int, len(order))
	for i, number := range order {
		terms.add(n.term(number))
		numbers[number], uses[i] = i, n.uses[number]
		order[i] = i
	}
	return n.write(order, uses, numbers)
}

// begun begins the roster, and its table of so many terms.
func (n *renewal) begun(terms int) *tableMade {
	size := len(rosterMagic) + tableHead(terms) + roomFor(n.terms) + 4*(2+2*terms)
	size += tableHead(len(n.change.Documents)) + roomFor(n.casts)
	n.table.out = append(room.For[byte](size), rosterMagic...)
	return n.table.next(terms)
}

// roomFor is how much room the records of a table take that has nearly those of another.
func roomFor(t table) int { return len(t.records) + len(t.records)/16 + 1<<12 }

// write writes the roster of the terms that are made. Numbers are those that they
// have there; nil where they keep them.
func (n *renewal) write(order, uses, numbers []int) []byte {
	n.table.done()
	out := n.table.out
	for _, list := range [][]int{order, uses, {len(order), len(uses)}} {
		for _, number := range list {
			out = binary.LittleEndian.AppendUint32(out, uint32(number))
		}
	}
	n.table.out = out
	n.castsMade(numbers)
	return n.table.out
}

// castsMade writes the casts of the documents.
func (n *renewal) castsMade(numbers []int) {
	to := func(number int) int {
		if numbers == nil {
			return number
		}
		return numbers[number]
	}
	casts := n.table.next(len(n.change.Documents))
	var one cast
	for i, name := range n.change.Documents {
		old := n.change.kept(i)
		if old >= 0 && numbers == nil {
			casts.add(n.casts.at(old))
			continue
		}
		record := appendText(casts.begin(), name)
		if old >= 0 {
			n.cast(old, &one)
			one.renumber(to)
		} else {
			s := &n.change.Sheets[i]
			one.read(s.cast)
			one.renumber(func(term int) int { return to(n.fresh[s.terms[term]]) })
		}
		casts.end(one.append(record))
	}
	casts.done()
}
