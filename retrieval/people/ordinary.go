package people

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/names"
)

// OrdinaryWords are the words that stand in lower case in statements, folded,
// and in how many documents each does.
type OrdinaryWords map[string]int

// Add counts the words of one document's statements.
func (o OrdinaryWords) Add(statements []retrieval.Statement) {
	for word := range lowerCase(statements) {
		o[word]++
	}
}

// Remove takes back what Add counted, from what has not counted it too: then there
// are less than none.
func (o OrdinaryWords) Remove(statements []retrieval.Statement) {
	for word := range lowerCase(statements) {
		if o[word]--; o[word] == 0 {
			delete(o, word)
		}
	}
}

// lowerCase are the words of statements that begin with no capital, folded, but for
// those of whoever writes without capitals, who writes names so too.
func lowerCase(statements []retrieval.Statement) map[string]bool {
	out := map[string]bool{}
	var words []names.Word
	for i := range statements {
		text := statements[i].Text
		if statements[i].SpeakerReason == retrieval.ByLabel && beginsSmall(text) {
			continue
		}
		words = names.Split(words[:0], text, 0, len(text))
		for _, w := range words {
			if !w.Capital {
				out[names.Fold(text[w.Start:w.End])] = true
			}
		}
	}
	return out
}

// beginsSmall reports whether the first letter of a text is a small one.
func beginsSmall(text string) bool {
	at := strings.IndexFunc(text, unicode.IsLetter)
	if at < 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLower(first)
}
