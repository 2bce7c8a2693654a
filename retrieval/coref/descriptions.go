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
			if k >= describedMentions || n.heading || n.modifier {
				continue
			}
			for _, r := range p.RolesOf(c.paragraph(n.Start), n.Span) {
				if r != "" && names.IsNounPhrase(r) && !slices.ContainsFunc(e.roles, func(x role) bool { return x.text == r }) {
					e.roles = append(e.roles, role{r, n.Start})
				}
			}
		}
	}
}
