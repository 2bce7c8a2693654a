package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
	"whosaid/retrieval/english"
)

// The longest label, in bytes and in words.
const (
	longestLabel = 60
	labelWords   = 6
)

// emphasis is the markup that may stand around a label.
const emphasis = "*_ \t\u00a0"

// label parts a paragraph that begins with a speaker's label from its words:
// "MS. ITO: ...", "**Ana Ito:** ...", "Q. ...". who is empty where it does not.
func label(text string, p retrieval.Span) (who, words retrieval.Span) {
	p = insideMarks(text, p)
	s := p.In(text)
	from := len(s) - len(strings.TrimLeft(s, emphasis))
	if rest, ok := question(s[from:]); ok {
		return retrieval.Span{Start: p.Start + from, End: p.Start + from + 1}, trimSpace(text, p.End-len(rest), p.End)
	}
	colon := strings.IndexByte(s[:min(len(s), longestLabel)], ':')
	if colon <= from {
		return who, words
	}
	name := withoutBracket(strings.TrimRight(s[from:colon], emphasis))
	rest := strings.TrimLeft(s[colon+1:], emphasis)
	if len(rest) == len(s)-colon-1 || strings.IndexFunc(rest, unicode.IsLetter) < 0 || !isLabel(name) {
		return who, words
	}
	who.Start = p.Start + from
	who.End = who.Start + len(name)
	return who, trimSpace(text, p.End-len(rest), p.End)
}

// insideMarks takes off the quotation mark that opens a paragraph of a quoted
// transcript, and one at its end that nothing else in it opens.
func insideMarks(text string, p retrieval.Span) retrieval.Span {
	s := p.In(text)
	for _, marks := range [][2]string{{"\"", "\""}, {"“", "”"}} {
		rest, ok := strings.CutPrefix(s, marks[0])
		if !ok {
			continue
		}
		p.Start += len(marks[0])
		odd := strings.Count(rest, marks[1])%2 == 1
		if marks[0] != marks[1] {
			odd = strings.Count(rest, marks[1]) > strings.Count(rest, marks[0])
		}
		if odd && strings.HasSuffix(rest, marks[1]) {
			p.End -= len(marks[1])
		}
		break
	}
	return p
}

// question parts "Q  What now?" and "A. Nothing."
func question(s string) (rest string, ok bool) {
	if len(s) < 4 || s[0] != 'Q' && s[0] != 'A' {
		return "", false
	}
	if s[1] != '.' && s[1] != ':' && s[1:3] != "  " && s[1] != '\t' {
		return "", false
	}
	rest = strings.TrimLeft(s[2:], emphasis)
	return rest, rest != s[2:] && letters(rest) > 0
}

// withoutBracket takes a party or an office in brackets off a label.
func withoutBracket(name string) string {
	if i := strings.IndexByte(name, '('); i > 0 && strings.HasSuffix(name, ")") {
		return strings.TrimRight(name[:i], emphasis)
	}
	return name
}

// isLabel reports whether the words before a colon may name a speaker: each
// has a capital and none heads a note.
func isLabel(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > labelWords || strings.ContainsAny(name, "0123456789\"“”,;/&<>[]=") {
		return false
	}
	for i, w := range words {
		w = strings.TrimRight(w, ".")
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) && (i == 0 || !isParticle(w)) {
			return false
		}
		if known := english.Lookup(strings.ToLower(w)); known != nil && known.Classes&(headingWord|questionWord|captionWord) != 0 {
			return false
		}
	}
	return len(name) > 1
}

// isSure reports whether a label names a speaker wherever it stands: others
// are a capitalised word, which may be anything.
func isSure(name string) bool {
	return strings.ContainsAny(name, " \u00a0") || isPart(name) || strings.ToUpper(name) == name
}

// isSurname reports whether text has the word after another with a capital:
// a given name or a title.
func isSurname(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], " "+word)
		if i < 0 {
			return false
		}
		before := text[:from+i]
		start := strings.LastIndexAny(before, " \n\u00a0") + 1
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(before[start:], emphasis)); unicode.IsUpper(r) {
			return true
		}
		from += i + 1
	}
}

// isPart reports whether a word alone tells a part in a conversation.
func isPart(w string) bool {
	switch strings.ToLower(w) {
	case "moderator", "interviewer", "host", "reporter", "chair", "chairman", "chairwoman", "chairperson", "speaker", "anchor", "presenter",
		"narrator", "operator", "questioner", "journalist", "president", "judge":
		return true
	}
	return false
}
