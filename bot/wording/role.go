package wording

import (
	"strings"
	"unicode"

	"whosaid/retrieval/english"
)

// nounPhrase is a role without the short title between it and the name, and without
// an "and" that nothing for a person comes after: "candidate Sen.", "consultant and
// longtime".
func nounPhrase(role string) string {
	words := strings.Fields(role)
	last := len(words) - 1
	switch {
	case last > 1 && english.Is(strings.ToLower(words[last]), english.ShortTitle) && headsPerson(lowered(words[:last])):
		return strings.TrimSuffix(strings.Join(words[:last], " "), ",")
	case last > 1 && words[last-1] == "and" && !headsPerson(lowered(words[last:])):
		return strings.Join(words[:last-1], " ")
	}
	return role
}

// lowered are words in small letters.
func lowered(words []string) []string {
	return strings.Fields(strings.ToLower(strings.Join(words, " ")))
}

// runTogether reports whether a word is two whose space is lost: capitals before a
// word in small letters, "PRESSOhio".
func runTogether(word string) bool {
	capitals, small := 0, 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r) && small == 0:
			capitals++
		case unicode.IsLower(r):
			small++
		default:
			return false
		}
	}
	return capitals > 3 && small > 1
}
