package lexicon

import (
	snowball "github.com/kljensen/snowball/english"

	"whosaid/retrieval/english"
)

// A Term is a word that carries meaning.
type Term struct {
	ID   ID
	Stem Stem
}

// Terms returns the words of a text that carry meaning, in order.
func (l *Lexicon) Terms(text string) []Term {
	var terms []Term
	for _, token := range tokens(text) {
		if t, ok := l.meaning(token); ok {
			terms = append(terms, t)
		}
	}
	return terms
}

// TermsAt is Terms, and where in the text each begins.
func (l *Lexicon) TermsAt(text string) (terms []Term, starts []int) {
	for at, token := range tokens(text) {
		if t, ok := l.meaning(token); ok {
			terms, starts = append(terms, t), append(starts, at)
		}
	}
	return terms, starts
}

// Term returns the term of a folded word.
func (l *Lexicon) Term(word string) Term {
	id := Unknown
	if !english.InDigits(word) {
		id = l.Lookup(word)
	}
	return Term{id, l.Stem(word, id)}
}

// IsStopWord reports whether a folded word carries grammar rather than
// meaning.
func IsStopWord(word string) bool {
	return len(word) < 2 && !english.InDigits(word) || snowball.IsStopWord(word) || grammar[word]
}

// grammar holds what the stemmer's own list of stop words lacks.
var grammar = map[string]bool{
	"also": true, "could": true, "would": true, "should": true, "may": true, "might": true, "must": true, "shall": true,
	"us": true, "ca": true, "wo": true, "ai": true, "im": true, "upon": true, "etc": true, "though": true, "something": true, "anything": true,
	"nothing": true, "everything": true, "someone": true, "anyone": true, "everyone": true, "somebody": true, "anybody": true,
	"nobody": true, "everybody": true,
}
