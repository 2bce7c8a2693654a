package names

import "strings"

// IsRole reports whether w is a noun for one person.
func (p *Parser) IsRole(w Word) bool {
	s := Fold(p.At(w))
	if i := strings.LastIndexByte(s, '-'); i > 0 && p.Lex.roleWords[s[i+1:]] {
		return true
	}
	return p.Lex.roleWord(s)
}

// IsTitle reports whether w is a title that tells an office, with a capital:
// "Senator", not "Mr".
func (p *Parser) IsTitle(w Word) bool {
	t, ok := p.Lex.titles[Fold(p.At(w))]
	return ok && t.Noun != "" && w.Capital
}

// roleWord reports whether a folded word is a noun for one person, by the list
// or by its ending.
func (l *Lexicon) roleWord(s string) bool {
	return l.roleWords[s] || strings.HasSuffix(s, "ologist") || strings.HasSuffix(s, "keeper")
}

// IsPersonNoun reports whether a folded word is a noun for people, in the
// singular or plural.
func (l *Lexicon) IsPersonNoun(s string) bool {
	if l.roleWord(s) {
		return true
	}
	if i := strings.LastIndexByte(s, '-'); i > 0 && l.roleWords[s[i+1:]] {
		return true
	}
	return l.roleWords[Singular(s)]
}

// Singular takes the plural ending off a folded noun.
func Singular(s string) string {
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

// IsBodyNoun reports whether a word is a noun for a body of people: "council",
// "banks".
func IsBodyNoun(word string) bool {
	s := Singular(Fold(word))
	return Shared().orgWords[s] || Shared().weakOrg[s]
}

// IsPersonNoun reports whether a word is a noun for people: "senator", "clerks".
func IsPersonNoun(word string) bool { return Shared().IsPersonNoun(Fold(word)) }
