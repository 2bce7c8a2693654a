package ballot

import (
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
)

// Names reports whether an entry of a vote in a document names somebody, by surname, first
// name, initials or all. Who has another first name there is another, and a surname alone
// names nobody where the document has two of it.
func (e Entry) Names(doc *retrieval.Document, name string) bool {
	whole, words := strings.Fields(untitled(names.Plain(name))), strings.Fields(e.Name)
	if len(whole) == 0 || len(words) == 0 {
		return false
	}
	surname := whole[len(whole)-1]
	switch {
	case strings.EqualFold(words[len(words)-1], surname):
		return len(words) > 1 && !otherFirst(words[0], whole) || len(words) == 1 && (len(whole) == 1 || !otherBearer(doc, surname, whole))
	case len(words) > 1:
		return false
	case names.InitialsOf(e.Name, name):
		return true
	}
	return len(whole) > 1 && strings.EqualFold(words[0], whole[0])
}

// otherFirst reports whether a word before a surname is the first name or initial of another
// than somebody with the name in whole.
func otherFirst(word string, whole []string) bool {
	if word = strings.Trim(word, ".*_"); len(whole) < 2 || word == "" {
		return false
	}
	first := strings.Trim(whole[0], ".")
	if len(word) == 1 || len(first) == 1 {
		return !strings.EqualFold(word[:1], first[:1])
	}
	return !strings.EqualFold(word, first) && !names.Shortens(word, strings.Join(whole, " ")) &&
		!strings.HasPrefix(strings.ToLower(first), strings.ToLower(word))
}

// otherBearer reports whether a document has a surname with the first name or initial of
// another.
func otherBearer(doc *retrieval.Document, surname string, whole []string) bool {
	for _, m := range bearer.FindAllStringSubmatch(doc.Text, -1) {
		if strings.EqualFold(m[2], surname) && untitled(m[1]+" x") != "x" && otherFirst(m[1], whole) {
			return true
		}
	}
	return false
}

// bearer is a word in capitals before another.
var bearer = pattern.New(`(\p{Lu}[\p{L}'’-]*\.?) (\p{Lu}[\p{L}'’-]+)`)
