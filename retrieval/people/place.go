package people

import (
	"strings"

	"whosaid/retrieval/english"
)

// place notes how n, found in the run ws[from:to], stands in its sentence.
func (c *Cast) place(p *parser, ws []word, from, to int, n *name) {
	n.quoted = c.inQuotation(n.Start)
	if to < len(ws) && n.End == ws[to-1].end && !n.possessive {
		c.placeBefore(p, ws, to, n)
	}
	if from > 0 && !ws[from].first {
		c.placeAfter(p, ws, from, n)
	}
	if n.oblique || n.possessive || n.modifier {
		n.subject = false
	}
}

// placeBefore looks at what follows the name: ws[to] and on.
func (c *Cast) placeBefore(p *parser, ws []word, to int, n *name) {
	next, gap := fold(p.at(ws[to])), c.doc.Text[n.End:ws[to].start]
	switch {
	case gap == " ":
		n.speaks = speechVerb(next) || verbAfter(p, ws, to)
		n.modifier = !n.speaks && !ws[to].capital && (c.lex.personNoun(next) || bodies[singular(next)] || nounsAfterNames[singular(next)])
		n.subject = !prepositions[next] && next != "and" && next != "or"
		n.acts = !ws[to].capital && finite(next) || n.speaks
		n.described = next == "who"
	case strings.HasPrefix(gap, ",") || strings.HasPrefix(gap, " ("):
		n.described = next == "who" || articles[next] || isAge(next)
		n.subject = true
		n.speaks = speaksBehindComma(p, ws, to)
	}
}

// verbAfter reports whether a verb of speech follows behind words such as
// "also" and "had".
func verbAfter(p *parser, ws []word, i int) bool {
	for k := i; k+1 < len(ws) && k < i+3 && (betweenVerb[fold(p.at(ws[k]))] || strings.HasSuffix(p.at(ws[k]), "ly")); k++ {
		if speechVerb(fold(p.at(ws[k+1]))) {
			return true
		}
	}
	return false
}

var betweenVerb = list("also has had have later then previously recently reportedly once himself herself actually consistently repeatedly again already quickly immediately often never publicly privately just now still even first further formally initially simply subsequently did was is")

// speaksBehindComma reports whether a verb of speech follows the apposition,
// clause or bracket that begins with ws[i].
func speaksBehindComma(p *parser, ws []word, i int) bool {
	for k := i + 1; k < len(ws) && k < i+25 && !ws[k].first; k++ {
		gap := p.text[ws[k-1].end:ws[k].start]
		if strings.ContainsAny(gap, ",)") && (speechVerb(fold(p.at(ws[k]))) || verbAfter(p, ws, k)) {
			return true
		}
	}
	return false
}

// nounsAfterNames are nouns that a name before them only modifies.
var nounsAfterNames = list("camp rally event family era plan tweet speech win victory loss presidency candidacy nomination remark comment appearance interview book tower brand name card doctrine year day")

// placeAfter looks at what precedes the name, which begins with ws[from].
func (c *Cast) placeAfter(p *parser, ws []word, from int, n *name) {
	prev, gap := fold(p.at(ws[from-1])), c.doc.Text[ws[from-1].end:ws[from].start]
	if gap == ", " && kin[prev] && from > 1 && possessiveWord(p, ws[from-2]) {
		n.kin, n.described, n.gender = true, true, nounGender[prev]
	}
	if gap == ", " && n.full() && !n.known && c.closed(n.End) {
		role, _ := p.roleBefore(c.paragraph(n.Start), n.Span)
		n.described = n.described || role != "" // "the chief executive, Piers Valdane, called"
	}
	if gap != " " {
		return
	}
	n.oblique = prepositions[prev]
	n.described = n.described || n.full() && (p.lex.roleWords[prev] && !prepositions[prev] || strings.HasSuffix(prev, "-year-old"))
	switch {
	case (prev == "of" || prev == "in" || prev == "from" || prev == "near") && !n.full() && !n.titled && from > 1 && p.lex.personNoun(fold(p.at(ws[from-2]))):
		n.speaks, n.described = false, false // "a resident of Ashby, who asked"
	case prev == "to" && from > 1 && fold(p.at(ws[from-2])) == "according":
		n.speaks = true
	case speechVerb(prev) && !transitive(prev):
		if p.inverted(ws, from-1) {
			n.speaks, n.subject = true, true
		} else {
			n.embedded = true
		}
	case prev == "that":
		n.embedded = true
	}
}

// closed reports whether a mark follows the name that ends at, as behind an
// apposition.
func (c *Cast) closed(at int) bool {
	rest := c.doc.Text[at:min(len(c.doc.Text), at+8)]
	if word, _, _ := strings.Cut(strings.TrimLeft(rest, " "), ","); isPostNominal(word) {
		return true
	}
	return rest == "" || strings.IndexByte(",.;\n", rest[0]) >= 0
}

// kin are nouns for the family, before a name that a comma sets off.
var kin = list("wife husband son daughter brother sister mother father widow widower fiancee partner uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother")

// possessiveWord reports whether w says whose: "his", "the mayor's".
func possessiveWord(p *parser, w word) bool {
	return w.possessive || english.Is(fold(p.at(w)), english.Possessive)
}

// inverted reports whether the verb ws[i] stands right behind a quotation or
// a comma, so that its subject follows it.
func (p *parser) inverted(ws []word, i int) bool {
	if i == 0 || ws[i].first {
		return true
	}
	gap := strings.TrimRight(p.text[ws[i-1].end:ws[i].start], " \u00a0")
	return gap != "" && gap != "."
}

// prepositions stand before the object they govern.
var prepositions = list("of for to from with by about against on in at as like than over under between among toward towards into after before behind versus vs without")
