package chart

import (
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

// shown is text as far as the font can show it: letters whose accents it lacks
// without them, and without other signs that it lacks, such as emoji. It is
// empty when a letter or digit is lacking altogether.
func shown(f *sfnt.Font, text string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(text) {
		switch plain := base(r); {
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case has(f, r):
			b.WriteRune(r)
		case has(f, plain):
			b.WriteRune(plain)
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return ""
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// base is the letter that r is without its accents.
func base(r rune) rune {
	for _, first := range norm.NFKD.String(string(r)) {
		return first
	}
	return r
}

func has(f *sfnt.Font, r rune) bool {
	index, err := f.GlyphIndex(nil, r)
	return err == nil && index != 0
}

// shorten is text, ended by "…" where it is wider than room.
func shorten(face font.Face, text string, room int) string {
	if measure(face, text) <= room {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		if cut := strings.TrimRight(string(runes[:n]), " ,") + "…"; measure(face, cut) <= room {
			return cut
		}
	}
	return "…"
}
