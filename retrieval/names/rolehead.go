package names

import (
	"strings"
	"unicode"

	"whosaid/retrieval/english"
)

// TellsPerson reports whether a description says what one person is: its noun, before
// whatever follows that noun, is one for a person by the lists or by its ending. "Lowe
// wage harbour warfare", "the guild's" and "founder of" tell nothing.
func (l *Lexicon) TellsPerson(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || strings.ContainsAny(text, "—–") || english.Is(Fold(words[0]), english.Possessive) {
		return false
	}
	if cutShort(words[len(words)-1]) || l.opensClause(words) {
		return false
	}
	for i, w := range words {
		switch last := i+1 == len(words); {
		case articles[Fold(w)] || !last && !l.followsNoun(words[i+1]):
		case l.personWord(w):
			return last || !l.withObject(words[i+1:])
		case !last && Fold(w) == "one":
			return l.TellsPerson(strings.Join(words[i+2:], " "))
		case last || unicode.IsLower(rune(w[0])) && !premodifies(words[i+1]):
			return false
		}
	}
	return false
}

// withObject reports whether a verb in -ing and its object open words: "expecting a
// child". "Teaching at a school" is no such thing.
func (l *Lexicon) withObject(words []string) bool {
	f := Fold(words[0])
	return len(words) > 1 && strings.HasSuffix(f, "ing") && len(f) > 5 && unicode.IsLower(rune(words[0][0])) && !l.roleAdj[f] &&
		!prepositions[Fold(words[1])] && !complements[Fold(words[1])]
}

// premodifies reports whether w may stand before a noun as well: "writing", "newly".
func premodifies(w string) bool { return strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ly") }

// cutShort reports whether a description that ends with the word w lacks its end.
func cutShort(w string) bool {
	f := Fold(strings.Trim(w, ",."))
	return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "s'") || strings.HasSuffix(w, "s’") ||
		prepositions[f] || articles[f] || conjunctions[f] || f == "mrs" || f == "mr" || f == "ms" || f == "longtime" || f == "former"
}

// opensClause reports whether the first of words opens no noun phrase: "questioning the
// chair", "invoked the story", "also a captain".
func (l *Lexicon) opensClause(words []string) bool {
	f := Fold(words[0])
	if len(words) == 1 || !unicode.IsLower(rune(words[0][0])) {
		return isCapitals(words)
	}
	switch {
	case f == "also" || f == "even" || f == "yet" || f == "but" || f == "both" || f == "not":
		return true
	case strings.HasSuffix(f, "ed") && !l.roleAdj[f]:
		return articles[Fold(words[1])] || english.Is(Fold(words[1]), english.Possessive)
	case strings.HasSuffix(f, "ing") && len(f) > 5 && !l.roleAdj[f] && !l.roleWords[f]:
		return len(words) == 2 || articles[Fold(words[1])]
	}
	return false
}

// isCapitals reports whether the first three of words are all in capitals, as a headline is.
func isCapitals(words []string) bool {
	for i := range min(3, len(words)) {
		if strings.ToUpper(words[i]) != words[i] {
			return false
		}
	}
	return len(words) > 3
}

// followsNoun reports whether w is none of the nouns before it: a preposition, "and", a
// comma's part, a verb in -ing.
func (l *Lexicon) followsNoun(w string) bool {
	f := Fold(strings.Trim(w, ","))
	return prepositions[f] || complements[f] || f == "and" || f == "under" || f == "whom" || f == "who" || f == "now" || f == "--" ||
		strings.HasSuffix(f, "ing") && !strings.Contains(f, "-") && !l.roleAdj[f] && !l.roleWords[f] && unicode.IsLower(rune(w[0])) ||
		strings.HasSuffix(f, "ly") && unicode.IsLower(rune(w[0])) || f == "filed" || f == "led"
}

// personWord reports whether w is a noun for a person or a title, by the lists or by its
// ending.
func (l *Lexicon) personWord(w string) bool {
	bare := strings.TrimSuffix(w, ",")
	f := Fold(strings.TrimSuffix(bare, "."))
	if _, title := l.titles[f]; title || l.IsPersonNoun(f) || l.demonyms[f] != "" {
		return true
	}
	for _, ending := range []string{"-year-old", "ist", "man", "geon", "ant", "dent",
		"tuent", "isor", "itor", "ator", "ctor", "ander", "titan"} {
		if strings.HasSuffix(f, ending) {
			return true
		}
	}
	return false
}
