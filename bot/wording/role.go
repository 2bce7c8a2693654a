package wording

import (
	"strings"
	"unicode"

	"whosaid/bot/cue"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
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

// insideSentence is a role without the capital of the sentence that it began: one
// that no other word of it has, on a word that the documents have in small letters
// too or on a lone noun for a person. "Library director" is one, "Democratic leader"
// and "Captain" are none.
func (v *Voice) insideSentence(role string) string {
	first, rest, more := strings.Cut(role, " ")
	small := strings.ToLower(first)
	began := first != small && first == Upper(small) && rest == strings.ToLower(rest)
	word := v.directory.IsOrdinary(first) && len(v.directory.Lookup(first)) == 0 || !more && names.IsPersonNoun(small)
	if began && word && !parties[small] && titleOf(first) == "" {
		return strings.TrimSuffix(small+" "+rest, " ")
	}
	return role
}

// parties are words that have a capital where they mean a party.
var parties = cue.Set(`democratic democrat republican conservative liberal labour labor green socialist communist independent libertarian
	progressive nationalist christian`)

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
