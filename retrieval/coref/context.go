package coref

import (
	"strings"

	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// noteContext notes how n, found in the run ws[from:to], stands in its sentence.
func (c *Cast) noteContext(p *names.Parser, ws []names.Word, from, to int, n *occurrence) {
	n.quoted = c.inQuotation(n.Start)
	if to < len(ws) && n.End == ws[to-1].End && !n.Possessive {
		c.followingContext(p, ws, to, n)
	}
	for i := from; i+1 < to; i++ {
		if ws[i].End == n.End && !n.IsFull() && (p.IsRole(ws[i+1]) || p.IsTitle(ws[i+1]) || i+2 < to && p.IsRole(ws[i+2])) {
			n.modifier = true // "Former Lowe Senior Adviser Sidney Brandt"
		}
	}
	if from > 0 && !ws[from].First {
		c.precedingContext(p, ws, from, n)
	}
	if n.oblique || n.Possessive || n.modifier {
		n.subject = false
	}
}

// followingContext looks at what follows the name: ws[to] and on.
func (c *Cast) followingContext(p *names.Parser, ws []names.Word, to int, n *occurrence) {
	next, gap := names.Fold(p.At(ws[to])), c.doc.Text[n.End:ws[to].Start]
	switch {
	case gap == " ":
		n.speaks = names.IsSpeechVerb(next) || speechVerbAfter(p, ws, to)
		one := names.Singular(next)
		n.modifier = !n.speaks && !ws[to].Capital && (c.lex.IsPersonNoun(next) || c.lex.SpeaksAsBody(one) || nounsAfterNames[one])
		n.subject = !names.IsPreposition(next) && next != "and" && next != "or"
		n.acts = !ws[to].Capital && finite(next) || n.speaks
		n.described = next == "who"
	case strings.HasPrefix(gap, ",") || strings.HasPrefix(gap, " ("):
		n.described = next == "who" || names.IsArticle(next) || names.IsAge(next)
		n.subject = true
		n.speaks = speaksAfterComma(p, ws, to)
	}
}

// speechVerbAfter reports whether a verb of speech follows after words such as
// "also" and "had".
func speechVerbAfter(p *names.Parser, ws []names.Word, i int) bool {
	for k := i; k+1 < len(ws) && k < i+3 && (betweenVerb[names.Fold(p.At(ws[k]))] || strings.HasSuffix(p.At(ws[k]), "ly")); k++ {
		if names.IsSpeechVerb(names.Fold(p.At(ws[k+1]))) {
			return true
		}
	}
	return false
}

var betweenVerb = english.Set(`
	also has had have later then previously recently reportedly once himself herself actually consistently repeatedly
	again already quickly immediately often never publicly privately just now still even first further formally
	initially simply subsequently did was is`)

// speaksAfterComma reports whether a verb of speech follows the apposition,
// clause or bracket that begins with ws[i].
func speaksAfterComma(p *names.Parser, ws []names.Word, i int) bool {
	for k := i + 1; k < len(ws) && k < i+25 && !ws[k].First; k++ {
		gap := p.Text[ws[k-1].End:ws[k].Start]
		if strings.ContainsAny(gap, ",)") && (names.IsSpeechVerb(names.Fold(p.At(ws[k]))) || speechVerbAfter(p, ws, k)) {
			return true
		}
	}
	return false
}

// precedingContext looks at what precedes the name, which begins with ws[from].
func (c *Cast) precedingContext(p *names.Parser, ws []names.Word, from int, n *occurrence) {
	prev, gap := names.Fold(p.At(ws[from-1])), c.doc.Text[ws[from-1].End:ws[from].Start]
	if gap == ", " && kin[prev] && from > 1 && possessiveWord(p, ws[from-2]) {
		n.kin, n.described, n.Gender = true, true, names.GenderOfNoun(prev)
	}
	if gap == ", " && n.IsFull() && !n.Known && c.closed(n.End) {
		role, _ := p.RoleBefore(c.paragraph(n.Start), n.Span)
		n.described = n.described || role != "" // "the chief executive, Piers Valdane, called"
	}
	if gap != " " {
		return
	}
	n.oblique = names.IsPreposition(prev)
	n.described = n.described || n.IsFull() && (p.Lex.IsRoleNoun(prev) && !names.IsPreposition(prev) || strings.HasSuffix(prev, "-year-old"))
	switch {
	case isFrom(prev) && !n.IsFull() && !n.Titled && from > 1 && p.Lex.IsPersonNoun(names.Fold(p.At(ws[from-2]))):
		n.speaks, n.described = false, false // "a resident of Ashby, who asked"
	case prev == "to" && from > 1 && names.Fold(p.At(ws[from-2])) == "according":
		n.speaks = true
	case names.IsSpeechVerb(prev) && !names.IsTransitive(prev):
		if p.IsInverted(ws, from-1) {
			n.speaks, n.subject = true, true
		} else {
			n.embedded = true
		}
	case prev == "that":
		n.embedded = true
	}
}

// isFrom reports whether a preposition may stand before where somebody is from.
func isFrom(prep string) bool {
	return prep == "of" || prep == "in" || prep == "from" || prep == "near"
}

// closed reports whether a mark follows the name that ends at, as after an
// apposition.
func (c *Cast) closed(at int) bool {
	rest := c.doc.Text[at:min(len(c.doc.Text), at+8)]
	if word, _, _ := strings.Cut(strings.TrimLeft(rest, " "), ","); names.IsPostNominal(word) {
		return true
	}
	return rest == "" || strings.IndexByte(",.;\n", rest[0]) >= 0
}

// possessiveWord reports whether w says whose: "his", "the mayor's".
func possessiveWord(p *names.Parser, w names.Word) bool {
	return w.Possessive || english.Is(names.Fold(p.At(w)), english.Possessive)
}
