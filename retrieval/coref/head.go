package coref

import (
	"strings"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// head finds the name that a mention is about and the description beside it:
// in "Smith's aide, Jo Field, who met Lee" it is Jo Field. Nil when the
// mention's head is no name.
func (c *Cast) head(span retrieval.Span) (*occurrence, string) {
	found := c.namesIn(span)
	for k := range found {
		if n := &found[k]; c.heads(span, n) {
			return n, c.roleIn(span, n)
		}
	}
	if len(found) == 0 {
		return nil, ""
	}
	return nil, ""
}

// heads reports whether n is the head of the noun phrase span.
func (c *Cast) heads(span retrieval.Span, n *occurrence) bool {
	if n.Possessive && n.End+4 < span.End {
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
	if last, _ := utf8.DecodeLastRuneInString(before); strings.ContainsRune(",—–:", last) {
		return !strings.Contains(before, " who ")
	}
	ws := names.Split(nil, before, 0, len(before))
	if len(ws) == 0 {
		return true
	}
	last := names.Fold(before[ws[len(ws)-1].Start:ws[len(ws)-1].End])
	if relative(before) || c.acts(before, ws) || c.serves(before, ws) {
		return false
	}
	return !names.IsPreposition(last) && last != "the" && last != "a" && last != "and" && last != "or"
}

// serves reports whether what stands before a name is somebody who speaks or
// works for the one named: "a spokeswoman for former governor".
func (c *Cast) serves(before string, ws []names.Word) bool {
	last := names.Fold(before[ws[len(ws)-1].Start:ws[len(ws)-1].End])
	if _, title := c.lex.Title(last); !title && !c.lex.IsRoleNoun(last) {
		return false
	}
	for i := 1; i+1 < len(ws); i++ {
		link := names.Fold(before[ws[i].Start:ws[i].End])
		if (link == "for" || link == "to") && c.lex.IsPersonNoun(names.Fold(before[ws[i-1].Start:ws[i-1].End])) {
			return true
		}
	}
	return false
}

// acts reports whether what stands before a name has a participle, whose
// object the name is: "a group backing Sen. Smith".
func (c *Cast) acts(before string, ws []names.Word) bool {
	for i, w := range ws {
		f := names.Fold(before[w.Start:w.End])
		if i > 0 && !w.Capital && len(f) > 5 && strings.HasSuffix(f, "ing") && !c.lex.IsRoleAdjective(f) {
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

// mayFollow reports whether what stands after a name in its mention leaves
// it the head: nothing, a comma, a bracket, a preposition, not a noun.
func (c *Cast) mayFollow(after string) bool {
	trimmed := strings.TrimLeft(after, "'’s")
	if trimmed == "" || trimmed[0] != ' ' {
		return true
	}
	p := &names.Parser{Lex: c.lex, Text: trimmed}
	ws := names.Split(nil, trimmed, 0, len(trimmed))
	if len(ws) == 0 || strings.ContainsAny(trimmed[:ws[0].Start], "(,–—") {
		return true
	}
	next := names.Fold(p.At(ws[0]))
	if names.IsPostNominal(p.At(ws[0])) {
		return c.mayFollow(trimmed[ws[0].End:])
	}
	if names.IsPreposition(next) || next == "who" || next == "and" || next == "himself" || next == "herself" || names.IsSpeechVerb(next) {
		return true
	}
	return strings.HasSuffix(next, "ing") && !strings.Contains(next, "-") || strings.HasSuffix(next, "ed")
}

// roleIn is what the mention says of the name besides naming it.
func (c *Cast) roleIn(span retrieval.Span, n *occurrence) string {
	p := &names.Parser{Lex: c.lex, Text: c.doc.Text}
	before := strings.Trim(c.doc.Text[span.Start:n.Start], " ,—–:\u00a0")
	after := names.WithoutArticle(p.RoleAfter(span, n.Span))
	if word, _, _ := strings.Cut(after, " "); english.Is(names.Fold(word), english.Possessive) {
		after = "" // "his neighbour" says nothing by itself
	}
	first, _, several := strings.Cut(before, " ")
	switch {
	case before == "" || !p.Describes(before), after != "" && !several:
		return after
	case english.Is(names.Fold(first), english.Possessive):
		return ""
	}
	return names.WithoutArticle(p.WithoutTitle(before))
}
