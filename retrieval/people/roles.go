package people

import (
	"slices"
	"sort"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// reach is how far from a name its description is looked for, in bytes.
const reach = 160

// described is how many mentions of a person are searched for descriptions.
const describedMentions = 12

// describe collects the roles that stand before and after names.
func (c *Cast) describe() {
	p := &parser{lex: c.lex, text: c.doc.Text}
	for _, e := range c.people {
		for k, m := range e.mentions {
			n := &c.names[m]
			if k >= describedMentions || n.heading {
				continue
			}
			for _, r := range p.rolesOf(c.paragraph(n.Start), n.Span) {
				if r != "" && nominalOnly(r) && !slices.ContainsFunc(e.roles, func(x role) bool { return x.text == r }) {
					e.roles = append(e.roles, role{r, n.Start})
				}
			}
		}
	}
}

// rolesOf are the descriptions right before a name, before that one and its
// comma, and after the name. Empty ones stand for none.
func (p *parser) rolesOf(within, n retrieval.Span) []string {
	before, at := p.roleBefore(within, n)
	roles := []string{before, "", p.roleAfter(within, n), p.bracket(n), p.predicate(within, n)}
	if before != "" && strings.HasSuffix(p.text[within.Start:at], ", ") {
		roles[1], _ = p.roleBefore(within, retrieval.Span{Start: at, End: n.End})
		if roles[1] != "" && !p.roleHead(roles[1]) {
			roles[1] = ""
		}
	}
	return roles
}

// paragraph is the span of the paragraph that holds byte offset at.
func (c *Cast) paragraph(at int) retrieval.Span {
	if i := c.doc.ParagraphAt(at); i > 0 {
		return c.doc.Paragraphs[i-1].Span
	}
	return retrieval.Span{End: len(c.doc.Text)}
}

// roleBefore reads the description that ends at the name: "the United States
// Ambassador to the OSCE", "Smith's press secretary,". Empty if none. at is
// where it begins.
func (p *parser) roleBefore(within, n retrieval.Span) (role string, at int) {
	from := max(within.Start, n.Start-reach)
	for from > within.Start && p.text[from]&0xC0 == 0x80 {
		from++
	}
	if from > within.Start {
		from += strings.IndexByte(p.text[from:n.Start], ' ') + 1
	}
	ws := split(nil, p.text, from, n.Start)
	if len(ws) == 0 {
		return "", n.Start
	}
	last := len(ws)
	switch gap := p.text[ws[last-1].end:n.Start]; {
	case gap == " " || gap == ". " && afterAbbreviation(p.text, ws):
	case gap == ", " && p.isRole(ws[last-1]):
	case gap == ", ":
		last = p.complement(ws)
	default:
		return "", n.Start
	}
	start, noun := p.walkLeft(ws[:last])
	if !noun || start == last {
		return "", n.Start
	}
	for start < last && conjunctions[fold(p.at(ws[start]))] {
		start++
	}
	end := ws[len(ws)-1].end
	if end < n.Start && p.text[end] == '.' {
		end++
	}
	if start == last || complements[fold(p.at(ws[len(ws)-1]))] || !p.oneSentence(ws[start:]) {
		return "", n.Start
	}
	return p.text[ws[start].start:end], ws[start].start
}

// complement is the index of the preposition where ws ends in "NOUN of the
// X", a description of somebody; 0 if it does not.
func (p *parser) complement(ws []word) int {
	for i := len(ws) - 2; i > 0 && i > len(ws)-7; i-- {
		if complements[fold(p.at(ws[i]))] && p.isRole(ws[i-1]) {
			return i
		}
	}
	return 0
}

// walkLeft returns where the description begins that ends with the last of ws,
// and whether a noun for a person is in it.
func (p *parser) walkLeft(ws []word) (start int, noun bool) {
	start = len(ws)
	for i := len(ws) - 1; i >= 0; i-- {
		if i+1 < len(ws) && !p.plainGap(ws, i) {
			break
		}
		s := fold(p.at(ws[i]))
		switch {
		case ws[i].possessive && (ws[i].capital || p.lex.roleWords[s]):
			return i, noun
		case s == "the" || s == "a" || s == "an":
			if i > 1 && complements[fold(p.at(ws[i-1]))] && (p.isRole(ws[i-2]) || ws[i-2].capital) && p.plainGap(ws, i-1) {
				continue
			}
			return start, noun
		case english.Is(s, english.Possessive):
			return i, noun
		case p.isRole(ws[i]) || p.isTitle(ws[i]):
			noun, start = true, i
		case ws[i].capital && !p.barred(s), p.lex.roleAdj[s], p.lex.demonyms[s] != "":
			start = i
		case complements[s] && i > 0 && (p.isRole(ws[i-1]) || p.isTitle(ws[i-1]) || s == "and" && p.lex.roleAdj[fold(p.at(ws[i-1]))]):
		case noun && !ws[i].capital && i > 0 && p.opens(ws[i-1]) && !speechVerb(s) && !prepositions[s] && !conjunctions[s]:
			start = i
		default:
			return start, noun
		}
	}
	return start, noun
}

// barred reports whether a capitalised word is in no description: it only
// begins a sentence, or is a day.
func (p *parser) barred(s string) bool {
	return p.lex.notNames[s] && !p.lex.roleAdj[s] && !p.lex.roleWords[s] && !p.lex.places[s] && len(p.lex.demonyms[s]) == 0 && !offices[s]
}

// offices are words of notNames that stand in offices all the same.
var offices = list("state defense homeland interior justice commerce labor health education energy agriculture transportation veterans affairs security senate house campaign congress supreme court cabinet federal national international foreign press communications policy political economic budget public special treasury white black republican democratic conservative liberal libertarian green catholic fox breitbart politico bloomberg reuters ap cnn nbc abc cbs msnbc gop dnc rnc fbi cia nsa nato eu un osce google facebook twitter microsoft apple amazon presidential vice-presidential ranking member minority majority committee new north south west east")

// conjunctions join what is no description.
var conjunctions = list("and or but nor yet while as when although though because so then that if whether than how why where until since")

var complements = list("of to for at in and on with from")

func (p *parser) plainGap(ws []word, i int) bool {
	gap := p.text[ws[i].end:ws[i+1].start]
	if ws[i].possessive {
		gap = strings.TrimLeft(gap, "'’sS")
	}
	return gap == " " || gap == ". " && afterAbbreviation(p.text, ws[:i+1]) || gap == "\u00a0"
}

// opens reports whether w opens a description: an article, a possessive, an
// adjective of roles or of a country.
func (p *parser) opens(w word) bool {
	s := fold(p.at(w))
	return w.possessive || s == "the" || s == "a" || s == "an" || english.Is(s, english.Possessive) || p.lex.roleAdj[s] || p.lex.demonyms[s] != ""
}

// isRole reports whether w is a noun for one person.
func (p *parser) isRole(w word) bool {
	s := fold(p.at(w))
	if i := strings.LastIndexByte(s, '-'); i > 0 && p.lex.roleWords[s[i+1:]] {
		return true
	}
	return p.lex.roleWord(s)
}

func (p *parser) isTitle(w word) bool {
	t, ok := p.lex.titles[fold(p.at(w))]
	return ok && t.noun != "" && w.capital
}

// roleWord reports whether a folded word is a noun for one person, by the list
// or by its ending.
func (l *lexicon) roleWord(s string) bool {
	return l.roleWords[s] || strings.HasSuffix(s, "ologist") || strings.HasSuffix(s, "keeper")
}

// personNoun reports whether a folded word is a noun for people, in the
// singular or plural.
func (l *lexicon) personNoun(s string) bool {
	if l.roleWord(s) {
		return true
	}
	if i := strings.LastIndexByte(s, '-'); i > 0 && l.roleWords[s[i+1:]] {
		return true
	}
	return l.roleWords[singular(s)]
}

// singular takes the plural ending off a folded noun.
func singular(s string) string {
	switch {
	case strings.HasSuffix(s, "men"):
		return strings.TrimSuffix(s, "men") + "man"
	case s == "people":
		return "person"
	case s == "children":
		return "child"
	case strings.HasSuffix(s, "ies"):
		return strings.TrimSuffix(s, "ies") + "y"
	case strings.HasSuffix(s, "ches") || strings.HasSuffix(s, "sses"):
		return strings.TrimSuffix(s, "es")
	case strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss"):
		return strings.TrimSuffix(s, "s")
	}
	return s
}

func longestFirst(s []string) {
	sort.SliceStable(s, func(i, j int) bool { return len(s[i]) > len(s[j]) })
}

// IsBodyNoun reports whether a word is a noun for a body of people: "council",
// "banks".
func IsBodyNoun(word string) bool {
	s := singular(fold(word))
	return words().orgWords[s] || words().weakOrg[s]
}

// IsPersonNoun reports whether a word is a noun for people: "senator", "clerks".
func IsPersonNoun(word string) bool { return words().personNoun(fold(word)) }
