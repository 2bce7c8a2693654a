package coref

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// joint resolves several people who speak as one, "Mr. Smith and Ms. Jones":
// a group named after all of them. False when the mention is no such list.
func (c *Cast) joint(span retrieval.Span) (Identity, bool) {
	found := c.namesIn(span)
	if id, ok := c.withStranger(span, found); ok {
		return id, true
	}
	if len(found) < 2 || !c.mayPrecede(c.doc.Text[span.Start:found[0].Start]) || !strings.Contains(span.In(c.doc.Text), " and ") {
		return Identity{}, false
	}
	id := Identity{Sort: retrieval.Group, Reason: retrieval.ByName}
	var all []string
	for i := range found {
		n := &found[i]
		if n.Possessive || i > 0 && !c.listed(found[i-1].End, n.Start, i == len(found)-1) {
			return Identity{}, false
		}
		if !n.IsFull() {
			id.Reason = retrieval.BySurname
		}
		all = append(all, c.people[n.who].name())
	}
	rest := afterBracket(c.doc.Text[found[len(found)-1].End:span.End])
	if strings.Trim(rest, " ,.") != "" && !strings.HasPrefix(strings.TrimLeft(rest, ", ")+" ", "who ") {
		return Identity{}, false
	}
	id.Name = strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
	id.Considered = append([]string{id.Name}, all...)
	return id, true
}

// withStranger resolves a name the document knows and one it does not, joined
// by "and": "Ann Lowe and Piet Moor".
func (c *Cast) withStranger(span retrieval.Span, found []occurrence) (Identity, bool) {
	if len(found) != 1 || found[0].Possessive {
		return Identity{}, false
	}
	n := &found[0]
	before, after := c.doc.Text[span.Start:n.Start], c.doc.Text[n.End:span.End]
	known := c.people[n.who].name()
	id := Identity{Sort: retrieval.Group, Reason: retrieval.ByName}
	if other, ok := strings.CutPrefix(after, " and "); ok && before == "" && c.isStranger(other) {
		id.Name = known + " and " + other
		id.Considered = []string{id.Name, known, other}
		return id, true
	}
	if other, ok := strings.CutSuffix(before, " and "); ok && after == "" && c.isStranger(other) {
		id.Name = other + " and " + known
		id.Considered = []string{id.Name, other, known}
		return id, true
	}
	return Identity{}, false
}

// isStranger reports whether text is up to three capitalised words that could
// be anybody's name.
func (c *Cast) isStranger(text string) bool {
	p := &names.Parser{Lex: c.lex, Text: text}
	ws := names.Split(nil, text, 0, len(text))
	for i := range ws {
		k := p.Kind(&ws[i])
		if !ws[i].Capital || ws[i].Possessive || i+1 < len(ws) && !p.IsJoined(ws, i) {
			return false
		}
		if k.Org || k.Title || k.Demonym || k.Acronym || k.NotName && i == 0 || len(ws) == 1 && (k.Place || k.Role) {
			return false
		}
	}
	return len(ws) >= 1 && len(ws) <= 3 && ws[len(ws)-1].End == len(text)
}

// listed reports whether text[from:to] joins two names of a list: a comma or
// "and", and a title or description of the second.
func (c *Cast) listed(from, to int, last bool) bool {
	gap := afterBracket(c.doc.Text[from:to])
	and := strings.Contains(gap, " and ")
	if last && !and || !strings.HasPrefix(gap, " and ") && !strings.HasPrefix(gap, ", ") {
		return false
	}
	p := &names.Parser{Lex: c.lex, Text: gap}
	for _, w := range names.Split(nil, gap, 0, len(gap)) {
		s := names.Fold(p.At(w))
		if !w.Capital && !betweenNames[s] && !english.Is(s, english.Possessive) && !p.IsRole(w) && !p.Lex.IsRoleAdjective(s) {
			return false
		}
	}
	return true
}

// betweenNames are words between two names of a list that describe nobody.
var betweenNames = english.Set("and also of the fellow")

// afterBracket drops a bracket at the start of s: " (R-Tex.) and" is " and".
func afterBracket(s string) string {
	if rest, ok := strings.CutPrefix(s, " ("); ok {
		if _, rest, ok = strings.Cut(rest, ")"); ok {
			return rest
		}
	}
	return s
}
