package plan

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
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

// withGroups are names, the groups in which they speak together with others, "A, B
// and C", and the same names with fewer or more spaces: documents label one person
// "Ana Roe" and "AnaRoe".
func withGroups(asked []string, directory *people.Directory) []string {
	if len(asked) == 0 {
		return nil
	}
	with := slices.Clone(asked)
	for _, name := range asked {
		for _, p := range respaced(name, directory) {
			if !slices.Contains(with, p.Name) {
				with = append(with, p.Name)
			}
		}
	}
	for _, p := range directory.Joint(asked) {
		if !slices.Contains(with, p.Name) {
			with = append(with, p.Name)
		}
	}
	return with
}

// respaced are the speakers whose name is a person's without its spaces, or with
// one before each capital inside it.
func respaced(name string, directory *people.Directory) []retrieval.Person {
	plain := names.Plain(name)
	var found []retrieval.Person
	for _, other := range []string{strings.ReplaceAll(plain, " ", ""), inner.ReplaceAllString(plain, "$1 $2")} {
		if other == plain {
			continue
		}
		for _, p := range directory.Lookup(other) {
			if p.Sort == retrieval.Individual && p.Statements > 0 && strings.EqualFold(unspaced(p.Name), unspaced(name)) {
				found = append(found, p)
			}
		}
	}
	return found
}

// inner is a capital after a small letter.
var inner = regexp.MustCompile(`(\p{Ll})(\p{Lu})`)

func unspaced(name string) string { return strings.ReplaceAll(names.Plain(name), " ", "") }

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
