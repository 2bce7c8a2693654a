package phrase

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/retrieval/similarity"
)

// longName is how many letters a name has at least that may differ in one letter.
const longName = 9

// Spells reports whether a word is a name of a text spelt otherwise: the initials of one,
// "NRA", what is made of one, "American" of "America", another name of its country, "British"
// of "U.K.", or a long one with another letter.
func Spells(w Word, text []Word) bool {
	initials := ""
	for _, s := range text {
		switch {
		case s.Capital && (w.Like(s) || slices.Contains(similarity.Nation(w.abbreviated()), s.abbreviated()) ||
			len(w.Text) >= longName && differ(w.Text, s.Text) == 1):
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
// capitals, are a word of a text, or that end with another name of a nation of its: "United
// States" where "U.S." or "American" is; or whether its own capitals are: "YouTube" where "YT" is.
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
	if to-from == 1 {
		initials = strings.Map(upper, ws[i].Raw)
	}
	united := ws[from].Text == "united" && to-from == 2
	return len(initials) > 1 && slices.ContainsFunc(text, func(w Word) bool {
		return strings.ReplaceAll(w.Raw, ".", "") == initials || united && slices.Contains(similarity.Nation(w.abbreviated()), ws[to-1].Text)
	})
}

// upper is a letter that is a capital, -1 for any other.
func upper(r rune) rune {
	if unicode.IsUpper(r) {
		return r
	}
	return -1
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

// abbreviated is a word in lower case, with its points if it is written in capitals alone:
// "u.s." of "US".
func (w Word) abbreviated() string {
	if bare := strings.ReplaceAll(w.Raw, ".", ""); len(bare) == 2 && w.Capitals() {
		return strings.ToLower(bare[:1] + "." + bare[1:] + ".")
	}
	return w.Text
}
