package people

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// A description is a noun phrase taken apart.
type description struct {
	core      string // without its article, relative clause and apposition
	noun      string // the head as written
	head      string // the head, folded and singular
	modifiers []string
	words     []string // all content words, folded and singular
	definite  bool
	// determined is true behind any article.
	determined bool
	plural     bool
	gender     retrieval.Gender
	sort       retrieval.Sort
}

// quantifiers count and point: they describe nobody.
var quantifiers = list("another some several many most few all both other same each every more own very former")

// quantifier reports whether a word says how many or which.
func quantifier(w string) bool { return quantifiers[w] || english.Is(w, english.Cardinal) }

var articles = list("a an the this that these those")

// bodies are heads in lower case that speak as bodies.
var bodies = list("club museum hospital charity gallery airline factory department division ministry office government administration agency committee commission court party campaign company firm organization organisation group union bank newspaper paper magazine network site website channel report study survey poll article story statement editorial board council parliament congress senate house army military police kremlin pentagon white-house team foundation association university college school church league federation institute center centre corporation embassy service bureau outlet station press media document documents email letter filing lawsuit complaint book blog account page tribunal panel regime coalition alliance delegation embassy institution publication post times journal")

// describe takes a noun phrase apart. The head is empty when there is none.
func (l *lexicon) describe(text string) description {
	d := description{}
	text = trimPhrase(text)
	p := &parser{lex: l, text: text}
	ws := split(nil, text, 0, len(text))
	for len(ws) > 1 && conjunctions[fold(p.at(ws[0]))] && !articles[fold(p.at(ws[0]))] {
		ws = ws[1:]
	}
	for len(ws) > 0 && articles[fold(p.at(ws[0]))] {
		a := fold(p.at(ws[0]))
		d.definite, d.determined = a != "a" && a != "an", true
		ws = ws[1:]
	}
	if len(ws) > 1 && fold(p.at(ws[0])) == "one" && !prepositions[fold(p.at(ws[1]))] {
		ws = ws[1:]
	}
	if len(ws) == 0 {
		return d
	}
	if ws[0].possessive || english.Is(fold(p.at(ws[0])), english.Possessive) {
		d.definite = true
	}
	d.core = text[ws[0].start:]
	h := p.headIndex(ws)
	d.noun = p.at(ws[h])
	folded := fold(d.noun)
	d.head = singular(folded)
	d.plural = d.head != folded
	for i, w := range ws {
		s := singular(fold(p.at(w)))
		if prepositions[s] || articles[s] {
			continue
		}
		d.words = append(d.words, s)
		if i < h && !quantifier(s) {
			d.modifiers = append(d.modifiers, s)
		}
	}
	d.gender = l.nominalGender(d.core)
	d.sort = l.sortOf(d, ws[h])
	return d
}

// nounPhrase takes a verb of speech off the start of a mention ("said one
// fisherman") and reports whether the rest can be somebody: it begins with no
// other verb, no preposition and no "there".
func (l *lexicon) nounPhrase(text string) (string, bool) {
	p := &parser{lex: l, text: text}
	ws := split(nil, text, 0, min(len(text), reach))
	if len(ws) > 1 && !ws[0].capital && speechVerb(p.at(ws[0])) && !l.roleAdj[p.at(ws[0])] {
		text, ws = text[ws[1].start:], split(nil, text[ws[1].start:], 0, len(text)-ws[1].start)
		p.text = text
	}
	if len(ws) > 1 && p.at(ws[0]) == "by" {
		return text[ws[1].start:], true
	}
	if len(ws) == 0 {
		return text, false
	}
	first := fold(p.at(ws[0]))
	if first == "there" || first == "here" || first == "which" || adverbial[first] || first == "including" || contracted(p.at(ws[0])) || !nominalOnly(trimPhrase(text)) {
		return text, false
	}
	if english.Is(first, english.Day) && (len(ws) == 1 || prepositions[fold(p.at(ws[1]))]) {
		return text, false // "Tuesday on WTMJ"
	}
	if len(ws) > 1 && !ws[0].capital && strings.HasSuffix(first, "ed") && !l.roleAdj[first] && (articles[fold(p.at(ws[1]))] || fold(p.at(ws[1])) == "just") {
		return text, false // "joined a growing list"
	}
	if len(ws) > 1 && strings.HasSuffix(first, "ing") && len(first) > 4 && !l.roleAdj[first] {
		next := fold(p.at(ws[1]))
		return text, !articles[next] && !english.Is(next, english.Pronoun) && !english.Is(next, english.Possessive) && !prepositions[next]
	}
	return text, true
}

// adverbial words begin what is no subject.
var adverbial = list("in on for with to from into during after before since until despite because when while where if")

// trimPhrase cuts what follows the noun phrase proper: apposition, relative
// clause.
func trimPhrase(s string) string {
	s = strings.Trim(s, " ,;:.\u00a0\"“”")
	s = s[:min(len(s), appositionEnd(s))]
	for _, relative := range []string{" who", " which", " that"} {
		s = strings.TrimSuffix(s, relative)
	}
	for _, dash := range []string{" - ", " -- "} {
		s, _, _ = strings.Cut(s, dash)
	}
	return strings.TrimSpace(s)
}

// headIndex is the index of the head noun: the last word before the first
// preposition, or the last noun for people there.
func (p *parser) headIndex(ws []word) int {
	end := 1
	for end < len(ws) && !prepositions[fold(p.at(ws[end]))] && !participle(fold(p.at(ws[end]))) {
		end++
	}
	for i := end - 1; i > 0; i-- {
		if p.isRole(ws[i]) && !ws[i].possessive {
			return i
		}
		if ws[i].capital || p.lex.personNoun(fold(p.at(ws[i]))) {
			break
		}
	}
	return end - 1
}

func participle(s string) bool {
	return slices.Contains([]string{"familiar", "close", "involved", "briefed", "working", "speaking", "who", "present", "living", "attending", "named"}, s)
}

func (l *lexicon) sortOf(d description, head word) retrieval.Sort {
	person := l.personNoun(d.head) || l.personNoun(fold(d.noun)) || l.demonyms[fold(d.noun)] != ""
	named := head.capital && !l.notNames[fold(d.noun)]
	switch {
	case head.capital && strings.Contains(d.core, " and "):
		return retrieval.Group
	case !person && (bodies[d.head] && !d.plural || named || head.capital && (l.orgWords[d.head] || l.weakOrg[d.head]) || head.upper):
		return retrieval.Organisation
	case d.plural || d.head == "authority" || strings.HasSuffix(d.head, "s"):
		return retrieval.Group
	}
	return retrieval.Anonymous
}

// sortOf says what a description that stands for a speaker is.
func (c *Cast) sortOf(name string) retrieval.Sort { return c.lex.describe(name).sort }
