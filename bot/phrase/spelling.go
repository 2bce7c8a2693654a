package phrase

import (
	"slices"
	"strings"
)

// longName is how many letters a name has at least that may differ in one letter.
const longName = 9

// Spells reports whether a word is a name of a text spelt otherwise: the initials of one,
// "NRA", what is made of one, "American" of "America", or a long one with another letter.
func Spells(w Word, text []Word) bool {
	initials := ""
	for _, s := range text {
		switch {
		case s.Capital && (w.Like(s) || len(w.Text) >= longName && differ(w.Text, s.Text) == 1):
			return true
		case s.Capital:
			initials += s.Text[:1]
		case s.Text != "of" && s.Text != "the" && s.Text != "and":
			initials += " "
		}
	}
	return len(w.Text) > 2 && w.Capitals() && slices.Contains(strings.Fields(initials), w.Text)
}

// Initialled reports whether a word is of a run of capitalised words whose initials, in
// capitals, are a word of a text: of "United States" where "U.S." is.
func Initialled(ws []Word, i int, text []Word) bool {
	from, to, initials := i, i+1, ""
	for from > 0 && ws[from-1].Capital {
		from--
	}
	for to < len(ws) && ws[to].Capital {
		to++
	}
	for _, w := range ws[from:to] {
		initials += w.Raw[:1]
	}
	return to-from > 1 && slices.ContainsFunc(text, func(w Word) bool { return strings.ReplaceAll(w.Raw, ".", "") == initials })
}

// differ is in how many letters two words of one length differ, 0 for others.
func differ(a, b string) (n int) {
	for i := 0; i < len(a) && len(a) == len(b); i++ {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}
