package lexicon

import (
	"iter"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"whosaid/retrieval/english"
)

// Words yields the words and numbers of a text, folded: lower case, without
// accents, possessive endings and the commas inside numbers. "U.S." and "US"
// both come out as "u.s.", "three" as "3".
func Words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, token := range tokens(text) {
			if w := fold(token); w != "" && !yield(w) {
				return
			}
		}
	}
}

// tokens yields the words and numbers of a text as they are written, and where
// each begins.
func tokens(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for at := 0; at < len(text); {
			if !isPlain(text[at]) {
				start := strings.IndexFunc(text[at:], isWordRune)
				if start < 0 {
					return
				}
				at += start
			}
			end := at + wordEnd(text[at:])
			if !yield(at, text[at:end]) {
				return
			}
			at = end
		}
	}
}

// isPlain reports whether a byte is a letter or a digit of ASCII.
func isPlain(b byte) bool { return b|0x20-'a' < 26 || b-'0' < 10 }

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isPlain(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// wordEnd is where the word at the start of s ends. An apostrophe between
// letters, a comma or point between digits, the points of "U.S." and the hyphen
// of "de-escalate" belong to it.
func wordEnd(s string) int {
	end := plainEnd(s)
	if end > 0 && (end == len(s) || s[end] < utf8.RuneSelf && strings.IndexByte("',.-", s[end]) < 0) {
		return end
	}
	last := rune(0)
	if end > 0 {
		last = rune(s[end-1])
	}
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !isWordRune(r) {
			next, _ := utf8.DecodeRuneInString(s[end+size:])
			if !joins(r, last, next) && !(r == '-' && reverses(s[:end]) && unicode.IsLetter(next)) {
				break
			}
		}
		last = r
		end += size
	}
	if isAbbreviation(s[:end]) && strings.HasPrefix(s[end:], ".") {
		end++
	}
	return end
}

// plainEnd is where the plain letters and digits at the start of s end.
func plainEnd(s string) int {
	for i := range len(s) {
		if !isPlain(s[i]) {
			return i
		}
	}
	return len(s)
}

func joins(r, last, next rune) bool {
	switch r {
	case '\'', '’':
		return unicode.IsLetter(last) && unicode.IsLetter(next)
	case ',':
		return unicode.IsDigit(last) && unicode.IsDigit(next)
	case '.':
		return unicode.IsDigit(last) && unicode.IsDigit(next) || unicode.IsUpper(last) && unicode.IsUpper(next)
	}
	return false
}

// reverses reports whether w is a prefix that makes a word its opposite, so
// that "de-escalation" is no escalation.
func reverses(w string) bool { return strings.EqualFold(w, "de") || strings.EqualFold(w, "non") }

// isAbbreviation reports whether w is single capitals joined by points.
func isAbbreviation(w string) bool {
	if len(w) < 3 || len(w)%2 == 0 {
		return false
	}
	for i := range len(w) {
		if capital := w[i] >= 'A' && w[i] <= 'Z'; capital != (i%2 == 0) || !capital && w[i] != '.' {
			return false
		}
	}
	return true
}

// fold returns the form of a word that the lexicon knows it by.
func fold(w string) string {
	if w == "US" || w == "USA" {
		return "u.s."
	}
	if !isASCII(w) {
		w = strings.Map(func(r rune) rune {
			switch {
			case r == '’':
				return '\''
			case unicode.Is(unicode.Mn, r), unicode.IsSpace(r):
				return -1
			}
			return r
		}, norm.NFKD.String(w))
	}
	w = strings.ReplaceAll(strings.ToLower(w), "-", "")
	if w == "" {
		return ""
	}
	if w[0] >= '0' && w[0] <= '9' {
		return strings.ReplaceAll(w, ",", "")
	}
	if head, tail := english.CutContraction(w); tail != "" {
		return head
	}
	if n, ok := english.NumberOf(w); ok && n > 1 {
		return strconv.Itoa(n) // numbers match exactly or not at all
	}
	return w
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
