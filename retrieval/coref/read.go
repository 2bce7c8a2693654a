package coref

import (
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// Read finds the people of a document. quoted are the spans inside quotation
// marks, in order: whom they name is no candidate for a pronoun outside.
func Read(doc *retrieval.Document, quoted []retrieval.Span) *Cast {
	c := &Cast{doc: doc, lex: names.Shared(), quoted: quoted, bySurname: map[string][]int{}, byGiven: map[string][]int{}}
	c.scan()
	c.merge()
	c.describe()
	c.inferGenders()
	c.index()
	c.mark()
	return c
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
