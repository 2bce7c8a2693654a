package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"whosaid/retrieval/pattern"
)

// longest is how many bytes a line has at most.
const longest = 400

var address = pattern.New(`(?i)\b(?:https?|ftp|mailto|javascript|data|discord)\s*:|www\.|//|&#?\w+;|\pL{2}\.\pL{2}|\w\.[a-z]{2,}/`)

// plainMarks are the characters besides letters and digits that prose needs.
const plainMarks = " .,;:!?'()-/%$&+–—…€£¥°½¼¾’"

// Plain reports whether a line is prose of no more than 400 bytes, in English letters and
// those of another text; without markup, links or mentions.
func Plain(line, letters string) bool {
	if len(line) > longest || !utf8.ValidString(line) || !norm.NFC.IsNormalString(line) || address.MatchString(line) {
		return false
	}
	for _, r := range line {
		plain := r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) || strings.ContainsRune(plainMarks, r)
		if !plain && !(unicode.IsLetter(r) && strings.ContainsRune(letters, r)) {
			return false
		}
	}
	return true
}

// QuotationMarks are all of them but the apostrophe.
const QuotationMarks = "\"“”„‟«»‹›〝〞〟＂「」『』❝❞‘‚‛`´"

// loose is an apostrophe that is none.
var loose = pattern.New(`(^|[^\pL\d])['’]|['’]{2}|['’]([^\pL]|$)`)

// Marks reports whether a text marks something as somebody's words.
func Marks(text string) bool {
	bare := strings.NewReplacer("s' ", "s ", "s’ ", "s ").Replace(text)
	return strings.ContainsAny(text, QuotationMarks) || loose.MatchString(bare)
}

// Opens reports whether a period opens a word in small letters, ".keys", and ends nothing.
func Opens(text string, at int) bool {
	next, _ := utf8.DecodeRuneInString(text[at+1:])
	return at > 0 && text[at-1] == ' ' && unicode.IsLower(next)
}
