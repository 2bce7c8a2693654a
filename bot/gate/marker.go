package gate

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

type citeKind byte

const (
	statementCite citeKind = 'S'
	passageCite   citeKind = 'C'
)

// A cite is one marker: the index of a statement or passage, from 0.
type cite struct {
	kind  citeKind
	index int
}

var (
	bracket = regexp.MustCompile(`\[([^\[\]]{0,80})\]`)
	listing = regexp.MustCompile(`\s*(?:[,;/&\s]|\band\b)\s*`)
	single  = regexp.MustCompile(`^([SsCc])([1-9]\d{0,3})$`)
)

// A claim is a part of a sentence and the evidence that it cites.
type claim struct {
	text  string
	cites []cite
	tail  bool // a sentence of its own that stands behind the last marker
}

// claims splits a sentence at its markers: each part rests on the markers
// right behind it, what follows the last marker belongs to the last part. ok is false
// where a bracket is no marker, or one of evidence that does not exist; the
// cites of those that do come back all the same.
func (j *judge) claims(text string) (parts []claim, cites []cite, ok bool) {
	ok = true
	at := 0
	for _, m := range bracket.FindAllStringSubmatchIndex(text, -1) {
		found, fine := j.cites(text[m[2]:m[3]])
		ok = ok && fine && !strings.HasPrefix(text[m[1]:], "(") // a link
		cites = append(cites, found...)
		before := text[at:m[0]]
		at = m[1]
		if last := len(parts) - 1; last >= 0 && !hasLetters(before) {
			parts[last].text += before
			parts[last].cites = append(parts[last].cites, found...)
			continue
		}
		if last := len(parts) - 1; last >= 0 && onlyNames(parts[last].text) && joins(before) {
			parts[last].text += before
			parts[last].cites = append(parts[last].cites, found...)
			continue
		}
		parts = append(parts, claim{text: before, cites: found})
	}
	rest := text[at:]
	switch last := len(parts) - 1; {
	case last < 0:
		parts = []claim{{text: rest}}
	case startsSentence(rest) && (len(tokens(parts[last].text)) > 2 || hasLetters(parts[last].text) && !onlyNames(parts[last].text)):
		parts = append(parts, claim{text: rest, cites: parts[last].cites, tail: true})
	default:
		parts[last].text += rest
	}
	return parts, cites, ok && !strings.ContainsAny(bracket.ReplaceAllString(text, ""), "[]")
}

// onlyNames reports whether a text names somebody and says nothing: "Ms Ito",
// "Both Ito".
func onlyNames(text string) bool {
	for _, t := range tokens(text) {
		if !t.capital && t.text != "and" || cue(t.text) {
			return false
		}
	}
	return hasLetters(text)
}

// joins reports whether a text goes on with more of the same: "and Ms Ito".
func joins(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasPrefix(text, "and ") || strings.HasPrefix(text, ", ")
}

// startsSentence reports whether a text begins as a sentence does.
func startsSentence(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
	return unicode.IsUpper(r)
}

// cites reads what stands between two brackets.
func (j *judge) cites(inside string) ([]cite, bool) {
	var found []cite
	ok := true
	for _, item := range listing.Split(strings.TrimSpace(inside), -1) {
		m := single.FindStringSubmatch(item)
		if m == nil {
			ok = false
			continue
		}
		n, _ := strconv.Atoi(m[2])
		c := cite{citeKind(strings.ToUpper(m[1])[0]), n - 1}
		if !j.exists(c) {
			ok = false
			continue
		}
		found = append(found, c)
	}
	return found, ok && len(found) > 0
}

func (j *judge) exists(c cite) bool {
	if c.kind == statementCite {
		return c.index < len(j.evidence.Statements)
	}
	return c.index < len(j.evidence.Passages)
}
