package names

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval/english"
)

// IsNounPhrase reports whether a description is a noun phrase: it has no clause
// in it, no words that lost the space between them, no word that would begin a
// clause at its end. "Sanders campaign was happy to hear" describes nobody.
func IsNounPhrase(text string) bool {
	words := strings.Fields(text)
	if len(words) > 1 && unicode.IsUpper(rune(words[0][0])) && isPast(Fold(words[0])) {
		return false // "Moved Cllr Ito, seconded Cllr Roe"
	}
	inside := false // in a relative clause
	for i, w := range words {
		bare := strings.Trim(w, ",.;:()—–“”\"")
		f := Fold(bare)
		switch {
		case bare == "":
		case fused(bare):
			return false
		case f == "who" || f == "whose" || f == "which" || f == "that" || f == "whom":
			inside = i > 0
		case inside:
		case english.Is(f, english.Auxiliary) && !unicode.IsUpper(rune(bare[0])), contracted(bare):
			return false
		case i > 0 && i+1 < len(words) && hasObject(f, f == bare, words[i+1]):
			return false
		}
	}
	if len(words) == 0 {
		return true
	}
	last := Fold(words[len(words)-1])
	opens := english.Is(last, english.Opener|english.Conjunction|english.SubjectPronoun) && !english.Is(last, english.Possessive)
	return len(words) == 1 || !opens
}

// hasObject reports whether a folded word inside a description, small or not, is
// a verb whose object begins with next: "the clerk told Ned".
func hasObject(f string, small bool, next string) bool {
	object := Fold(next)
	if english.IsForm(f, english.Empty, english.Past|english.Present) && !english.Is(object, english.Preposition) {
		return true
	}
	return IsSpeechVerb(f) && small && f != "called" && f != "named" &&
		(english.Is(object, english.Determiner|english.SubjectPronoun) || StartsName(next))
}

// contracted reports whether a word is a pronoun with a verb: "he's", "you'll".
func contracted(word string) bool {
	head, _, ok := strings.Cut(strings.ReplaceAll(strings.ToLower(word), "’", "'"), "'")
	return ok && english.Is(head, english.SubjectPronoun)
}

// longestInitials is how many capitals a word that goes on in small letters begins with,
// at most: "PACs", "NGOs".
const longestInitials = 4

// fused reports whether a word is two that lost the space between them:
// "BushASSOCIATED", "35PMChris", "PRESSOhio".
func fused(w string) bool {
	lower, run := false, 0
	digit := false
	for i, r := range w {
		switch {
		case unicode.IsUpper(r):
			if run++; lower && run > 2 || digit && i > 0 && run > 2 {
				return true
			}
		case unicode.IsDigit(r):
			digit, run = true, 0
		case unicode.IsLower(r):
			if run > longestInitials && len(w)-i > 2 {
				return true
			}
			lower, run = true, 0
		default:
			lower, digit, run = false, false, 0
		}
	}
	return false
}

// isPast reports whether a word is the regular past of a verb that the verb table has.
func isPast(word string) bool {
	w := english.Lookup(word)
	return strings.HasSuffix(word, "ed") && w != nil && slices.ContainsFunc(w.Verbs, func(f english.Form) bool {
		return f.Inflection&english.Past != 0
	})
}
