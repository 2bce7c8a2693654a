package people

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/english"
)

// A word is a run of letters and digits with the apostrophes, hyphens and
// periods inside it. A possessive 's is not part of it.
type word struct {
	start, end int
	capital    bool // begins with a capital, or al-X
	upper      bool // all letters are capitals, two or more
	possessive bool
	first      bool // first of its sentence
	kind       kind
}

// split appends the words of text[from:to] to out. Offsets count in text.
func split(out []word, text string, from, to int) []word {
	first := true
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(text[i:to])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			w := wordAt(text, i, to)
			w.first = first
			first = false
			i = w.end
			if w.possessive {
				i = min(i+possessiveLen(text, i, to), to)
			}
			out = append(out, w)
			continue
		case closing(r) != "" && NicknameEnd(text[:to], i) > 0:
			i = NicknameEnd(text[:to], i)
			continue
		case r == '.' || r == '!' || r == '?' || r == '\n':
			first = r != '.' || !afterAbbreviation(text, out)
		case r == ':' || r == '“' || r == '"':
			first = true
		}
		i += n
	}
	return out
}

func wordAt(text string, i, to int) word {
	w := word{start: i, end: i, upper: true}
	letters := 0
	for i < to {
		r, n := utf8.DecodeRuneInString(text[i:to])
		if unicode.IsLetter(r) {
			letters++
			w.upper = w.upper && !unicode.IsLower(r)
		} else if !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
			if !insideWord(text, w.start, i, i+n, to, r) {
				break
			}
		}
		i += n
		w.end = i
	}
	w.upper = w.upper && letters > 1
	w.possessive = possessiveLen(text, w.end, to) > 0
	w.capital = startsName(text[w.start:w.end]) && !strings.HasSuffix(text[w.start:w.end], "-year-old")
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

// startsName reports whether w begins like a name: with a capital, or with a
// capital after the article of al-Assad.
func startsName(w string) bool {
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

// afterAbbreviation reports whether the last word may be followed by a period
// that ends no sentence.
func afterAbbreviation(text string, out []word) bool {
	if len(out) == 0 {
		return false
	}
	w := out[len(out)-1]
	return english.Abbreviates(text[w.start:w.end])
}

// oneSentence reports whether no sentence ends between ws.
func (p *parser) oneSentence(ws []word) bool {
	for k := range len(ws) - 1 {
		gap := p.text[ws[k].end:ws[k+1].start]
		w := p.at(ws[k])
		short := len(w) <= 2 || strings.Contains(w, ".") || afterAbbreviation(p.text, ws[:k+1])
		if strings.ContainsAny(gap, "?!\n") || strings.HasPrefix(gap, ". ") && !short {
			return false
		}
	}
	return true
}
