package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/people"
)

// singles pairs single quotation marks in a paragraph without double ones.
// An apostrophe inside or at the end of a word is no mark.
func (m *marker) singles(p retrieval.Span) []quotation {
	var found []quotation
	opened := -1
	for i := p.Start; i < p.End; {
		width := singleAt(m.text[i:p.End])
		if width == 0 {
			i++
			continue
		}
		if end := people.NicknameEnd(m.text[:p.End], i); end > 0 && opened < 0 {
			i = end
			continue
		}
		k := m.look(i, width, 0, p)
		switch {
		case opened < 0 && k.opens && !k.closes && !m.elided(i+width, p.End):
			opened = i
		case opened >= 0 && k.closes && m.endsSingle(opened, k, p):
			end := i + width
			inner := m.trim(opened+singleAt(m.text[opened:]), i)
			found = append(found, quotation{Outer: retrieval.Span{Start: opened, End: end}, Inner: inner})
			opened = -1
		}
		i += width
	}
	return found
}

// singleAt is the length of the single mark that text begins with, or 0.
func singleAt(text string) int {
	switch {
	case strings.HasPrefix(text, "'"):
		return 1
	case strings.HasPrefix(text, "‘"), strings.HasPrefix(text, "’"):
		return len("‘")
	}
	return 0
}

// elided reports whether an apostrophe stands for left-out letters: 'bout, '90s.
func (m *marker) elided(i, end int) bool {
	r, _ := utf8.DecodeRuneInString(m.text[i:end])
	return unicode.IsDigit(r) || strings.HasPrefix(m.text[i:end], "em ") || strings.HasPrefix(m.text[i:end], "til ") || strings.HasPrefix(m.text[i:end], "bout ")
}

// endsSingle tells a closing mark from the possessive of a word in s.
func (m *marker) endsSingle(opened int, k mark, p retrieval.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(m.text[opened:k.at])
	if before != 's' {
		return true
	}
	rest := m.text[k.at+k.width : p.End]
	return len(rest) < 2 || rest[0] != ' ' || !isASCIILetter(rest[1])
}
