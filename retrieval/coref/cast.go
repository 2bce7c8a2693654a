package coref

import (
	"sort"
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
	// bylines are the lines that tell who wrote the document.
	bylines []retrieval.Span
}

// A holder is a person with one of the roles.
type holder struct {
	who   int
	words []string
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
	p := retrieval.Person{
		Name: e.name(), Sort: retrieval.Individual, Surname: e.surnameAsWritten(), Gender: e.gender, Documents: []string{c.doc.Name},
	}
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

func (c *Cast) genderOf(who int) retrieval.Gender {
	if who >= len(c.people) {
		return c.anonyms[who-len(c.people)].gender
	}
	return c.people[who].gender
}

// called is the canonical name of a person, or the wording of a description.
func (c *Cast) called(who int) string {
	if who >= len(c.people) {
		return c.anonyms[who-len(c.people)].name
	}
	return c.people[who].name()
}

// namesIn are the names that lie inside span, in order.
func (c *Cast) namesIn(span retrieval.Span) []occurrence {
	i := sort.Search(len(c.names), func(i int) bool { return c.names[i].Start >= span.Start })
	j := i
	for j < len(c.names) && c.names[j].End <= span.End {
		j++
	}
	return c.names[i:j]
}

// find returns the entity of that canonical name, -1 if there is none.
func (c *Cast) find(name string) int {
	if i, ok := c.byName[name]; ok {
		return i
	}
	return -1
}

// inQuotation reports whether byte offset at lies inside quotation marks.
func (c *Cast) inQuotation(at int) bool {
	i := sort.Search(len(c.quoted), func(i int) bool { return c.quoted[i].End > at })
	return i < len(c.quoted) && c.quoted[i].Start <= at
}

// paragraph is the span of the paragraph that holds byte offset at.
func (c *Cast) paragraph(at int) retrieval.Span {
	if i := c.doc.ParagraphAt(at); i > 0 {
		return c.doc.Paragraphs[i-1].Span
	}
	return retrieval.Span{End: len(c.doc.Text)}
}
