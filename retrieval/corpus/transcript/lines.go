package transcript

import (
	"strings"
	"unicode"

	"whosaid/retrieval"
)

// A kind says what a line is.
type kind int

const (
	blankLine kind = iota
	textLine
	headingLine
	ruleLine
	tableLine
	codeLine
	markerLine // opens or closes code
)

// A line of a text.
type line struct {
	// Span is the line without white space around it.
	retrieval.Span
	// body is what follows bullets, the marks of quotations and of headings.
	body retrieval.Span
	// indent is the column at which the line begins.
	indent int
	kind   kind
	bullet bool
	// quoted is how many marks of a quotation (>) stand before it.
	quoted int
	// apart is what the line begins with in bold or italics; empty where that is
	// not known.
	apart retrieval.Span
}

// linesOf cuts a text into lines.
func linesOf(text string) []line {
	var out []line
	inCode, numbered := false, isNumbered(text)
	for start := 0; start < len(text); {
		end, next := lineEnd(text, start)
		if numbered {
			start += len(numberedLine.FindString(text[start:end]))
		}
		l := parseLine(text, start, end)
		fence := strings.HasPrefix(l.In(text), "```") || strings.HasPrefix(l.In(text), "~~~")
		switch {
		case fence:
			inCode, l.kind = !inCode, markerLine
		case inCode && l.kind != blankLine:
			l.kind, l.body = codeLine, l.Span
		}
		out = append(out, l)
		start = next
	}
	if inCode {
		return unfenced(text, out)
	}
	return out
}

// unfenced reads the lines after a fence that nothing closes as text.
func unfenced(text string, all []line) []line {
	for i := len(all) - 1; i >= 0 && all[i].kind != markerLine; i-- {
		if all[i].kind == codeLine {
			all[i] = parseLine(text, 1+strings.LastIndexAny(text[:all[i].Start], "\r\n"), all[i].End)
		}
	}
	return all
}

// lineEnd is where the line that begins at start ends, and the next begins.
func lineEnd(text string, start int) (end, next int) {
	n := strings.IndexAny(text[start:], "\r\n")
	if n < 0 {
		return len(text), len(text)
	}
	end = start + n
	if strings.HasPrefix(text[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

func parseLine(text string, start, end int) line {
	l := line{Span: trim(text, retrieval.Span{Start: start, End: end})}
	l.indent = columns(text[start:l.Start])
	l.body = l.Span
	s := l.In(text)
	switch {
	case strings.Trim(s, "> ") == "":
	case s[0] == '|' && strings.Count(s, "|") > 1:
		l.kind = tableLine
	case isRule(s):
		l.kind = ruleLine
	case s[0] == '#' && strings.TrimLeft(s, "#") != "":
		l.kind = headingLine
		l.body = trim(text, retrieval.Span{Start: l.End - len(strings.TrimLeft(s, "#")), End: l.End})
	default:
		l.kind = textLine
		l.body = unmarked(text, &l)
	}
	return l
}

// tabWidth is how far apart tabs stand.
const tabWidth = 4

// columns is how wide white space is.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if n++; r == '\t' {
			n += (tabWidth - n%tabWidth) % tabWidth
		}
	}
	return n
}

// unmarked is a line after its marks of quotation and bullets.
func unmarked(text string, l *line) retrieval.Span {
	b := l.Span
	if b.Len() > 1 && text[b.Start] == '|' {
		b = trim(text, retrieval.Span{Start: b.Start + 1, End: b.End}) // an answer, drawn below what it answers
	}
	for b.Len() > 1 && text[b.Start] == '>' {
		l.quoted++
		b = trim(text, retrieval.Span{Start: b.Start + 1, End: b.End})
	}
	if strings.HasPrefix(b.In(text), ". ") {
		return trim(text, retrieval.Span{Start: b.Start + 2, End: b.End}) // a list's mark that was lost
	}
	for {
		n := bulletLen(b.In(text))
		if n == 0 {
			return b
		}
		l.bullet = true
		b = trim(text, retrieval.Span{Start: b.Start + n, End: b.End})
	}
}

// bulletLen is the length of the bullet or number that s begins with.
func bulletLen(s string) int {
	for _, mark := range []string{"- ", "* ", "+ ", "•", "◦", "▪", "-\t", "*\t"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < 4 && len(s) > digits+1 && (s[digits] == '.' || s[digits] == ')') && s[digits+1] == ' ' {
		return digits + 2
	}
	return 0
}

// isRule reports whether a line only parts what stands above and below.
func isRule(s string) bool {
	return len(s) > 2 && strings.Trim(s, s[:1]+" ") == "" && strings.ContainsAny(s[:1], "-=_*~—–─")
}

// trim takes white space and characters that nobody sees off both ends.
func trim(text string, s retrieval.Span) retrieval.Span {
	in := s.In(text)
	s.Start += len(in) - len(strings.TrimLeftFunc(in, unseen))
	s.End -= len(in) - len(strings.TrimRightFunc(in, unseen))
	if s.Start > s.End {
		s.Start = s.End
	}
	return s
}

func unseen(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)
}
