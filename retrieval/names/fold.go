package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold makes names comparable: lower case, no accents, straight apostrophes,
// no possessive.
func Fold(s string) string {
	if !ascii(s) {
		s = strings.ReplaceAll(s, "’", "'") // mostly that is all
	}
	if !ascii(s) {
		s = plain.Replace(s)
		s = strings.Map(dropMark, norm.NFD.String(s))
	}
	return strings.TrimSuffix(strings.ToLower(s), "'s")
}

// plain replaces signs and letters that are no letter with a mark.
var plain = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "‐", "-", "‑", "-",
	"ł", "l", "Ł", "l", "ø", "o", "Ø", "o", "ß", "ss", "æ", "ae", "đ", "d", "ı", "i", "\u00a0", " ")

func dropMark(r rune) rune {
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return r
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// FoldAll folds each of several words.
func FoldAll(tokens []string) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = Fold(t)
	}
	return out
}
