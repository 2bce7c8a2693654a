package names

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// A Description is a noun phrase taken apart.
type Description struct {
	Core       string   // without its article, relative clause and apposition
	Noun       string   // the head as written
	Head       string   // the head, folded and singular; empty where there is none
	Modifiers  []string // what stands before the head, folded and singular
	Words      []string // all content words, folded and singular
	Definite   bool     // after "the", a pointing word or a possessive
	Determined bool     // after any article
	Plural     bool
	Gender     retrieval.Gender // empty where the nouns tell none
	// Sort is Group, Organisation or, for one person, Anonymous.
	Sort retrieval.Sort
}

// Describe takes a noun phrase apart. The head is empty when there is none.
func (l *Lexicon) Describe(text string) Description {
	d := Description{}
	text = TrimPhrase(text)
	p := &Parser{Lex: l, Text: text}
	ws := Split(nil, text, 0, len(text))
	for len(ws) > 1 && conjunctions[Fold(p.At(ws[0]))] && !articles[Fold(p.At(ws[0]))] {
		ws = ws[1:]
	}
	for len(ws) > 0 && articles[Fold(p.At(ws[0]))] {
		a := Fold(p.At(ws[0]))
		d.Definite, d.Determined = a != "a" && a != "an", true
		ws = ws[1:]
	}
	if len(ws) > 2 && isMonth(Fold(p.At(ws[0]))) && ws[1].IsDigits(text) {
		ws = ws[2:] // "a Feb. 1 letter"
	}
	if len(ws) > 1 && Fold(p.At(ws[0])) == "one" && !prepositions[Fold(p.At(ws[1]))] {
		ws = ws[1:]
	}
	if len(ws) == 0 {
		return d
	}
	if ws[0].Possessive || english.Is(Fold(p.At(ws[0])), english.Possessive) {
		d.Definite = true
	}
	d.Core = text[ws[0].Start:]
	h := p.headIndex(ws)
	d.Noun = p.At(ws[h])
	folded := Fold(d.Noun)
	d.Head = Singular(folded)
	d.Plural = d.Head != folded
	for i, w := range ws {
		s := Singular(Fold(p.At(w)))
		if prepositions[s] || articles[s] {
			continue
		}
		d.Words = append(d.Words, s)
		if i < h && !IsQuantifier(s) {
			d.Modifiers = append(d.Modifiers, s)
		}
	}
	d.Gender = l.NominalGender(d.Core)
	d.Sort = l.sortOf(d, ws[h])
	return d
}

// NounPhrase takes a verb of speech off the start of a mention ("said one
// fisherman") and reports whether the rest can be somebody: it begins with no
// other verb, no preposition and no "there".
func (l *Lexicon) NounPhrase(text string) (string, bool) {
	p := &Parser{Lex: l, Text: text}
	ws := Split(nil, text, 0, min(len(text), Reach))
	if len(ws) > 1 && !ws[0].Capital && IsSpeechVerb(p.At(ws[0])) && !l.roleAdj[p.At(ws[0])] {
		text, ws = text[ws[1].Start:], Split(nil, text[ws[1].Start:], 0, len(text)-ws[1].Start)
		p.Text = text
	}
	if len(ws) > 1 && p.At(ws[0]) == "by" {
		return text[ws[1].Start:], true
	}
	if len(ws) == 0 {
		return text, false
	}
	first := Fold(p.At(ws[0]))
	if noSubject[first] || contracted(p.At(ws[0])) || !IsNounPhrase(TrimPhrase(text)) {
		return text, false
	}
	if english.Is(first, english.Day) && (len(ws) == 1 || prepositions[Fold(p.At(ws[1]))]) {
		return text, false // "Tuesday on WTMJ"
	}
	if len(ws) == 1 {
		return text, true
	}
	next := Fold(p.At(ws[1]))
	if !ws[0].Capital && strings.HasSuffix(first, "ed") && !l.roleAdj[first] && (articles[next] || next == "just") {
		return text, false // "joined a growing list"
	}
	if strings.HasSuffix(first, "ing") && len(first) > 4 && !l.roleAdj[first] {
		return text, !articles[next] && !english.Is(next, english.Pronoun) && !english.Is(next, english.Possessive) && !prepositions[next]
	}
	return text, true
}

// TrimPhrase cuts what follows the noun phrase proper: apposition, relative
// clause.
func TrimPhrase(s string) string {
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
func (p *Parser) headIndex(ws []Word) int {
	end := 1
	for end < len(ws) && !prepositions[Fold(p.At(ws[end]))] && !participle(Fold(p.At(ws[end]))) {
		end++
	}
	for i := end - 1; i > 0; i-- {
		if p.IsRole(ws[i]) && !ws[i].Possessive {
			return i
		}
		if ws[i].Capital || p.Lex.IsPersonNoun(Fold(p.At(ws[i]))) {
			break
		}
	}
	return end - 1
}

func participle(s string) bool { return participles[s] }

func (l *Lexicon) sortOf(d Description, head Word) retrieval.Sort {
	person := l.IsPersonNoun(d.Head) || l.IsPersonNoun(Fold(d.Noun)) || l.demonyms[Fold(d.Noun)] != ""
	named := head.Capital && !l.notNames[Fold(d.Noun)]
	switch {
	case head.Capital && strings.Contains(d.Core, " and "):
		return retrieval.Group
	case !person && (l.bodies[d.Head] && !d.Plural || named || head.Capital && (l.orgWords[d.Head] || l.weakOrg[d.Head]) || head.Upper):
		return retrieval.Organisation
	case d.Plural || d.Head == "authority" || strings.HasSuffix(d.Head, "s"):
		return retrieval.Group
	}
	return retrieval.Anonymous
}

// WithoutArticle drops the article of a name such as "the State Department".
func WithoutArticle(s string) string {
	for _, a := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if rest, ok := strings.CutPrefix(s, a); ok && rest != "" {
			return rest
		}
	}
	return s
}

// isMonth reports whether a folded word is a month, short or not.
func isMonth(w string) bool { return english.Is(w, english.Month) || english.Is(w+".", english.Month) }
