package gate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/quotetext"
)

// A token is a word of a sentence.
type token struct {
	text       string // folded, without a possessive ending
	raw        string
	start, end int
	capital    bool
	possessive bool
	first      bool   // begins the sentence
	gap, after string // what stands before and behind it, up to the next word
}

// spelling is the word as it is spelt, without case and possessive ending.
func (t token) spelling() string {
	s := strings.ReplaceAll(strings.ToLower(t.raw), "’", "'")
	return strings.TrimSuffix(strings.TrimSuffix(s, "s"), "'")
}

func tokens(text string) []token {
	found := quotetext.Words(text)
	out := make([]token, 0, len(found))
	at := 0
	for _, w := range found {
		t := token{text: w.Text, raw: text[w.Start:w.End], start: w.Start, end: w.End, gap: text[at:w.Start]}
		if n := len(out); n > 0 && t.gap == ". " && strings.Contains(out[n-1].raw, ".") {
			t.gap = " " // of "U.N. ambassador"
		}
		at = w.End
		if bare, ok := strings.CutSuffix(t.text, "'s"); ok {
			t.text, t.possessive = bare, true
		} else if strings.HasSuffix(t.text, "s'") {
			t.text, t.possessive = strings.TrimSuffix(t.text, "'"), true
		}
		r, _ := utf8.DecodeRuneInString(t.raw)
		t.capital = unicode.IsUpper(r)
		if len(out) > 0 {
			out[len(out)-1].after = t.gap
		}
		out = append(out, t)
	}
	if len(out) > 0 {
		out[len(out)-1].after = text[at:]
	}
	return out
}

// currency is the word for the sign of an amount, empty for other words.
func currency(sign string) string {
	switch sign {
	case "£":
		return "pound"
	case "€":
		return "euro"
	case "$":
		return "dollar"
	case "¥":
		return "yen"
	}
	return ""
}

// functionWord reports whether a word can begin a sentence with a capital and
// be no name.
func functionWord(word string) bool {
	w := words()
	for _, list := range []string{"starters", "light", "generic", "place prepositions", "topic prepositions", "other prepositions", "clause words", "transparent"} {
		if w.has(list, word) {
			return true
		}
	}
	return cue(word)
}
