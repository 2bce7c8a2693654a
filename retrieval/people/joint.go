package people

import (
	"strings"

	"whosaid/retrieval"
)

// joint resolves several people who speak as one, "Mr. Smith and Ms. Jones":
// a group named after all of them. False when the mention is no such list.
func (c *Cast) joint(span retrieval.Span) (Identity, bool) {
	names := c.namesIn(span)
	if len(names) < 2 || !c.mayPrecede(c.doc.Text[span.Start:names[0].Start]) || !strings.Contains(span.In(c.doc.Text), " and ") {
		return Identity{}, false
	}
	id := Identity{Sort: retrieval.Group, Reason: retrieval.ByName}
	var all []string
	for i := range names {
		n := &names[i]
		if n.possessive || i > 0 && !c.listed(names[i-1].End, n.Start, i == len(names)-1) {
			return Identity{}, false
		}
		if !n.full() {
			id.Reason = retrieval.BySurname
		}
		all = append(all, c.people[n.who].name())
	}
	if rest := afterBracket(c.doc.Text[names[len(names)-1].End:span.End]); strings.Trim(rest, " ,.") != "" && !strings.HasPrefix(strings.TrimLeft(rest, ", ")+" ", "who ") {
		return Identity{}, false
	}
	id.Name = strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
	id.Considered = append([]string{id.Name}, all...)
	return id, true
}

// listed reports whether text[from:to] joins two names of a list: a comma or
// "and", and a title or description of the second.
func (c *Cast) listed(from, to int, last bool) bool {
	gap := afterBracket(c.doc.Text[from:to])
	and := strings.Contains(gap, " and ")
	if last && !and || !strings.HasPrefix(gap, " and ") && !strings.HasPrefix(gap, ", ") {
		return false
	}
	p := &parser{lex: c.lex, text: gap}
	for _, w := range split(nil, gap, 0, len(gap)) {
		s := fold(p.at(w))
		if s != "and" && !w.capital && !p.isRole(w) && !p.lex.roleAdj[s] && s != "of" && s != "the" {
			return false
		}
	}
	return true
}

// afterBracket drops a bracket at the start of s: " (R-Tex.) and" is " and".
func afterBracket(s string) string {
	if rest, ok := strings.CutPrefix(s, " ("); ok {
		if _, rest, ok = strings.Cut(rest, ")"); ok {
			return rest
		}
	}
	return s
}
