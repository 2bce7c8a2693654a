package attribution

import (
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

func trimSpace(text string, a, z int) retrieval.Span {
	for a < z {
		r, n := utf8.DecodeRuneInString(text[a:z])
		if !unicode.IsSpace(r) {
			break
		}
		a += n
	}
	for a < z {
		r, n := utf8.DecodeLastRuneInString(text[a:z])
		if !unicode.IsSpace(r) {
			break
		}
		z -= n
	}
	return retrieval.Span{Start: a, End: z}
}

func isOneOf(r rune, set string) bool {
	for _, s := range set {
		if r == s {
			return true
		}
	}
	return false
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// tagEnd returns where the markup tag that begins at i ends, or 0.
func tagEnd(text string, i, end int) int {
	j := i + 1
	if j < end && text[j] == '/' {
		j++
	}
	if j >= end || !isASCIILetter(text[j]) {
		return 0
	}
	for ; j < end && j < i+maxTag; j++ {
		switch text[j] {
		case '>':
			return j + 1
		case '<', '\n':
			return 0
		}
	}
	return 0
}

// maxTag is the longest markup tag that is looked for.
const maxTag = 2000

// lastOf returns the last character of s that is no nested quotation mark.
func lastOf(text string, s retrieval.Span) rune {
	for s.End > s.Start {
		r, n := utf8.DecodeLastRuneInString(s.In(text))
		if !isOneOf(r, "'’\"”» ") {
			return r
		}
		s.End -= n
	}
	return 0
}

func beginsUpper(text string, t *token) bool {
	return t.capital || isDigit(text[t.Start]) || text[t.Start] == '$' || text[t.Start] == '#' || text[t.Start] == '@'
}

// startsUpper reports whether s begins with a capital letter.
func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func closedQuote(r rune) bool { return isOneOf(r, ".?!,") }

func isParticle(w string) bool {
	switch w {
	case "de", "del", "der", "den", "van", "von", "di", "da", "la", "le", "bin", "al", "el", "of", "the", "for":
		return true
	}
	return false
}
