package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/english"
)

// A Word is a run of letters and digits with the apostrophes, hyphens and
// periods inside it. A possessive 's is not part of it.
type Word struct {
	Start, End int  // bytes of the text
	Capital    bool // begins with a capital, or al-X
	Upper      bool // all letters are capitals, two or more
	Possessive bool // a possessive ending follows
	First      bool // first of its sentence
	kind       Kind
}

// Split appends the words of text[from:to] to out. Offsets count in text.
func Split(out []Word, text string, from, to int) []Word {
	first := true
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(text[i:to])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			w := wordAt(text, i, to)
			w.First = first
			first = false
			i = w.End
			if w.Possessive {
				i = min(i+possessiveLen(text, i, to), to)
			}
			out = append(out, w)
			continue
		case closing(r) != "" && NicknameEnd(text[:to], i) > 0:
			i = NicknameEnd(text[:to], i)
			continue
		case r == '.' || r == '!' || r == '?' || r == '\n':
			first = r != '.' || !AfterAbbreviation(text, out)
		case r == ':' || r == '“' || r == '"':
			first = true
		}
		i += n
	}
	return out
}

func wordAt(text string, i, to int) Word {
	w := Word{Start: i, End: i, Upper: true}
	letters := 0
	for i < to {
		r, n := utf8.DecodeRuneInString(text[i:to])
		if unicode.IsLetter(r) {
			letters++
			w.Upper = w.Upper && !unicode.IsLower(r)
		} else if !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
			if !insideWord(text, w.Start, i, i+n, to, r) {
				break
			}
		}
		i += n
		w.End = i
	}
	w.Upper = w.Upper && letters > 1
	w.Possessive = possessiveLen(text, w.End, to) > 0
	w.Capital = StartsName(text[w.Start:w.End]) && !strings.HasSuffix(text[w.Start:w.End], "-year-old")
	return w
}

// insideWord reports whether the sign r at [i, next) joins letters: O'Malley,
// Jean-Luc, D.C., the period of an initial.
func insideWord(text string, start, i, next, to int, r rune) bool {
	after, _ := utf8.DecodeRuneInString(text[next:to])
	switch r {
	case '\'', '’':
		if !unicode.IsLetter(after) {
			return false
		}
		return !isPossessive(text, i, next, to)
	case '-', '‐', '‑':
		return unicode.IsLetter(after) || unicode.IsDigit(after)
	case '.':
		return isInitials(text[start:i])
	}
	return false
}

// isInitials reports whether s is a capital, or capitals with periods between.
func isInitials(s string) bool {
	if len(s) > 11 {
		return false
	}
	for i, r := range s {
		if i%2 == 0 && !unicode.IsUpper(r) || i%2 == 1 && r != '.' {
			return false
		}
	}
	return len(s)%2 == 1
}

// isPossessive reports whether the apostrophe at [i, next) and an s end a word.
func isPossessive(text string, i, next, to int) bool {
	if next >= to || text[next] != 's' && text[next] != 'S' {
		return false
	}
	after, _ := utf8.DecodeRuneInString(text[next+1 : to])
	return next+1 == to || !unicode.IsLetter(after)
}

// possessiveLen is the length of the possessive ending at text[i:to], 0 if
// there is none. The bare apostrophe after an s counts.
func possessiveLen(text string, i, to int) int {
	r, n := utf8.DecodeRuneInString(text[i:to])
	if r != '\'' && r != '’' {
		return 0
	}
	if isPossessive(text, i, i+n, to) {
		return n + 1
	}
	return 0
}

// StartsName reports whether w begins like a name: with a capital, or with a
// capital after the article of al-Assad.
func StartsName(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) || unicode.IsTitle(r) {
		return true
	}
	if len(w) > 3 && w[2] == '-' {
		r, _ = utf8.DecodeRuneInString(w[3:])
		return unicode.IsUpper(r)
	}
	return len(w) > 4 && w[:2] == "d'" && unicode.IsUpper(rune(w[2]))
}

// AfterAbbreviation reports whether the last word may be followed by a period
// that ends no sentence.
func AfterAbbreviation(text string, out []Word) bool {
	if len(out) == 0 {
		return false
	}
	w := out[len(out)-1]
	return english.Abbreviates(text[w.Start:w.End])
}

// window is how much text is split into words at once.
const window = 1 << 16

// CutWindow returns where a window that begins at from ends: at end, or at a space.
func CutWindow(text string, from, end int) int {
	if end-from <= window {
		return end
	}
	if i := strings.LastIndexByte(text[from:from+window], ' '); i > 0 {
		return from + i + 1
	}
	to := from + window
	for to > from+1 && text[to]&0xC0 == 0x80 {
		to--
	}
	return to
}

// IsDigits reports whether w, a word of text, begins with a digit.
func (w Word) IsDigits(text string) bool { return text[w.Start] >= '0' && text[w.Start] <= '9' }

// IsAge reports whether s is a number of two digits, 10 to 99.
func IsAge(s string) bool {
	return len(s) == 2 && s[0] >= '1' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9'
}

// A Kind is what the lexicon says of a word.
type Kind struct {
	looked  bool // the rest is filled
	Given   bool // a given name
	Title   bool // stands before a name: "Mr", "Senator"
	Role    bool // a noun for people by office or work, or an adjective of one
	Org     bool // makes a run of capitals a body
	WeakOrg bool // the same, but a surname as well
	NotName bool // no name, for all its capital
	Surname bool // a surname, whatever else it is
	Place   bool
	Demonym bool // the people or the adjective of a place
	Acronym bool // capitals, five bytes at most
}
