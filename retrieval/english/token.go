package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Token is a word, a part of a contraction, or one other sign.
type Token struct {
	// Start and End are its bytes in the text.
	Start, End int
	// Text is the token in lower case with straight apostrophes; of a sign the
	// sign as it is.
	Text string
	// Capital is true where it is written with a capital first.
	Capital bool
}

// Tokens cuts a text. Tokens are in order and do not overlap; between them is
// white space alone. "who's" is "who" and "'s", "didn't" is "did" and "n't".
func Tokens(text string) []Token {
	var tokens []Token
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsSpace(r):
			at += size
		case wordRune(r):
			end := wordEnd(text, at)
			tokens = append(tokens, uncontracted(text, at, end)...)
			at = end
		default:
			tokens = append(tokens, Token{Start: at, End: at + size, Text: text[at : at+size]})
			at += size
		}
	}
	return tokens
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// isApostrophe reports whether r can be the apostrophe of "don't".
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' }

// lower is a word in lower case with straight apostrophes.
func lower(word string) string { return strings.ToLower(strings.Map(straight, word)) }

func straight(r rune) rune {
	if isApostrophe(r) {
		return '\''
	}
	return r
}

// wordEnd is where the word that begins at start ends. Signs between two
// letters or digits belong to it: "U.S", "de-escalation", "100,000".
func wordEnd(text string, start int) int {
	end := start
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if wordRune(r) {
			end += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[end+size:])
		if !wordRune(next) || !joins(r, next) {
			break
		}
		end += size
	}
	return end
}

// joins reports whether a sign before next, a letter or digit, belongs to the
// word around it.
func joins(r, next rune) bool {
	switch {
	case r == '-' || r == '‑' || r == '.' || isApostrophe(r):
		return true
	case r == ',':
		return unicode.IsDigit(next)
	}
	return false
}

// uncontracted is the token of one written word, or the two of a contraction.
func uncontracted(text string, start, end int) []Token {
	written := text[start:end]
	first, _ := utf8.DecodeRuneInString(written)
	whole := Token{Start: start, End: end, Text: lower(written), Capital: unicode.IsUpper(first)}
	head, tail := CutContraction(whole.Text)
	cut := end - tailBytes(written, utf8.RuneCountInString(tail))
	if tail == "" || head == "" || cut <= start {
		return []Token{whole}
	}
	return []Token{{start, cut, head, whole.Capital}, {cut, end, tail, false}}
}

// CutContraction cuts the end of a contraction or possessive off a word in
// lower case with straight apostrophes; the tail of other words is "".
func CutContraction(word string) (head, tail string) {
	for _, tail := range [...]string{"n't", "'s", "'re", "'ve", "'d", "'ll", "'m"} {
		if head, ok := strings.CutSuffix(word, tail); ok {
			return head, tail
		}
	}
	return word, ""
}

// tailBytes is the length in bytes of the last n runes of s.
func tailBytes(s string, n int) int {
	size := 0
	for range n {
		_, w := utf8.DecodeLastRuneInString(s[:len(s)-size])
		size += w
	}
	return size
}
