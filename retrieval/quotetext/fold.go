package quotetext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// foldWord folds the bytes of one word as the scanner cut it.
func foldWord(raw string) string {
	switch shapeOf(raw) {
	case folded:
		return raw
	case letters:
		return strings.ToLower(raw)
	case ascii:
		return keepWord(strings.ToLower(raw))
	case curly:
		return foldWord(strings.ReplaceAll(raw, "’", "'"))
	}
	return foldUnicode(raw)
}

// A shape tells how much work it is to fold a word.
type shape int

const (
	folded  shape = iota // as it is
	letters              // after lowering
	ascii                // some punctuation has to go
	curly                // ASCII but for curly apostrophes
	unusual
)

func shapeOf(raw string) shape {
	s := folded
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '\'':
		case c >= 'A' && c <= 'Z':
			s = max(s, letters)
		case c < utf8.RuneSelf:
			s = max(s, ascii)
		case strings.HasPrefix(raw[i:], "’"):
			s = max(s, curly)
			i += len("’") - 1
		default:
			return unusual
		}
	}
	return s
}

// foldUnicode folds until nothing changes any more: a compatibility form can
// hold capitals, and a folded capital can have a compatibility form.
func foldUnicode(raw string) string {
	word := raw
	for range 4 {
		next := keepWord(norm.NFKC.String(cases.Fold().String(norm.NFKC.String(word))))
		if next == word {
			break
		}
		word = next
	}
	return word
}

// keepWord drops what is not compared: what cannot be seen, and punctuation
// other than an apostrophe between letters and a point or slash between
// digits.
func keepWord(word string) string {
	var b strings.Builder
	var last, held rune // held waits for what follows it
	for _, r := range word {
		switch {
		case apostrophe(r):
			held = '\''
		case r == '.' || r == '/':
			held = r
		case r == '\u2044':
			held = '/'
		case wordRune(r) || r == '%' || unicode.Is(unicode.Sc, r):
			if held == '\'' && last != 0 || held != 0 && unicode.IsDigit(last) && unicode.IsDigit(r) {
				b.WriteRune(held)
			}
			b.WriteRune(r)
			last, held = r, 0
		}
	}
	return b.String()
}
