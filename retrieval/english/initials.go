package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Initials are the first letters of a name of several words, in capitals: "KG"
// for "Kevin Gibbons". They are empty for a single word.
func Initials(name string) string {
	words := strings.Fields(name)
	if len(words) < 2 {
		return ""
	}
	var b strings.Builder
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(unicode.ToUpper(r))
	}
	return b.String()
}

// RunInitials are the initials of the runs of two to mostInitials capital words in
// a text: "RNC" for "Republican National Committee". Parts that a hyphen joins are
// words.
func RunInitials(text string) []string {
	var all []string
	words := strings.Fields(strings.ReplaceAll(text, "-", " "))
	for i := range words {
		for j := i + 2; j <= min(len(words), i+mostInitials) && capital(words[i]) && capital(words[j-1]); j++ {
			all = append(all, Initials(strings.Join(words[i:j], " ")))
		}
	}
	return all
}

// mostInitials is how many words a name has at most that initials stand for.
const mostInitials = 5

// capital reports whether a word begins with a capital letter.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
