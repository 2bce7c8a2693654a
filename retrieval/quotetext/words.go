// Package quotetext folds and matches quoted words, so that a quotation is
// found whatever its marks, dashes, case and spacing. What it compares are
// words; what it gives back are byte offsets into the text it was given.
package quotetext

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Word is one word of a text, folded for comparing.
type Word struct {
	// Text is the word in lower case and Unicode's compatibility form, with
	// straight apostrophes and without what cannot be seen (soft hyphens,
	// zero-width characters) or does not matter (the points of "U.S.", the
	// comma of "1,000", the brackets of "[t]he"). It is never empty.
	Text string
	// Start and End are the bytes of the text that the word stands in.
	Start, End int
}

// Words returns the words of text in order, without overlaps. Hyphens, dashes,
// slashes, quotation marks and other punctuation separate words and are no
// part of them, so that "dead-end", "dead – end" and "Dead end" are the same.
// Signs of currency and the per cent sign are words of their own. A word that a
// line's or page's end divides, "govern-" and "ment", is one word. Bytes that
// are not UTF-8 separate words.
func Words(text string) []Word {
	s := scanner{text: text, words: make([]Word, 0, len(text)/5+1), start: -1}
	for i := 0; i < len(text); {
		if n := s.plainRun(i); n > 0 {
			i += n
			continue
		}
		i += s.step(i)
	}
	s.flush()
	return s.words
}

// Each yields the words of text that Words returns, and reads no further than they are
// asked for.
func Each(text string) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		s := scanner{text: text, words: make([]Word, 0, 2), start: -1}
		for i := 0; i < len(text); {
			n := s.plainRun(i)
			if n == 0 {
				n = s.step(i)
			}
			i += n
			if !s.give(yield) {
				return
			}
		}
		s.flush()
		s.give(yield)
	}
}

// give yields the words that were found and forgets them.
func (s *scanner) give(yield func(Word) bool) bool {
	for _, w := range s.words {
		if !yield(w) {
			return false
		}
	}
	s.words = s.words[:0]
	return true
}

// Fold returns text's words joined by single spaces: two texts are the same
// quotation when they fold to the same string. Folding twice changes nothing.
func Fold(text string) string {
	var b strings.Builder
	for i, w := range Words(text) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Text)
	}
	return b.String()
}

// A scanner finds where words begin and end.
type scanner struct {
	text  string
	words []Word
	// start is where the current word begins, -1 outside words; end is the
	// end of its last visible rune.
	start, end int
	last       rune // the word's last visible rune
	letters    int  // letters at the word's end, since its last point
}

// plainRun takes a whole word of lower-case letters between blanks, as most
// are, at once, and returns its size with the blank; 0 for anything else.
func (s *scanner) plainRun(i int) int {
	if s.start >= 0 {
		return 0
	}
	end := i
	for end < len(s.text) && s.text[end] >= 'a' && s.text[end] <= 'z' {
		end++
	}
	if end == i || end == len(s.text) || s.text[end] != ' ' {
		return 0
	}
	s.words = append(s.words, Word{s.text[i:end], i, end})
	return end - i + 1
}

// step looks at the rune at i and returns its size.
func (s *scanner) step(i int) int {
	r, size := rune(s.text[i]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRuneInString(s.text[i:])
	}
	switch {
	case isASCIIWord(r):
		s.extend(i, size, r)
	case r == '-' || r == '\f' || r == '\u2010' || r == '\u00ad':
		if n := s.broken(i, size, r); n > 0 {
			return n
		}
		if r != '\u00ad' {
			s.flush()
		}
	case r <= ' ':
		s.flush()
	case r == utf8.RuneError && size == 1:
		s.flush()
	case invisible(r), s.start >= 0 && s.joins(r, i+size):
		// Inside a word, but no part of what is compared.
	case apostrophe(r):
		s.flush()
	case wordRune(r):
		s.extend(i, size, r)
	case r == '%' || unicode.Is(unicode.Sc, r):
		s.flush()
		s.extend(i, size, r)
		s.flush()
	default:
		s.flush()
	}
	return size
}

func (s *scanner) extend(i, size int, r rune) {
	if s.start < 0 {
		s.start, s.letters = i, 0
	}
	s.end, s.last = i+size, r
	if r > '9' && r < utf8.RuneSelf || unicode.IsLetter(r) {
		s.letters++
	}
}

func (s *scanner) flush() {
	if s.start < 0 {
		return
	}
	if folded := foldWord(s.text[s.start:s.end]); folded != "" {
		s.words = append(s.words, Word{folded, s.start, s.end})
	}
	s.start = -1
}

// joins reports whether punctuation r, inside a word and before byte next,
// holds the word together.
func (s *scanner) joins(r rune, next int) bool {
	switch {
	case apostrophe(r):
		return wordRune(s.peek(next))
	case r == '.':
		return s.joinsPoint(next)
	case r == ',':
		return unicode.IsDigit(s.last) && s.thousand(next)
	case r == '/' || r == '\u2044':
		return unicode.IsDigit(s.last) && unicode.IsDigit(s.peek(next))
	case r == '[' || r == ']':
		return unicode.IsLetter(s.last) && unicode.IsLetter(s.peek(next))
	}
	return false
}

// joinsPoint accepts the points of 1.5 and of U.S., not that of "end.Next".
func (s *scanner) joinsPoint(next int) bool {
	r := s.peek(next)
	if unicode.IsDigit(s.last) {
		return unicode.IsDigit(r)
	}
	if s.letters != 1 || !unicode.IsLetter(r) {
		return false
	}
	if unicode.IsLetter(s.peek(next + utf8.RuneLen(r))) {
		return false
	}
	s.letters = 0
	return true
}

// thousand reports whether exactly three digits stand at byte at.
func (s *scanner) thousand(at int) bool {
	rest := s.text[min(at, len(s.text)):]
	n := 0
	for n < len(rest) && n < 4 && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	return n == 3
}

// peek returns the rune at byte at, or 0 at the end.
func (s *scanner) peek(at int) rune {
	if at >= len(s.text) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s.text[at:])
	return r
}

func isASCIIWord(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}

// wordRune reports whether r can be part of a word by itself.
func wordRune(r rune) bool {
	return isASCIIWord(r) || r >= utf8.RuneSelf && !apostrophe(r) && !invisible(r) && r != utf8.RuneError &&
		(unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// apostrophe reports whether r can be the apostrophe of "don't".
func apostrophe(r rune) bool {
	switch r {
	case '\'', '`', '´', '‘', '’', '‛', 'ʼ', 'ʹ', '′', '＇':
		return true
	}
	return false
}

// invisible reports whether r shows nothing and separates nothing: soft
// hyphens, zero-width and direction characters, variation selectors, fillers.
func invisible(r rune) bool {
	if r < '\u00ad' {
		return false
	}
	switch r {
	case '\u00ad', '\u034f', '\u115f', '\u1160', '\u3164', '\uffa0':
		return true
	}
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}
