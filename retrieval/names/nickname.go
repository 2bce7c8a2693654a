package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestNickname is how many bytes a nickname has at most.
const longestNickname = 16

// NicknameEnd returns where the nickname ends whose opening quotation mark
// stands at byte i of text, as in `Marcia "Cia" Price` and `Thomas 'Tip' Lee`;
// 0 if none does. One word with a capital stands inside the marks, and one
// before and after them.
func NicknameEnd(text string, i int) int {
	open, n := utf8.DecodeRuneInString(text[i:])
	shut := closing(open)
	if shut == "" || i == 0 || text[i-1] != ' ' || !endsInName(text[:i-1]) {
		return 0
	}
	inner := i + n
	window := text[inner:min(len(text), inner+longestNickname)]
	length := strings.Index(window, shut)
	if length < 2 || !isNamePart(window[:length]) {
		return 0
	}
	end := inner + length + len(shut)
	rest, ok := strings.CutPrefix(text[end:], " ")
	if next, _ := utf8.DecodeRuneInString(rest); !ok || !unicode.IsUpper(next) {
		return 0
	}
	return end
}

// closing is the mark that closes what r opens, empty if r opens nothing.
func closing(r rune) string {
	switch r {
	case '"':
		return "\""
	case '“':
		return "”"
	case '\'':
		return "'"
	case '‘':
		return "’"
	}
	return ""
}

// endsInName reports whether the last word of s can be a given name.
func endsInName(s string) bool {
	return isNamePart(s[strings.LastIndexAny(s, " \n\u00a0")+1:])
}

// isNamePart reports whether w is letters, the first of them a capital and not
// all: or an initial with its period.
func isNamePart(w string) bool {
	first, n := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(first) {
		return false
	}
	if w[n:] == "." {
		return true
	}
	return len(w) > n && strings.IndexFunc(w[n:], func(r rune) bool { return !unicode.IsLower(r) }) < 0
}
