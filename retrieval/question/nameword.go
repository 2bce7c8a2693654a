package question

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/people"
)

// near reports whether a word is one of those of a name, or a misspelling of one.
func near(word, name string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(names.Plain(name))), func(part string) bool {
		_, ok := people.Misspelt(word, part)
		return ok || word == part
	})
}

// has reports whether a word is one of somebody's names, or begins one.
func has(one retrieval.Person, word string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(names.Plain(one.Name))), func(name string) bool {
		return strings.HasPrefix(name, word)
	})
}

// surname reports whether a token may be the surname after a first name: it is
// written as the first name is, and is no noun for people or bodies. In small
// letters it has to be no English word, or a name.
func surname(first, next token) bool {
	w := next.word
	if next.name != first.name || len(w) < 3 || names.IsPersonNoun(w) || names.IsBodyNoun(w) || names.IsSpeechVerb(w) {
		return false
	}
	if next.name {
		return true
	}
	words, err := lexicon.English()
	return err == nil && words.Lookup(w) == lexicon.Unknown || names.IsGivenName(w)
}

// given reports whether a token is a first name; one that is a word as well has to
// be written as one.
func given(t token) bool { return names.IsGivenName(t.word) || t.name && names.MayBeGivenName(t.word) }
