package names

import (
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// RolesOf are the descriptions right before a name, before that one and its
// comma, and after the name. Empty ones stand for none.
func (p *Parser) RolesOf(within, n retrieval.Span) []string {
	before, at := p.RoleBefore(within, n)
	roles := []string{before, "", p.RoleAfter(within, n), p.Bracket(n), p.predicate(within, n)}
	if before != "" && strings.HasSuffix(p.Text[within.Start:at], ", ") {
		roles[1], _ = p.RoleBefore(within, retrieval.Span{Start: at, End: n.End})
		if roles[1] != "" && !p.roleHead(roles[1]) {
			roles[1] = ""
		}
	}
	return roles
}

// RoleBefore reads the description that ends at the name: "the United States
// Ambassador to the OSCE", "Smith's press secretary,". Empty if none. at is
// where it begins.
func (p *Parser) RoleBefore(within, n retrieval.Span) (role string, at int) {
	from := max(within.Start, n.Start-Reach)
	for from > within.Start && p.Text[from]&0xC0 == 0x80 {
		from++
	}
	if from > within.Start {
		from += strings.IndexByte(p.Text[from:n.Start], ' ') + 1
	}
	ws := Split(nil, p.Text, from, n.Start)
	if len(ws) == 0 {
		return "", n.Start
	}
	last := len(ws)
	switch gap := p.Text[ws[last-1].End:n.Start]; {
	case gap == " " && p.describesNext(ws[last-1]):
		return "", n.Start
	case gap == " " || gap == ". " && AfterAbbreviation(p.Text, ws):
	case gap == ", " && p.IsRole(ws[last-1]):
	case gap == ", ":
		last = p.complement(ws)
	default:
		return "", n.Start
	}
	start, noun := p.walkLeft(ws[:last])
	if !noun || start == last {
		return "", n.Start
	}
	for start < last && conjunctions[Fold(p.At(ws[start]))] {
		start++
	}
	if last == len(ws) && !strings.HasPrefix(p.Text[ws[last-1].End:n.Start], ",") {
		start = p.ownOffice(ws, start)
	}
	end := ws[len(ws)-1].End
	if end < n.Start && p.Text[end] == '.' {
		end++
	}
	if start == last || complements[Fold(p.At(ws[len(ws)-1]))] || !p.oneSentence(ws[start:]) {
		return "", n.Start
	}
	return p.Text[ws[start].Start:end], ws[start].Start
}

// describesNext reports whether a word right before a name is an adjective of whoever
// is called after that name: "a consultant and longtime Jo Dahl ally".
func (p *Parser) describesNext(w Word) bool {
	return !w.Capital && !p.IsRole(w) && !p.IsTitle(w) && p.Lex.IsRoleAdjective(Fold(p.At(w)))
}

// ownOffice is where the office begins that is of whoever is named right after ws: in
// "the chairman of President Berg's council" President is Berg's, and the chairman is
// somebody else. It is start where no preposition has an office alone after it.
func (p *Parser) ownOffice(ws []Word, start int) int {
	for i := len(ws) - 1; i > start; i-- {
		s := Fold(p.At(ws[i]))
		switch {
		case p.IsRole(ws[i]) || p.IsTitle(ws[i]) || i+1 < len(ws) && p.Lex.roleAdj[s]:
		case prepositions[s] && i+1 < len(ws):
			return i + 1
		default:
			return start
		}
	}
	return start
}

// complement is the index of the preposition where ws ends in "NOUN of the
// X", a description of somebody; 0 if it does not.
func (p *Parser) complement(ws []Word) int {
	for i := len(ws) - 2; i > 0 && i > len(ws)-7; i-- {
		if complements[Fold(p.At(ws[i]))] && p.IsRole(ws[i-1]) {
			return i
		}
	}
	return 0
}

// walkLeft returns where the description begins that ends with the last of ws,
// and whether a noun for a person is in it.
func (p *Parser) walkLeft(ws []Word) (start int, noun bool) {
	start = len(ws)
	for i := len(ws) - 1; i >= 0 && (i+1 == len(ws) || p.IsPlainGap(ws, i)); i-- {
		switch p.partAt(ws, i, noun) {
		case opensIt:
			return i, noun
		case noPart:
			return start, noun
		case itsNoun:
			noun, start = true, i
		case modifiesIt:
			start = i
		}
	}
	return start, noun
}

// A part is what a word is to the description that goes on after it.
type part int

const (
	noPart     part = iota
	opensIt         // a possessive: the description begins with it
	itsNoun         // a noun for a person, or a title
	modifiesIt      // an adjective, or a name of something
	linksIt         // a preposition or an article inside
)

// partAt says what ws[i] is to the description after it, in which a noun for a
// person is already or not.
func (p *Parser) partAt(ws []Word, i int, noun bool) part {
	s := Fold(p.At(ws[i]))
	switch {
	case ws[i].Possessive && (ws[i].Capital || p.Lex.roleWords[s]):
		return opensIt
	case s == "the" || s == "a" || s == "an":
		if i > 1 && complements[Fold(p.At(ws[i-1]))] && (p.IsRole(ws[i-2]) || ws[i-2].Capital) && p.IsPlainGap(ws, i-1) {
			return linksIt
		}
		return noPart
	case english.Is(s, english.Possessive):
		return opensIt
	case p.IsRole(ws[i]) || p.IsTitle(ws[i]):
		return itsNoun
	case ws[i].Capital && !p.barred(s), p.Lex.roleAdj[s], p.Lex.demonyms[s] != "":
		return modifiesIt
	case complements[s] && i > 0 && (p.IsRole(ws[i-1]) || p.IsTitle(ws[i-1]) || s == "and" && p.Lex.roleAdj[Fold(p.At(ws[i-1]))]):
		return linksIt
	case noun && !ws[i].Capital && i > 0 && p.opens(ws[i-1]) && !IsSpeechVerb(s) && !prepositions[s] && !conjunctions[s]:
		return modifiesIt
	}
	return noPart
}

// barred reports whether a capitalised word is in no description: it only
// begins a sentence, or is a day.
func (p *Parser) barred(s string) bool {
	l := p.Lex
	return l.notNames[s] && !l.roleAdj[s] && !l.roleWords[s] && !l.officeWords[s] && !l.places[s] && l.demonyms[s] == ""
}

// IsPlainGap reports whether nothing but a space, the period of an abbreviation
// or a possessive ending stands between ws[i] and the next word.
func (p *Parser) IsPlainGap(ws []Word, i int) bool {
	gap := p.Text[ws[i].End:ws[i+1].Start]
	if ws[i].Possessive {
		gap = strings.TrimLeft(gap, "'’sS")
	}
	return gap == " " || gap == ". " && AfterAbbreviation(p.Text, ws[:i+1]) || gap == "\u00a0"
}

// opens reports whether w opens a description: an article, a possessive, an
// adjective of roles or of a country.
func (p *Parser) opens(w Word) bool {
	s := Fold(p.At(w))
	return w.Possessive || s == "the" || s == "a" || s == "an" || english.Is(s, english.Possessive) ||
		p.Lex.roleAdj[s] || p.Lex.demonyms[s] != ""
}

// LongestFirst sorts texts by length in place, longest first; equals keep their order.
func LongestFirst(s []string) {
	sort.SliceStable(s, func(i, j int) bool { return len(s[i]) > len(s[j]) })
}

// WithoutTitle takes "Dr" and the like off the end of a description.
func (p *Parser) WithoutTitle(s string) string {
	i := strings.LastIndexByte(s, ' ')
	if t, ok := p.Lex.titles[Fold(strings.TrimSuffix(s[i+1:], "."))]; ok && i > 0 && t.Noun == "" {
		return s[:i]
	}
	return s
}

// Describes reports whether the words before a name describe more than "Mr"
// does.
func (p *Parser) Describes(s string) bool {
	q := &Parser{Lex: p.Lex, Text: s}
	for _, w := range Split(nil, s, 0, len(s)) {
		f := Fold(q.At(w))
		if t, ok := p.Lex.titles[f]; ok && t.Noun == "" {
			continue
		}
		if f != "the" && f != "and" {
			return true
		}
	}
	return false
}
