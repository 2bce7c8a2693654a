package names

import (
	"slices"
	"strings"
	"unicode"
)

// fewLetters is how many letters a short form of a name has at least.
const fewLetters = 3

// Shortens reports whether a label of chats and recordings may be a full name made
// shorter: the first name, a short form of it or its end ("Gus" for Fergus), alone or
// before what the surname begins with ("Mara L", "Gus McI", "Bea NP" for
// Nash-Parr), or both in one word ("mlind", "maralin", "mara_l").
func Shortens(label, full string) bool {
	whole := FoldAll(strings.Fields(Plain(full)))
	if len(whole) < 2 || slices.ContainsFunc(whole, signed) || len([]rune(whole[len(whole)-1])) < fewLetters || label == full {
		return false
	}
	given, surname := whole[0], whole[1:]
	words := lettered(Plain(label))
	switch len(words) {
	case 1:
		return shortGiven(Fold(words[0]), given) || inOneWord(Fold(words[0]), given, surname)
	case 2:
		return (Fold(words[0]) == given || shortGiven(Fold(words[0]), given)) && shortSurname(words[1], surname)
	}
	return false
}

// signed reports whether a word has signs that names have none of.
func signed(word string) bool { return strings.ContainsAny(word, "()[]/|,:@") }

// lettered are the words of a label that have letters.
func lettered(label string) []string {
	var out []string
	for w := range strings.FieldsSeq(label) {
		if strings.ContainsFunc(w, unicode.IsLetter) {
			out = append(out, w)
		}
	}
	return out
}

// shortGiven reports whether a word is a first name or a short form of it.
func shortGiven(short, given string) bool {
	if len(short) < fewLetters || len(given) < fewLetters {
		return false
	}
	return strings.HasPrefix(given, short) || strings.HasSuffix(given, short) || ofStem(short, given) ||
		!strings.HasPrefix(short, given) && Shared().SameGiven(short, given)
}

// ofStem reports whether a word is the beginning of what is known for a first name with
// an ending of short forms: "Lindy" for Linda, "Tomo" for Tomas.
func ofStem(short, given string) bool {
	if !IsGivenName(given) {
		return false
	}
	for _, ending := range []string{"ie", "y", "i", "o", "s"} {
		if stem, ok := strings.CutSuffix(short, ending); ok && len(stem) >= fewLetters && strings.HasPrefix(given, stem) {
			return true
		}
	}
	return false
}

// shortSurname reports whether a word is less than a surname and what it begins with,
// or the capitals that its parts do.
func shortSurname(short string, surname []string) bool {
	bare := strings.TrimSuffix(short, ".")
	low := Fold(bare)
	if slices.ContainsFunc(surname, func(part string) bool { return part != low && strings.HasPrefix(part, low) }) {
		return !slices.Contains(surname, low)
	}
	capitals := strings.ToUpper(firstLetters(surname))
	return len(capitals) > 1 && strings.ReplaceAll(bare, "-", "") == capitals
}

// InitialsOf reports whether a label is the initials of a name, hyphens in either left
// out of account: "MN-P" for Mara Nash-Parr.
func InitialsOf(label, full string) bool {
	whole := FoldAll(strings.Fields(Plain(full)))
	return len(whole) > 1 && strings.ReplaceAll(Fold(label), "-", "") == firstLetters(whole)
}

// firstLetters are the first letters of words and of what follows a hyphen in them.
func firstLetters(words []string) string {
	out := ""
	for _, part := range strings.FieldsFunc(strings.Join(words, "-"), func(r rune) bool { return r == '-' }) {
		out += string([]rune(part)[:1])
	}
	return out
}

// inOneWord reports whether a word is a first name or its first letter, and what the
// surname begins with.
func inOneWord(word, given string, surname []string) bool {
	begins := func(rest string) bool {
		return slices.ContainsFunc(surname, func(part string) bool { return strings.HasPrefix(part, rest) })
	}
	if first, rest, ok := strings.Cut(word, "_"); ok {
		return rest != "" && (first == given || shortGiven(first, given)) && begins(rest)
	}
	if rest, ok := strings.CutPrefix(word, given); ok && len(rest) >= fewLetters {
		return begins(rest)
	}
	rest, ok := strings.CutPrefix(word, given[:1])
	return ok && len(rest) > fewLetters && begins(rest)
}
