package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Range is a part of a text, in bytes, half open.
type Range struct{ Start, End int }

// closingMarks may stand between the end of a sentence and the space after it.
const closingMarks = "\"'”’»)]"

// Sentences returns the sentences of text in order, without the white space
// around them. They end where EndsSentence says so, and at line breaks.
func Sentences(text string) []Range {
	var all []Range
	start := 0
	add := func(end int) {
		left := strings.TrimLeftFunc(text[start:end], unicode.IsSpace)
		if trimmed := strings.TrimRightFunc(left, unicode.IsSpace); trimmed != "" {
			from := end - len(left)
			all = append(all, Range{from, from + len(trimmed)})
		}
		start = end
	}
	inside := false
	for i, r := range text {
		blank := unicode.IsSpace(r)
		if r == '\n' || blank && inside && EndsSentence(text[start:i], text[i:]) {
			add(i)
		}
		inside = !blank
	}
	add(len(text))
	return all
}

// EndsSentence reports whether before ends with a sentence and after, from its
// white space on, begins another. What matters of before is its end: a few
// words are enough.
func EndsSentence(before, after string) bool {
	before = strings.TrimRight(before, closingMarks)
	last, size := utf8.DecodeLastRuneInString(before)
	switch last {
	case '!', '?', '…':
		return beginsSentence(after)
	case '.':
		before = before[:len(before)-size]
		return !abbreviated(before) && !dayFollows(before, after) && beginsSentence(after)
	}
	return false
}

// abbreviated reports whether the period that follows before belongs to its last
// word: an initial, the number of an item, "U.S.", "Mr.".
func abbreviated(before string) bool {
	word := before[strings.LastIndexAny(before, " \t\n\u00a0")+1:]
	word = strings.TrimLeft(word, "\"'“‘«([")
	return len(word) == 1 || strings.Contains(strings.TrimRight(word, "."), ".") || Abbreviates(word)
}

// dayFollows reports whether the period after before belongs to a month and a
// day follows: "Oct. 4".
func dayFollows(before, after string) bool {
	month := before[strings.LastIndexAny(before, " \t\n\u00a0")+1:]
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(after, unicode.IsSpace))
	return unicode.IsDigit(r) && Is(strings.ToLower(strings.TrimLeft(month, "\"'“‘«(["))+".", MonthShort|Month)
}

// beginsSentence reports whether a text begins, after white space, as a
// sentence does: with anything but a small letter or a mark that goes on.
func beginsSentence(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text, unicode.IsSpace))
	return r != utf8.RuneError && !unicode.IsLower(r) && !strings.ContainsRune(",;:-–—", r)
}
