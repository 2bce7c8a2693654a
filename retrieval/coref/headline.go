package coref

import (
	"slices"

	"whosaid/retrieval/names"
)

// completes reports whether the headline's word i, with a first name right before it,
// is the full name of whoever the text below calls by that surname alone, and gives
// it to them: "Mara Ito: 'We Will Not Sell'".
func (c *Cast) completes(i int, surname string) bool {
	if i == 0 {
		return false
	}
	n, b := &c.names[i], &c.names[i-1]
	if !b.heading || b.who >= 0 || n.Start-b.End != 1 || n.Possessive && b.Possessive || !names.IsGivenName(names.Fold(b.Tokens[0])) ||
		c.lex.IsNoName(surname) {
		return false
	}
	called := latest(c.bySurname[surname])
	if len(called) != 1 || c.people[called[0]].given != "" {
		return false
	}
	e := called[0]
	n.Start, n.Tokens = b.Start, append(slices.Clone(b.Tokens), n.Tokens...)
	c.people[e].given = names.Fold(b.Tokens[0])
	c.byGiven[c.people[e].given] = append(c.byGiven[c.people[e].given], e)
	c.join(i, e)
	return true
}
