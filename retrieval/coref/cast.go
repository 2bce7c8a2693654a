package coref

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// A Cast is everybody one document names. It is made by Read and never
// changes after, so that many may ask it at the same time.
type Cast struct {
	doc      *retrieval.Document
	lex      *names.Lexicon
	names    []occurrence // in order of place
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
	c := &Cast{doc: doc, lex: names.Shared(), quoted: quoted, bySurname: map[string][]int{}, byGiven: map[string][]int{}}
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
			if d := c.lex.Describe(r.text); d.Head != "" {
				c.addHolder(i, d)
			}
		}
	}
}

// addHolder notes that person i has the role d: under its head, the office
// that a title stands for, and any noun for people before a preposition.
func (c *Cast) addHolder(i int, d names.Description) {
	heads := []string{d.Head}
	words := slices.Clone(d.Words)
	if t, _ := c.lex.Title(d.Head); t.Noun != "" && t.Noun != d.Head {
		heads, words = append(heads, t.Noun), append(words, t.Noun)
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
		for _, w := range c.lex.Describe(r.text).Words {
			if k := c.lex.Kind(w); k.Place || k.Demonym || k.NotName {
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
		if s := strings.Join(c.names[m].Tokens, " "); !seen[s] {
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
	names.LongestFirst(p.Roles)
	p.Affiliations = names.Affiliations(c.lex, p.Roles)
	return p
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
