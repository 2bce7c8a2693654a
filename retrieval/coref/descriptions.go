package coref

import (
	"slices"

	"whosaid/retrieval/names"
)

// described is how many mentions of a person are searched for descriptions.
const describedMentions = 12

// describe collects the roles that stand before and after names.
func (c *Cast) describe() {
	p := &names.Parser{Lex: c.lex, Text: c.doc.Text}
	for _, e := range c.people {
		for k, m := range e.mentions {
			n := &c.names[m]
			if k >= describedMentions || n.modifier {
				continue
			}
			roles := []string{p.Bracket(n.Span)} // all that a list of those present tells
			if !n.heading {
				roles = p.RolesOf(c.paragraph(n.Start), n.Span)
			}
			for _, r := range roles {
				if r != "" && names.IsNounPhrase(r) && !slices.ContainsFunc(e.roles, func(x role) bool { return x.text == r }) {
					e.roles = append(e.roles, role{r, n.Start})
				}
			}
		}
	}
}
