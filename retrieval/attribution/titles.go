package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isTitle reports whether quoted words look like the title of a work: two to
// eight words, the longer ones all with a capital.
func isTitle(inner string) bool {
	if len(inner) > maxTitle {
		return false
	}
	words, long, capitals := 0, 0, 0
	for w := range strings.FieldsSeq(inner) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if w == "" {
			continue
		}
		if words++; words > 8 || isSpokenWord(w) {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			capitals++
		}
		if utf8.RuneCountInString(w) <= 3 {
			continue
		}
		if joinsTitle(w) {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	if words == 0 {
		return true
	}
	return words >= 2 && (long > 0 || capitals == words) && !strings.HasSuffix(inner, "?") && !strings.HasSuffix(inner, "!")
}

// maxTitle is the length in bytes of the longest title.
const maxTitle = 160

func isSpokenWord(w string) bool {
	switch w {
	case "I", "we", "We", "It", "is", "are", "you", "You":
		return true
	}
	return false
}

// isPublisher reports whether a sentence, and what follows in its paragraph, is the publisher's own word on the
// article: "Editor's note: ...".
func isPublisher(tokens []token) bool {
	if len(tokens) < 3 {
		return false
	}
	switch tokens[0].low {
	case "editor's", "editors'", "editor":
		return tokens[1].low == "note" || tokens[1].low == "notes"
	case "correction", "clarification":
		return tokens[1].low == ":"
	}
	return false
}

// isPromotion reports whether a paragraph points to other articles: "READ
// MORE: ...", "Related: ...".
func isPromotion(tokens []token) bool {
	known := false
	for i := 0; i < len(tokens) && i < 6; i++ {
		t := &tokens[i]
		if t.sort == markToken {
			return i > 0 && known && strings.HasPrefix(t.low, ":")
		}
		if t.sort != wordToken || !t.capital && i == 0 {
			return false
		}
		known = known || t.class&headingWord != 0
	}
	return false
}

// joinsTitle reports whether a longer word stands in small letters in a title.
func joinsTitle(w string) bool {
	switch w {
	case "with", "from", "into", "over", "upon", "under", "without":
		return true
	}
	return false
}
