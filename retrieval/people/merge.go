package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// merge puts the names together into people, surest names first: full names,
// then runs that only their place in the text makes a name, then surnames
// and given names alone.
func (c *Cast) merge() {
	c.mergeFull(func(n *name) bool { return n.known })
	c.mergeTails()
	c.mergeFull(func(n *name) bool { return n.speaks || n.described })
	alone := c.surnamesAlone()
	c.mergeFull(func(n *name) bool { return alone[n.surname()] })
	c.mergeFull(func(n *name) bool { return false })
	c.mergeCouples()
	c.mergeSingles()
	c.mergeHeadlines()
	c.order()
}

// full reports whether n has a given name and a surname, as far as one sees.
func (n *name) full() bool { return len(n.tokens)-n.suffixes() > 1 }

// mergeFull gives every full name that is not placed yet its entity. What
// sure does not vouch for becomes tentative: its name may be no person's.
func (c *Cast) mergeFull(sure func(*name) bool) {
	for i := range c.names {
		n := &c.names[i]
		if n.who >= 0 || n.heading || !n.full() {
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
		if n := &c.names[i]; !n.full() && !n.heading && (n.speaks || n.titled) {
			out[n.surname()] = true
		}
	}
	return out
}

// mergeTails gives runs such as "Wasserman Schultz" to the one full name that
// ends in them.
func (c *Cast) mergeTails() {
	for i := range c.names {
		n := &c.names[i]
		if n.who >= 0 || n.known || !n.full() || n.heading {
			continue
		}
		for _, e := range latest(c.bySurname[n.surname()]) {
			if endsIn(c.people[e].tokens, n.tokens) {
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
		if fold(tokens[len(tokens)-len(tail)+k]) != fold(tail[k]) {
			return false
		}
	}
	return true
}

func (c *Cast) findFull(n *name) int {
	for _, e := range latest(c.bySurname[n.surname()]) {
		p := c.people[e]
		if p.given != "" && c.lex.sameGiven(p.given, fold(n.tokens[0])) && p.suffix == n.suffixKey() && agree(p.gender, n.gender) && sameMiddle(foldAll(p.tokens), foldAll(n.tokens)) {
			return e
		}
	}
	return -1
}

// namesakes is how many people of one surname are compared with a name: the
// latest ones.
const namesakes = 24

func latest(people []int) []int { return people[max(0, len(people)-namesakes):] }

func (n *name) suffixKey() string {
	if n.suffixes() == 0 {
		return ""
	}
	return strings.TrimSuffix(fold(n.tokens[len(n.tokens)-1]), ".")
}

func agree(a, b retrieval.Gender) bool { return a == "" || b == "" || a == b }

// sameGiven reports whether two folded given names may be one person's: the
// same, one an initial or a short form of the other.
func (l *lexicon) sameGiven(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if s := strings.TrimSuffix(a, "."); len(s) == 1 {
		return b[0] == s[0]
	}
	if g, h := l.given[a], l.given[b]; g != "" && h != "" && g != h {
		return false
	}
	if len(a) >= 3 && strings.HasPrefix(b, a) {
		return true
	}
	return slices.Contains(l.nicknames[a], b) || slices.Contains(l.nicknames[b], a) || shareOne(l.nicknames[a], l.nicknames[b])
}

func shareOne(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// add makes an entity of a name.
func (c *Cast) add(n *name, tentative bool) int {
	e := &entity{tokens: n.tokens, surname: n.surname(), suffix: n.suffixKey(), gender: n.gender, tentative: tentative}
	if n.full() {
		e.given = fold(n.tokens[0])
		c.byGiven[e.given] = append(c.byGiven[e.given], len(c.people))
	}
	c.people = append(c.people, e)
	c.bySurname[e.surname] = append(c.bySurname[e.surname], len(c.people)-1)
	return len(c.people) - 1
}

// join says that names[i] is entity e.
func (c *Cast) join(i, e int) {
	n, p := &c.names[i], c.people[e]
	n.who = e
	p.mentions = append(p.mentions, i)
	if p.gender == "" && (n.full() || n.titled || n.kin || p.given == "" || fold(n.tokens[0]) != p.surname) {
		p.gender = n.gender // a surname may be a given name of the other sex
	}
	if n.title != "" && !slices.Contains(p.titles, n.title) {
		p.titles = append(p.titles, n.title)
	}
	if p.address == "" {
		p.address = n.address
	}
	if fuller(n.tokens, p.tokens) {
		p.tokens = n.tokens
	}
}

// fuller reports whether a is a better canonical name than b: mixed case
// before capitals, no initials, the longer given name, then more tokens.
func fuller(a, b []string) bool {
	if ua, ub := shouted(a), shouted(b); ua != ub {
		return ub
	}
	if len(a) != len(b) {
		return len(b) == 1 && len(a) > 1
	}
	return strings.HasSuffix(b[0], ".") && !strings.HasSuffix(a[0], ".")
}

func shouted(tokens []string) bool {
	last := tokens[len(tokens)-1]
	if suffix(last) && len(tokens) > 1 {
		last = tokens[len(tokens)-2]
	}
	return len(last) > 2 && strings.ToUpper(last) == last
}

// order drops names that are nobody's and puts people in the order of their
// first mention.
func (c *Cast) order() {
	c.names = slices.DeleteFunc(c.names, func(n name) bool { return n.who < 0 })
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
