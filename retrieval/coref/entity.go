package coref

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// An entity is one person of the document.
type entity struct {
	tokens    []string // the fullest name
	surname   string   // folded
	given     string   // folded, empty when only the surname is known
	forms     []string // every given name that a full name has, folded
	suffix    string   // folded
	gender    retrieval.Gender
	titles    []string // nouns of the titles before the name
	roles     []role
	mentions  []int // indices into names
	tentative bool
	// address is the title before the first mention that has one, as written.
	// namesake: another person of the document has the same name, so that the
	// address belongs to it.
	address  string
	namesake bool
}

// A role is a description and where it stands.
type role struct {
	text string
	at   int
}

// name is canonical: apostrophes are straight, whatever the document has.
func (e *entity) name() string {
	s := strings.ReplaceAll(strings.Join(e.tokens, " "), "’", "'")
	if e.namesake && e.address != "" {
		s = e.address + " " + s
	}
	if e.suffix == "jr" || e.suffix == "sr" {
		s += "."
	}
	return s
}

func (e *entity) surnameAsWritten() string {
	n := len(e.tokens)
	if n > 1 && names.IsSuffix(e.tokens[n-1]) {
		n--
	}
	i := n - 1
	for i > 1 && names.Shared().IsParticle(e.tokens[i-1]) {
		i--
	}
	return strings.Join(e.tokens[i:n], " ")
}

// findFull is the person whom a full name means, -1 if nobody has it yet: who has that
// very given name before who has another form of it.
func (c *Cast) findFull(n *occurrence) int {
	given, found := names.Fold(n.Tokens[0]), -1
	for _, e := range latest(c.bySurname[n.Surname()]) {
		p := c.people[e]
		if p.given == "" || p.suffix != n.SuffixKey() || !names.Agree(p.gender, n.Gender) || !c.lex.SameGiven(p.given, given) ||
			!names.SameMiddle(names.FoldAll(p.tokens), names.FoldAll(n.Tokens)) || c.keptApart(n, p) {
			continue
		}
		if slices.Contains(p.forms, given) {
			return e
		}
		if found < 0 {
			found = e
		}
	}
	return found
}

// namesakes is how many people of one surname are compared with a name: the
// latest ones.
const namesakes = 24

func latest(people []int) []int { return people[max(0, len(people)-namesakes):] }

// add makes an entity of a name.
func (c *Cast) add(n *occurrence, tentative bool) int {
	e := &entity{tokens: n.Tokens, surname: n.Surname(), suffix: n.SuffixKey(), gender: n.Gender, tentative: tentative}
	if n.IsFull() {
		e.given = names.Fold(n.Tokens[0])
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
	if f := names.Fold(n.Tokens[0]); n.IsFull() && !slices.Contains(p.forms, f) {
		p.forms = append(p.forms, f)
	}
	if p.gender == "" && (n.IsFull() || n.Titled || n.kin || p.given == "" || names.Fold(n.Tokens[0]) != p.surname) {
		p.gender = n.Gender // a surname may be a given name of the other sex
	}
	if n.Title != "" && !slices.Contains(p.titles, n.Title) {
		p.titles = append(p.titles, n.Title)
	}
	if p.address == "" {
		p.address = n.Address
	}
	if names.Fuller(n.Tokens, p.tokens) {
		p.tokens = n.Tokens
	}
}

// role is the first description of a person that says something: two words or
// more, not a relation ("his aide").
func (e *entity) role() string {
	for _, r := range e.roles {
		first, rest, several := strings.Cut(r.text, " ")
		if several && rest != "" && !english.Is(names.Fold(first), english.Possessive) && names.Shared().TellsPerson(r.text) {
			return names.WithoutArticle(r.text)
		}
	}
	return ""
}
