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
