package plan

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
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
		for _, p := range slices.Concat(respaced(name, directory), handles(name, directory)) {
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

// handles are the speakers labelled by a person's initial and surname in one word:
// "mroe" for Mara Roe, where nobody else has these.
func handles(name string, directory *people.Directory) []retrieval.Person {
	words := strings.Fields(names.Plain(name))
	if len(words) < 2 || len(words[len(words)-1]) < shortName {
		return nil
	}
	first, last := words[0], words[len(words)-1]
	var found []retrieval.Person
	for _, handle := range []string{first[:1] + last, first + last[:1]} {
		for _, p := range directory.Lookup(handle) {
			if p.Sort == retrieval.Individual && p.Statements > 0 && strings.EqualFold(p.Name, handle) {
				found = append(found, p)
			}
		}
	}
	return found
}

// otherSpellings are the speakers of meetings whose only or first name is another
// spelling of one word for somebody, whom these are taken for.
func otherSpellings(wording string, taken []retrieval.Person, directory *people.Directory) []string {
	if strings.Contains(wording, " ") || len(wording) < shortest || len(taken) == 0 || !taken[0].Listed {
		return nil
	}
	var found []string
	for _, p := range directory.Near(wording) {
		first, _, _ := strings.Cut(names.Plain(p.Name), " ")
		if p.Listed && p.Statements > 0 && p.Sort == retrieval.Individual && people.Alike(wording, first) {
			found = append(found, p.Name)
		}
	}
	return found
}

// inner is a capital after a small letter.
var inner = pattern.New(`(\p{Ll})(\p{Lu})`)

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
