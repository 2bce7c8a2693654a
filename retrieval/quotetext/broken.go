package quotetext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/lexicon"
)

// broken returns how many bytes from i on, where rune r of this size stands,
// only break a word that goes on after them: a hyphen or soft hyphen at a
// line's end with that end, or a page break. It is 0 where the word ends.
func (s *scanner) broken(i, size int, r rune) int {
	if s.start < 0 || s.end != i {
		return 0
	}
	switch r {
	case '-', '\u2010':
		if n := lineEnd(s.text[i+size:]); n > 0 && s.goesOn(i+size+n) {
			return size + n
		}
	case '\u00ad':
		if n := lineEnd(s.text[i+size:]); n > 0 && unicode.IsLetter(s.peek(i+size+n)) {
			return size + n
		}
	case '\f':
		if s.goesOn(i + size) {
			return size
		}
	}
	return 0
}

// lineEnd is the size of a line's or page's end at the beginning of text, or of
// the one space that stands for it where lines were run together. It is 0
// where a paragraph ends on the same page or none of these stands there.
func lineEnd(text string) int {
	n := len(text) - len(strings.TrimLeft(text, " \t\r\n\f"))
	ends := strings.Count(text[:n], "\n")
	switch {
	case strings.Contains(text[:n], "\f"), ends == 1, text[:n] == " ":
		return n
	}
	return 0
}

// goesOn reports whether the letters at byte next belong to the word so far:
// together they are a word, or not both of them are words.
func (s *scanner) goesOn(next int) bool {
	if !unicode.IsLetter(s.last) || !unicode.IsLetter(s.peek(next)) || unicode.IsUpper(s.peek(next)) && !unicode.IsUpper(s.last) {
		return false
	}
	rest := s.text[next:]
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(rest)
	}
	return oneWord(foldWord(s.text[s.start:s.end]), foldWord(rest[:end]))
}

// A word as common as the everydayth is one where it is divided. A rarer one is
// where it is unlikely times likelier than its parts beside each other.
const (
	everyday = 8000
	unlikely = 500
)

// oneWord reports whether head and tail are more likely the parts of one
// divided word than two words, as those of "well-known" are.
func oneWord(head, tail string) bool {
	l, err := lexicon.English()
	if err != nil || utf8.RuneCountInString(tail) < 2 {
		return false
	}
	joined, first, second := l.Lookup(head+tail), l.Lookup(head), l.Lookup(tail)
	if first == lexicon.Unknown || second == lexicon.Unknown {
		return true
	}
	return joined != lexicon.Unknown && (joined <= everyday || l.Frequency(joined) > unlikely*l.Frequency(first)*l.Frequency(second))
}
