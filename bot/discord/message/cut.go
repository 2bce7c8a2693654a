package message

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The places where a text may be cut, best last.
const (
	anywhere    = iota + 1 // between two characters
	inQuote                // at a space inside a quotation
	inQuoteStop            // at a sentence's end inside a quotation
	space                  // at a space
	stop                   // at a sentence's end
	newline                // at a line's end
)

// cut divides plain text into pieces whose rendering counts at most max. It
// cuts between sentences and outside quotations as long as that is possible,
// and then at the least harmful place. The pieces put together are the text,
// but for the white space at the cuts.
func cut(text string, max int, render func(string) string) []string {
	var pieces []string
	for text = strings.TrimSpace(text); text != ""; {
		n := fit(text, max, render)
		if piece := strings.TrimSpace(text[:n]); piece != "" {
			pieces = append(pieces, piece)
		}
		text = strings.TrimSpace(text[n:])
	}
	return pieces
}

// fit returns how many bytes of text go into the first piece: at least one
// character, whatever max is.
func fit(text string, max int, render func(string) string) int {
	if Len(render(text)) <= max {
		return len(text)
	}
	room := longest(text, max, render)
	best, at := 0, 0
	for i, grade := range places(text, room) {
		if grade >= best && grade > 0 {
			best, at = grade, i
		}
	}
	if at == 0 {
		_, at = utf8.DecodeRuneInString(text)
	}
	return at
}

// longest returns the length of the longest prefix whose rendering fits. The
// rendering of a prefix is assumed to grow with it.
func longest(text string, max int, render func(string) string) int {
	lo, hi := 0, prefix(text, max)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		for mid < hi && !utf8.RuneStart(text[mid]) {
			mid++
		}
		if Len(render(text[:mid])) <= max {
			lo = mid
			continue
		}
		hi = previous(text, mid)
		if hi < lo {
			hi = lo
		}
	}
	return lo
}

func previous(text string, i int) int {
	for i--; i > 0 && !utf8.RuneStart(text[i]); i-- {
	}
	return max(i, 0)
}

// places grades every offset of text[:room+1] as a place to cut.
func places(text string, room int) []int {
	grades := make([]int, room+1)
	quoted := quotations(text)
	for i := 1; i <= room; i++ {
		if !utf8.RuneStart(byteAt(text, i)) {
			continue
		}
		grades[i] = grade(text, i, quoted(i))
	}
	return grades
}

func byteAt(s string, i int) byte {
	if i >= len(s) {
		return ' '
	}
	return s[i]
}

func grade(text string, i int, quoted bool) int {
	next, _ := utf8.DecodeRuneInString(text[i:])
	switch ends := sentenceEnds(text[:i]); {
	case i < len(text) && !unicode.IsSpace(next):
		return anywhere
	case quoted && ends:
		return inQuoteStop
	case quoted:
		return inQuote
	case byteAt(text, i) == '\n':
		return newline
	case ends:
		return stop
	}
	return space
}

func sentenceEnds(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}

// quotations tells which offsets of text stand between double quotation
// marks. Marks that have no partner in their line open nothing.
func quotations(text string) func(int) bool {
	inside := make([]bool, len(text)+1)
	from := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		markQuoted(line, inside[from:])
		from += len(line)
	}
	return func(i int) bool { return inside[i] }
}

func markQuoted(line string, inside []bool) {
	open := -1
	for i, r := range line {
		switch {
		case open < 0 && (r == '“' || r == '"' || r == '«'):
			open = i
		case open >= 0 && (r == '”' || r == '"' || r == '»'):
			for j := open + 1; j <= i; j++ {
				inside[j] = true
			}
			open = -1
		}
	}
}
