package plan

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/people"
)

// possessor is a word without the signs around it and without "'s".
func possessor(w string) string {
	w = strings.Trim(w, `.,;:?!"'()“”’`)
	return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
}

func capital(w string) bool { return strings.IndexFunc(w, unicode.IsUpper) == 0 }

// englishSlip reports whether a word is a slip for an English word, or for the other
// spelling of one.
func englishSlip(word string) bool {
	words, err := lexicon.English()
	return err == nil && closestWord(words, strings.ToLower(word)) != ""
}

// known reports whether a word is an English word or a name that English texts
// often contain.
func known(word string) bool {
	words, err := lexicon.English()
	return err == nil && words.Lookup(strings.ToLower(word)) != lexicon.Unknown
}

// firstNameLike reports whether a word is the first name in a full name, or a
// misspelling of it.
func firstNameLike(word, name string) bool {
	first, _, more := strings.Cut(name, " ")
	if !more {
		return false
	}
	_, ok := people.Misspelt(word, first)
	return ok
}

// withGroups are names and the groups in which they speak together with others:
// "A, B and C".
func withGroups(names []string, directory *people.Directory) []string {
	if len(names) == 0 {
		return nil
	}
	with := slices.Clone(names)
	for _, p := range directory.Joint(names) {
		if !slices.Contains(with, p.Name) {
			with = append(with, p.Name)
		}
	}
	return with
}

// closestWord is the most frequent word of the lexicon one slip away; "" if
// there is none.
func closestWord(vocabulary *lexicon.Lexicon, word string) string {
	best := lexicon.Unknown
	try := func(candidate string) {
		if id := vocabulary.Lookup(candidate); id != lexicon.Unknown && (best == lexicon.Unknown || id < best) {
			best = id
		}
	}
	for i := range len(word) + 1 {
		for c := 'a'; c <= 'z'; c++ {
			try(word[:i] + string(c) + word[i:])
			if i < len(word) {
				try(word[:i] + string(c) + word[i+1:])
			}
		}
		if i < len(word) {
			try(word[:i] + word[i+1:])
		}
		if i+1 < len(word) {
			try(word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:])
		}
	}
	return vocabulary.Word(best)
}
