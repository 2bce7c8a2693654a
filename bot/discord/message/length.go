package message

import (
	"strings"
	"unicode/utf8"
)

// Len counts s in UTF-16 units, which is never less than its characters.
func Len(s string) int {
	n := 0
	for _, r := range s {
		n += units(r)
	}
	return n
}

func units(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// prefix returns the longest prefix of s, in bytes, that counts at most max
// and ends between characters.
func prefix(s string, max int) int {
	n := 0
	for i, r := range s {
		if n += units(r); n > max {
			return i
		}
	}
	return len(s)
}

// Clip returns s, or where it counts more than max, its beginning up to a
// space, ended by "…". It is for labels and the bot's own words, never for
// quotations.
func Clip(s string, max int) string {
	if Len(s) <= max {
		return s
	}
	cut := s[:prefix(s, max-1)]
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return trimBackslashes(strings.TrimRight(cut, " ")) + "…"
}

// trimBackslashes removes an escape at the end of s that has lost what it
// escapes.
func trimBackslashes(s string) string {
	n := len(s) - len(strings.TrimRight(s, `\`))
	if n%2 == 1 {
		return s[:len(s)-1]
	}
	return s
}

// Plain returns s as one line of plain text for labels, choices and titles,
// where Markdown is not read: no control or invisible characters, at most max.
func Plain(s string, max int) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	return Clip(strings.Join(strings.Fields(strings.Map(visible, s)), " "), max)
}
