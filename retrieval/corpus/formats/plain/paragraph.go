package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval"
)

// Paragraphs splits a plain text. Where the file puts each paragraph on a
// line of its own every line is one, unless it goes on in the middle of the
// sentence before; otherwise they end at blank lines.
func Paragraphs(text string) []retrieval.Paragraph {
	all := Lines(text)
	byLine := OnePerLine(text, all)
	var out []retrieval.Paragraph
	for i, l := range all {
		joins := i > 0 && all[i-1].Len() > 0 && l.Len() > 0 && (!byLine || goesOn(all[i-1].In(text), l.In(text)))
		switch {
		case l.Len() == 0:
		case joins:
			out[len(out)-1].End = l.End
		default:
			out = append(out, retrieval.Paragraph{Span: l})
		}
	}
	return out
}

// Lines returns every line of text without its surrounding white space; a
// blank line is an empty span.
func Lines(text string) []retrieval.Span {
	var out []retrieval.Span
	for start := 0; start < len(text); {
		end, next := len(text), len(text)
		if n := strings.IndexAny(text[start:], "\r\n"); n >= 0 {
			end = start + n
			next = end + 1
			if strings.HasPrefix(text[end:], "\r\n") {
				next++
			}
		}
		out = append(out, Trim(text, retrieval.Span{Start: start, End: end}))
		start = next
	}
	return out
}

// Trim takes white space, byte order marks and zero-width spaces off both
// ends of a span.
func Trim(text string, s retrieval.Span) retrieval.Span {
	line := s.In(text)
	s.Start += len(line) - len(strings.TrimLeftFunc(line, Blank))
	s.End -= len(line) - len(strings.TrimRightFunc(line, Blank))
	if s.Start > s.End {
		s.Start = s.End
	}
	return s
}

// Blank reports white space, a byte order mark or a zero-width space.
func Blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B'
}

// widest is the width, in characters, above which a line was not broken to
// fit a page.
const widest = 120

// OnePerLine reports whether a file puts each paragraph on a line of its own.
// It looks at the lines that another one follows without a blank between
// them: a line that is long, or that ends a sentence with room left for the
// next line's first word, is a paragraph; a line that is full belongs
// together with the next.
func OnePerLine(text string, all []retrieval.Span) bool {
	width := 0
	for i, l := range all {
		if n := utf8.RuneCountInString(l.In(text)); n <= widest && followed(all, i) {
			width = max(width, n)
		}
	}
	own, joined := 0, 0
	for i, l := range all {
		if !followed(all, i) {
			continue
		}
		line := l.In(text)
		n := utf8.RuneCountInString(line)
		full := n <= widest && n+1+firstWord(all[i+1].In(text)) > width
		if n > widest || !full && finished(line) {
			own++
		} else {
			joined++
		}
	}
	return own > joined
}

// followed reports whether line i and the next one both hold text.
func followed(all []retrieval.Span, i int) bool {
	return all[i].Len() > 0 && i+1 < len(all) && all[i+1].Len() > 0
}

// firstWord is the length in characters of line's first word.
func firstWord(line string) int {
	if end := strings.IndexFunc(line, unicode.IsSpace); end >= 0 {
		line = line[:end]
	}
	return utf8.RuneCountInString(line)
}

// goesOn reports whether a long line breaks off in the middle of a sentence
// that the next line continues.
func goesOn(line, next string) bool {
	first, _ := utf8.DecodeRuneInString(next)
	last := lastRune(line)
	return utf8.RuneCountInString(line) > 40 && unicode.IsLower(first) && (last == ',' || unicode.IsLower(last))
}

// finished reports whether line ends as a sentence does, or with a colon.
func finished(line string) bool {
	line = strings.TrimRight(line, "\"'”’»)] ")
	return line != "" && strings.ContainsRune(".!?:…", lastRune(line))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
