package english

import "strings"

// Abbreviates reports whether a word as written, without its period, is an
// abbreviation whose period ends no sentence: "Mr", "Gen", "vs". In capitals
// or, but for "vs", in lower case it is none: "no", "NO".
func Abbreviates(word string) bool {
	if word == "vs" {
		return true
	}
	capital := len(word) > 1 && word[0] >= 'A' && word[0] <= 'Z'
	return capital && word[1] >= 'a' && Is(strings.ToLower(word)+".", MidSentence)
}
