package coref

import (
	"slices"

	"whosaid/retrieval/names"
)

// merge puts the names together into people, surest names first: full names,
// then runs that only their place in the text makes a name, then surnames
// and given names alone.
func (c *Cast) merge() {
	c.mergeFull(func(n *occurrence) bool { return n.Known })
	c.mergeTails()
	c.mergeFull(func(n *occurrence) bool { return n.speaks || n.described })
	alone := c.surnamesAlone()
	c.mergeFull(func(n *occurrence) bool { return alone[n.Surname()] })
	c.mergeFull(func(n *occurrence) bool { return false })
	c.mergeCouples()
	c.mergeSingles()
	c.mergeHeadlines()
	c.order()
}

// mergeFull gives every full name that is not placed yet its entity. What
// sure does not vouch for becomes tentative: its name may be no person's.
func (c *Cast) mergeFull(sure func(*occurrence) bool) {
	for i := range c.names {
		n := &c.names[i]
		if n.who >= 0 || n.heading || !n.IsFull() {
			continue
		}
		if e := c.findFull(n); e >= 0 {
			c.join(i, e)
		} else if sure(n) {
			c.join(i, c.add(n, false))
		}
	}
}

// surnamesAlone are the surnames that stand alone somewhere.
func (c *Cast) surnamesAlone() map[string]bool {
	out := map[string]bool{}
	for i := range c.names {
		if n := &c.names[i]; !n.IsFull() && !n.heading && (n.speaks || n.Titled) {
			out[n.Surname()] = true
		}
	}
	return out
}

// mergeTails gives runs such as "Wasserman Schultz" to the one full name that
// ends in them.
func (c *Cast) mergeTails() {
	for i := range c.names {
		n := &c.names[i]
		if n.who >= 0 || n.Known || !n.IsFull() || n.heading {
			continue
		}
		for _, e := range latest(c.bySurname[n.Surname()]) {
			if endsIn(c.people[e].tokens, n.Tokens) {
				c.join(i, e)
				break
			}
		}
	}
}

func endsIn(tokens, tail []string) bool {
	if len(tail) >= len(tokens) {
		return false
	}
	for k := range tail {
		if names.Fold(tokens[len(tokens)-len(tail)+k]) != names.Fold(tail[k]) {
			return false
		}
	}
	return true
}

// order drops names that are nobody's and puts people in the order of their
// first mention.
func (c *Cast) order() {
	c.names = slices.DeleteFunc(c.names, func(n occurrence) bool { return n.who < 0 })
	rank := make([]int, len(c.people))
	for i := range rank {
		rank[i] = -1
	}
	people := make([]*entity, 0, len(c.people))
	for i := range c.names {
		n := &c.names[i]
		if rank[n.who] < 0 {
			rank[n.who] = len(people)
			people = append(people, c.people[n.who])
			c.people[n.who].mentions = nil
		}
		n.who = rank[n.who]
		people[n.who].mentions = append(people[n.who].mentions, i)
	}
	c.people = people
	for _, index := range []map[string][]int{c.bySurname, c.byGiven} {
		for key, list := range index {
			for i := range list {
				list[i] = rank[list[i]]
			}
			index[key] = slices.DeleteFunc(list, func(e int) bool { return e < 0 })
		}
	}
}
