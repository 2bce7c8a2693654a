package people

import (
	"sort"

	"whosaid/retrieval"
)

// sex gives people without a known gender that of the pronouns that follow
// their mentions, where those agree.
func (c *Cast) sex() {
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
		if g := c.lex.nominalGender(r.text); g != "" {
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

// nominalGender is the gender that the nouns of a description give.
func (l *lexicon) nominalGender(s string) retrieval.Gender {
	p := &parser{lex: l, text: s}
	for _, w := range split(nil, s, 0, len(s)) {
		if w.possessive {
			continue
		}
		f := fold(p.at(w))
		if prepositions[f] {
			return ""
		}
		if g, ok := nounGender[f]; ok {
			return g
		}
		if n := len(f); n > 5 && f[n-5:] == "woman" {
			return retrieval.Female
		} else if n > 4 && f[n-3:] == "man" && f != "human" && f != "german" && f != "roman" && f != "ottoman" {
			return retrieval.Male
		}
	}
	return ""
}

var nounGender = func() map[string]retrieval.Gender {
	out := map[string]retrieval.Gender{}
	for w := range list("man boy king prince duke lord father dad son brother husband widower uncle nephew grandfather grandson boyfriend actor waiter priest pope imam monk businessman") {
		out[w] = retrieval.Male
	}
	for w := range list("woman girl queen princess duchess lady mother mom mum daughter sister wife widow aunt niece grandmother granddaughter girlfriend actress waitress nun heiress businesswoman") {
		out[w] = retrieval.Female
	}
	return out
}()
