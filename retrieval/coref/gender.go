package coref

import (
	"sort"

	"whosaid/retrieval"
)

// inferGenders gives people without a known gender that of the pronouns that follow
// their mentions, where those agree.
func (c *Cast) inferGenders() {
	for _, e := range c.people {
		if e.gender != "" {
			continue
		}
		e.gender = c.genderByRoles(e)
		if e.gender == "" {
			e.gender = c.genderByPronouns(e)
		}
	}
}

func (c *Cast) genderByRoles(e *entity) retrieval.Gender {
	for _, r := range e.roles {
		if g := c.lex.NominalGender(r.text); g != "" {
			return g
		}
	}
	return ""
}

// genderByPronouns counts the first pronoun after each mention, up to the
// next name or the end of the paragraph.
func (c *Cast) genderByPronouns(e *entity) retrieval.Gender {
	female, male := 0, 0
	for _, m := range e.mentions {
		n := &c.names[m]
		if n.heading || n.quoted {
			continue
		}
		end := c.paragraph(n.Start).End
		if m+1 < len(c.names) {
			end = min(end, c.names[m+1].Start)
		}
		i := sort.Search(len(c.pronouns), func(i int) bool { return c.pronouns[i].at >= n.End })
		if i == len(c.pronouns) || c.pronouns[i].at >= end || c.inQuotation(c.pronouns[i].at) {
			continue
		}
		if c.pronouns[i].gender == retrieval.Female {
			female++
		} else {
			male++
		}
	}
	switch {
	case female > 2*male:
		return retrieval.Female
	case male > 2*female:
		return retrieval.Male
	}
	return ""
}
