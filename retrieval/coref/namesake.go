package coref

import (
	"slices"
	"strings"

	"whosaid/retrieval/names"
)

// tellApart marks the people whose name another person of the document has:
// "Mr Lund" and "Mrs Lund", "Ana Roe" and "Mayor Roe".
func (c *Cast) tellApart() {
	same := map[string][]*entity{}
	for _, e := range c.people {
		key := strings.ToLower(e.name())
		same[key] = append(same[key], e)
	}
	for _, list := range same {
		for _, e := range list {
			e.namesake = len(list) > 1
		}
	}
	for _, e := range c.people {
		e.namesake = e.namesake || e.given == "" && c.hasOffice(e) && len(c.bySurname[e.surname]) > 1
	}
}

// hasOffice reports whether the title of a person tells an office.
func (c *Cast) hasOffice(e *entity) bool {
	return slices.ContainsFunc(e.titles, func(t string) bool { return officeKinds[t] > 0 }) || c.besideOther(e)
}

// besideOther reports whether somebody has a title that tells an office, and another of
// the surname is introduced as no holder of one.
func (c *Cast) besideOther(e *entity) bool {
	return slices.ContainsFunc(e.mentions, func(i int) bool {
		n := &c.names[i]
		return n.Title != "" && slices.ContainsFunc(latest(c.bySurname[e.surname]), func(o int) bool { return c.otherBearer(n, c.people[o]) })
	})
}

// The kinds of office that somebody may have besides another.
const (
	church   = 2
	state    = 5
	military = 6
	nursing  = 7
	medicine = 8
)

// officeKinds are titles by the kind of office. Nobody holds two of different
// kinds at a time, but for those of state.
var officeKinds = map[string]int{
	"mayor": 1, "councilman": 1, "councilwoman": 1, "alderman": 1,
	"pope": church, "bishop": church, "archbishop": church, "cardinal": church, "rabbi": church, "imam": church, "pastor": church,
	"reverend": church, "priest": church, "nun": church, "father": church,
	"king": 3, "queen": 3, "prince": 3, "princess": 3, "duke": 3, "duchess": 3,
	"sheriff": 4, "officer": 4, "detective": 4, "sergeant": 4, "constable": 4,
	"president": state, "governor": state, "secretary": state, "senator": state, "representative": state, "congressman": state,
	"congresswoman": state, "ambassador": state, "minister": state,
	"colonel": military, "major": military, "lieutenant": military, "corporal": military, "admiral": military, "brigadier": military,
	"nurse": nursing, "doctor": medicine,
}

// apart reports whether nobody has offices of both kinds: a nurse is no doctor, but
// anybody else may be one, and a soldier may go into politics.
func apart(a, b int) bool {
	a, b = min(a, b), max(a, b)
	switch {
	case a == 0 || a == b, a == state && b == military:
		return false
	case b == medicine:
		return a == nursing
	}
	return true
}

// otherOffice reports whether a title tells of another office than those that
// somebody is known to have: President Roe is not Mayor Roe.
func otherOffice(title string, known []string) bool {
	kind := officeKinds[title]
	if kind == 0 || slices.Contains(known, title) {
		return false
	}
	other := false
	for _, t := range known {
		if officeKinds[t] == kind {
			return false
		}
		other = other || apart(officeKinds[t], kind)
	}
	return other
}

// givenNamed are the people whose given name is k. A pope is no "Mr Pope".
func (c *Cast) givenNamed(n *occurrence, k string) []int {
	if n.Titled && names.IsRoyal(k) {
		return nil
	}
	return c.byGiven[k]
}

// bearer is who a surname alone means whose role stands beside it: one of
// several people of that surname may have it, as in "Smith, the fisherman, said".
func (c *Cast) bearer(n *occurrence, role string) int {
	if role == "" || n.IsFull() {
		return n.who
	}
	d := c.lex.Describe(role)
	if d.Head == "" || len(c.bySurname[n.Surname()]) < 2 || c.holdsRole(n.who, d.Head, n.Start) {
		return n.who
	}
	found := n.who
	for _, e := range latest(c.bySurname[n.Surname()]) {
		if e != n.who && c.holdsRole(e, d.Head, n.Start) {
			if found != n.who {
				return n.who
			}
			found = e
		}
	}
	return found
}

// strangeRole reports whether a role stands beside a surname alone that nobody of that
// surname is known to have: then who is meant is not plain.
func (c *Cast) strangeRole(n *occurrence, role string) bool {
	if role == "" || n.IsFull() || n.Titled {
		return false
	}
	head := c.lex.Describe(role).Head
	return head != "" && !slices.ContainsFunc(latest(c.bySurname[n.Surname()]), func(e int) bool { return c.holdsRole(e, head, n.Start) })
}

// holdsRole reports whether a person has a role of that head noun, told
// elsewhere than at the name that begins at byte at.
func (c *Cast) holdsRole(who int, head string, at int) bool {
	return slices.ContainsFunc(c.people[who].roles, func(r role) bool { return r.at != at && c.lex.Describe(r.text).Head == head })
}
