package people

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// head finds the name that a mention is about and the description beside it:
// in "Smith's aide, Jo Field, who met Lee" it is Jo Field. Nil when the
// mention's head is no name.
func (c *Cast) head(span retrieval.Span) (*name, string) {
	names := c.namesIn(span)
	for k := range names {
		if n := &names[k]; c.heads(span, n) {
			return n, c.roleIn(span, n)
		}
	}
	if len(names) == 0 {
		return nil, ""
	}
	return nil, ""
}

// heads reports whether n is the head of the noun phrase span.
func (c *Cast) heads(span retrieval.Span, n *name) bool {
	if n.possessive && n.End+4 < span.End {
		return false
	}
	before, after := c.doc.Text[span.Start:n.Start], c.doc.Text[n.End:span.End]
	if !c.mayPrecede(before) {
		return false
	}
	return c.mayFollow(after)
}

// mayPrecede reports whether what stands before a name in its mention leaves
// it the head: a description, or a description and its comma.
func (c *Cast) mayPrecede(before string) bool {
	before = strings.TrimSpace(before)
	if before == "" {
		return true
	}
	if strings.HasSuffix(before, ",") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, ":") {
		return !strings.Contains(before, " who ")
	}
	ws := split(nil, before, 0, len(before))
	if len(ws) == 0 {
		return true
	}
	last := fold(before[ws[len(ws)-1].start:ws[len(ws)-1].end])
	if relative(before) || c.acts(before, ws) || c.serves(before, ws) {
		return false
	}
	return !prepositions[last] && last != "the" && last != "a" && last != "and" && last != "or"
}

// serves reports whether what stands before a name is somebody who speaks or
// works for the one named: "a spokeswoman for former governor".
func (c *Cast) serves(before string, ws []word) bool {
	last := fold(before[ws[len(ws)-1].start:ws[len(ws)-1].end])
	if _, title := c.lex.titles[last]; !title && !c.lex.roleWords[last] {
		return false
	}
	for i := 1; i+1 < len(ws); i++ {
		link := fold(before[ws[i].start:ws[i].end])
		if (link == "for" || link == "to") && c.lex.personNoun(fold(before[ws[i-1].start:ws[i-1].end])) {
			return true
		}
	}
	return false
}

// acts reports whether what stands before a name has a participle, whose
// object the name is: "a group backing Sen. Smith".
func (c *Cast) acts(before string, ws []word) bool {
	for i, w := range ws {
		f := fold(before[w.start:w.end])
		if i > 0 && !w.capital && len(f) > 5 && strings.HasSuffix(f, "ing") && !c.lex.roleAdj[f] {
			return true
		}
	}
	return false
}

func relative(s string) bool {
	for _, w := range []string{" who ", " whose ", " which ", " that ", " whom "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// mayFollow reports whether what stands behind a name in its mention leaves
// it the head: nothing, a comma, a bracket, a preposition, not a noun.
func (c *Cast) mayFollow(after string) bool {
	trimmed := strings.TrimLeft(after, "'’s")
	if trimmed == "" || trimmed[0] != ' ' {
		return true
	}
	p := &parser{lex: c.lex, text: trimmed}
	ws := split(nil, trimmed, 0, len(trimmed))
	if len(ws) == 0 || strings.ContainsAny(trimmed[:ws[0].start], "(,–—") {
		return true
	}
	next := fold(p.at(ws[0]))
	if isPostNominal(p.at(ws[0])) {
		return c.mayFollow(trimmed[ws[0].end:])
	}
	if prepositions[next] || next == "who" || next == "and" || next == "himself" || next == "herself" || speechVerb(next) {
		return true
	}
	return strings.HasSuffix(next, "ing") || strings.HasSuffix(next, "ed")
}

// roleIn is what the mention says of the name besides naming it.
func (c *Cast) roleIn(span retrieval.Span, n *name) string {
	p := &parser{lex: c.lex, text: c.doc.Text}
	before := strings.Trim(c.doc.Text[span.Start:n.Start], " ,—–:\u00a0")
	after := withoutArticle(p.roleAfter(span, n.Span))
	if word, _, _ := strings.Cut(after, " "); english.Is(fold(word), english.Possessive) {
		after = "" // "his neighbour" says nothing by itself
	}
	first, _, several := strings.Cut(before, " ")
	switch {
	case before == "" || !p.roleish(before), after != "" && !several:
		return after
	case english.Is(fold(first), english.Possessive):
		return ""
	}
	return withoutArticle(p.withoutTitle(before))
}

// withoutTitle takes "Dr" and the like off the end of a description.
func (p *parser) withoutTitle(s string) string {
	i := strings.LastIndexByte(s, ' ')
	if t, ok := p.lex.titles[fold(strings.TrimSuffix(s[i+1:], "."))]; ok && i > 0 && t.noun == "" {
		return s[:i]
	}
	return s
}

// roleish reports whether the words before a name describe more than "Mr"
// does.
func (p *parser) roleish(s string) bool {
	q := &parser{lex: p.lex, text: s}
	for _, w := range split(nil, s, 0, len(s)) {
		f := fold(q.at(w))
		if t, ok := p.lex.titles[f]; ok && t.noun == "" {
			continue
		}
		if f != "the" && f != "and" {
			return true
		}
	}
	return false
}
