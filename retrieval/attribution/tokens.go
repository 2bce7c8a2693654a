package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// A sort of token: a word, a whole quotation, or a punctuation mark.
type sort uint8

const (
	wordToken sort = iota + 1
	quoteToken
	markToken
)

// A token is a word, a punctuation mark, or a whole quotation with its marks.
type token struct {
	retrieval.Span
	low     string // lower case, straight apostrophes; for quotations empty
	sort    sort
	capital bool
	class   class
	forms   []form
	quote   *quotation
}

// A tokeniser cuts paragraphs into tokens.
type tokeniser struct {
	text   string
	buffer []token
}

// tokens cuts the span p, whose quotations are given in order, into tokens.
// They are good until the next call.
func (t *tokeniser) tokens(p retrieval.Span, quotes []quotation) []token {
	out := t.buffer[:0]
	at := p.Start
	for i := range quotes {
		q := &quotes[i]
		out = t.plain(out, at, q.Outer.Start)
		out = append(out, token{Span: q.Outer, sort: quoteToken, quote: q})
		at = footnoteEnd(t.text, q.Outer.End, p.End)
	}
	t.buffer = t.plain(out, at, p.End)
	return t.buffer
}

// plain appends the tokens of text[a:z], which holds no quotation.
func (t *tokeniser) plain(out []token, a, z int) []token {
	for a < z {
		r, n := utf8.DecodeRuneInString(t.text[a:z])
		switch {
		case unicode.IsSpace(r) || r == '\uFEFF':
			a += n
		case isSuperscript(r):
			a += n
		case !isWordRune(r) && markupEnd(t.text, a, z) > a:
			a = markupEnd(t.text, a, z)
		case !isWordRune(r) && names.NicknameEnd(t.text[:z], a) > 0:
			a = names.NicknameEnd(t.text[:z], a)
		case isWordRune(r):
			end := t.wordEnd(a, z)
			name := end
			if len(out) > 0 && out[len(out)-1].capital {
				name = withoutNote(t.text, a, end)
			}
			out = append(out, t.word(a, name, r))
			a = end
		default:
			end := t.markEnd(a+n, z, r)
			low := t.text[a:end]
			if r == '―' {
				low = "—" // the horizontal bar is set as a dash
			}
			out = append(out, token{Span: retrieval.Span{Start: a, End: end}, low: low, sort: markToken})
			a = end
		}
	}
	return out
}

// withoutNote is where the word of [a, z) ends before the digits of a footnote mark, for
// the last word of a name: "Ann Lowe2".
func withoutNote(text string, a, z int) int {
	end := z
	for end > a && isDigit(text[end-1]) {
		end--
	}
	if end > a+2 && z-end <= 2 && text[end-1] >= 'a' && text[end-1] <= 'z' && unicode.IsUpper(rune(text[a])) {
		return end
	}
	return z
}

// markEnd keeps runs of periods and of hyphens together.
func (t *tokeniser) markEnd(a, z int, r rune) int {
	if r != '.' && r != '-' {
		return a
	}
	for a < z && t.text[a] == byte(r) {
		a++
	}
	return a
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9' || r == '$' || r == '#' || r == '@' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '£' || r == '€' || r == '¥'
}

// wordEnd returns where the word that begins at a ends.
func (t *tokeniser) wordEnd(a, z int) int {
	i := a
	for i < z {
		r, n := utf8.DecodeRuneInString(t.text[i:z])
		if isWordRune(r) || r == '%' || unicode.IsMark(r) {
			i += n
			continue
		}
		if !t.joins(r, a, i, i+n, z) {
			break
		}
		i += n
	}
	if i < z && t.text[i] == '.' && t.keepsPeriod(a, i) {
		return i + 1
	}
	return i + t.possessive(i, z)
}

// possessive is the length of an apostrophe at i that marks the possessive of
// a word in s: "the ministers' talks".
func (t *tokeniser) possessive(i, z int) int {
	if t.text[i-1] != 's' {
		return 0
	}
	for _, mark := range []string{"'", "’"} {
		rest, ok := strings.CutPrefix(t.text[i:z], mark)
		if ok && len(rest) > 1 && rest[0] == ' ' && isASCIILetter(rest[1]) {
			return len(mark)
		}
	}
	return 0
}

// joins reports whether the mark r between i and j stands inside a word that
// began at a: an apostrophe, hyphen, slash, or a period in "U.S" or "1.5".
func (t *tokeniser) joins(r rune, a, i, j, z int) bool {
	if j >= z {
		return false
	}
	next, _ := utf8.DecodeRuneInString(t.text[j:z])
	if !isWordRune(next) {
		return false
	}
	switch r {
	case '\'', '’', '/', '-':
		return true
	case '&':
		return entityEnd(t.text, i, z) == 0 // "AT&T", but not "said&nbsp;Ito"
	case ',':
		return isDigit(t.text[i-1]) && isDigit(t.text[j])
	case '.':
		return unicode.IsLower(next) || unicode.IsDigit(next) || i-a == 1 || t.text[i-2] == '.' || t.text[i-2] == '-'
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// keepsPeriod reports whether a period after text[a:z] belongs to it.
func (t *tokeniser) keepsPeriod(a, z int) bool {
	w := t.text[a:z]
	if len(w) == 1 {
		return isASCIILetter(w[0]) && w[0] != 'I'
	}
	if len(w) > 12 {
		return false
	}
	if dot := strings.LastIndexByte(w, '.'); dot >= 0 && dot == len(w)-2 && isASCIILetter(w[len(w)-1]) {
		return true
	}
	if dash := strings.LastIndexByte(w, '-'); dash >= 0 {
		w = w[dash+1:]
	}
	if strings.EqualFold(w, "no") {
		return z+2 < len(t.text) && t.text[z+1] == ' ' && isDigit(t.text[z+2])
	}
	if strings.ToLower(w) == w && !strings.Contains(w, ".") && !smallAbbreviation(w) {
		return false // "She felt ill. He left."
	}
	l := english.Lookup(strings.ToLower(w) + ".")
	return l != nil && l.Classes&abbreviation != 0
}

// smallAbbreviation reports whether a word in small letters is an abbreviation: the
// names of states, months and titles are none then.
func smallAbbreviation(w string) bool {
	switch w {
	case "vs", "etc", "approx", "dept", "est", "min", "al", "cf", "op", "ft", "inc", "corp", "co", "ltd", "sec", "st", "d", "r":
		return true
	}
	return false
}

func (t *tokeniser) word(a, z int, first rune) token {
	w := token{Span: retrieval.Span{Start: a, End: z}, low: fold(t.text[a:z]), sort: wordToken, capital: unicode.IsUpper(first)}
	if l := english.Lookup(w.low); l != nil {
		w.class, w.forms = l.Classes, l.Cues
	}
	if w.class&^doubtsCredit == 0 && len(w.forms) == 0 && !w.capital && len(w.low) > 4 && strings.HasSuffix(w.low, "ly") && !nounInLy(w.low) {
		w.class |= adverb
	}
	return w
}

// nounInLy reports whether a word in -ly is a noun: "family".
func nounInLy(w string) bool {
	switch w {
	case "family", "ally", "assembly", "bully", "rally", "supply", "reply", "monopoly", "anomaly", "homily", "butterfly", "gully":
		return true
	}
	return false
}

// fold returns w in lower case with straight apostrophes.
func fold(w string) string {
	w = strings.ToLower(w)
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return w
}
