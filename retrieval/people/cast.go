package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
)

// A Cast is everybody one document names. It is made by Read and never
// changes after, so that many may ask it at the same time.
type Cast struct {
	doc      *retrieval.Document
	lex      *lexicon
	names    []name // in order of place
	pronouns []pronoun
	mentions []mention // in order of place
	anonyms  []anonym
	people   []*entity
	bySurname,
	byGiven map[string][]int
	byName map[string]int
	byHead map[string][]holder // roles by their head noun
	quoted []retrieval.Span
}

// An entity is one person of the document.
type entity struct {
	tokens    []string // the fullest name
	surname   string   // folded
	given     string   // folded, empty when only the surname is known
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

// Read finds the people of a document. quoted are the spans inside quotation
// marks, in order: whom they name is no candidate for a pronoun outside.
func Read(doc *retrieval.Document, quoted []retrieval.Span) *Cast {
	c := &Cast{doc: doc, lex: words(), quoted: quoted, bySurname: map[string][]int{}, byGiven: map[string][]int{}}
	c.scan()
	c.merge()
	c.describe()
	c.sex()
	c.index()
	c.mark()
	return c
}

// A holder is a person with one of the roles.
type holder struct {
	who   int
	words []string
}

// index prepares finding people by name and role.
func (c *Cast) index() {
	c.tellApart()
	c.byName, c.byHead = map[string]int{}, map[string][]holder{}
	for i, e := range c.people {
		c.byName[e.name()] = i
		for _, t := range e.titles {
			c.byHead[t] = append(c.byHead[t], holder{i, []string{t}})
		}
		for _, r := range e.roles {
			if d := c.lex.describe(r.text); d.head != "" {
				c.addHolder(i, d)
			}
		}
	}
}

// addHolder notes that person i has the role d: under its head, the office
// that a title stands for, and any noun for people before a preposition.
func (c *Cast) addHolder(i int, d description) {
	heads := []string{d.head}
	words := slices.Clone(d.words)
	if t := c.lex.titles[d.head]; t.noun != "" && t.noun != d.head {
		heads, words = append(heads, t.noun), append(words, t.noun)
	}
	for _, h := range heads {
		c.byHead[h] = append(c.byHead[h], holder{i, append(words, c.wordsOf(i)...)})
	}
}

// wordsOf are the words of a person's other roles that tell parties, states
// and countries: "the Texas senator" has one of them in brackets.
func (c *Cast) wordsOf(i int) []string {
	var out []string
	for _, r := range c.people[i].roles {
		for _, w := range c.lex.describe(r.text).words {
			if k := c.lex.kind(w); k.place || k.demonym || k.notName {
				out = append(out, w)
			}
		}
	}
	return out
}

// People returns everybody in the order of their first mention. Statements
// is left to those who count them.
func (c *Cast) People() []retrieval.Person {
	out := make([]retrieval.Person, 0, len(c.people))
	for _, e := range c.people {
		if !e.tentative {
			out = append(out, c.person(e))
		}
	}
	return out
}

func (c *Cast) person(e *entity) retrieval.Person {
	p := retrieval.Person{Name: e.name(), Sort: retrieval.Individual, Surname: e.surnameAsWritten(), Gender: e.gender, Documents: []string{c.doc.Name}}
	seen := map[string]bool{p.Name: true}
	for _, m := range e.mentions {
		if s := strings.Join(c.names[m].tokens, " "); !seen[s] {
			seen[s] = true
			p.Mentions = append(p.Mentions, s)
		}
	}
	for _, r := range e.roles {
		if !seen[r.text] {
			seen[r.text] = true
			p.Roles = append(p.Roles, r.text)
		}
	}
	longestFirst(p.Roles)
	p.Affiliations = affiliations(c.lex, p.Roles)
	return p
}

func (e *entity) surnameAsWritten() string {
	n := len(e.tokens)
	if n > 1 && suffix(e.tokens[n-1]) {
		n--
	}
	i := n - 1
	for i > 1 && words().particles[e.tokens[i-1]] {
		i--
	}
	return strings.Join(e.tokens[i:n], " ")
}
