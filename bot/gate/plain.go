package gate

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

var (
	listPrefix = regexp.MustCompile(`^\s*(?:[-*•–]|\d{1,2}[.)])\s+`)
	emphasis   = regexp.MustCompile(`(\*{1,3}|_{1,3})([^*_]+)(\*{1,3}|_{1,3})`)
	address    = regexp.MustCompile(`(?i)\b(?:https?|ftp|mailto|javascript|data|discord)\s*:|www\.|&#?\w+;|\pL{2}\.\pL{2}|\w\.[a-z]{2,}/`)
)

// tidy takes off what models put around sentences: list signs, emphasis,
// unusual spaces.
func tidy(text string) string {
	text = strings.Map(func(r rune) rune {
		switch r {
		case '\u00a0', '\u2007', '\u2009', '\u202f', '\t', '\n':
			return ' '
		case '\u2010', '\u2011':
			return '-'
		case '\u2044':
			return '/'
		}
		return r
	}, text)
	text = listPrefix.ReplaceAllString(text, "")
	text = emphasis.ReplaceAllString(text, "$2")
	return strings.Join(strings.Fields(text), " ")
}

// plain reports whether a sentence without its markers holds only what prose
// is made of: no markup, mentions, links, nothing unseen. Letters beyond ASCII
// pass here and are looked up in the evidence with their words.
func plain(text string) bool {
	if !utf8.ValidString(text) || !norm.NFC.IsNormalString(text) || address.MatchString(text) {
		return false
	}
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" .,;:!?'\"()-/%$&+", r) {
				return false
			}
		case unicode.IsLetter(r), quoteMark(r), strings.ContainsRune("–—…€£¥°½¼¾’‘•", r):
		default:
			return false
		}
	}
	return !strings.Contains(text, "//")
}

func hasLetters(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
