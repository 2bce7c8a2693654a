package gate

import (
	"strings"
	"unicode"

	"sync"
)

// numberWords maps words to the numbers they mean.
var numberWords = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for pair := range words()["numbers"] {
		word, value, _ := strings.Cut(pair, "=")
		m[word] = value
	}
	return m
})

// numbersOf are the numbers that a word holds: "30" and "thirty" are 30,
// "10s" is 10.
func numbersOf(word string) []string {
	if n, ok := numberWords()[word]; ok {
		return []string{n}
	}
	if word == "%" {
		return []string{"%"}
	}
	var found []string
	for _, part := range strings.FieldsFunc(word, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' }) {
		if part = strings.TrimLeft(strings.Trim(part, "."), "0"); part == "" {
			part = "0"
		}
		found = append(found, part)
	}
	return found
}

// counted are nouns that a sentence may count its own sources by.
func counted(word string) bool {
	return words().has("generic", word) || word == "others" || word == "sides" || word == "them"
}

// numberKnown reports whether the numbers in a word are the cited evidence's.
// The question's do not count: asked whether it was five hundred, a model may
// not make five hundred of three.
func (j *judge) numberKnown(ts []token, i int, ev *source) bool {
	t := ts[i]
	for _, n := range numbersOf(t.text) {
		switch {
		case ev.numbers[n]:
		case t.text == "second" && (i == 0 || ts[i-1].text != "the"):
		case n == "2" && ev.speakers > 1 && i+1 < len(ts) && counted(ts[i+1].text):
		default:
			return false
		}
	}
	if strings.ContainsFunc(t.text, unicode.IsDigit) && !ev.has(t.text) {
		return strings.IndexFunc(t.text, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune(".,", r) }) < 0 || ordinal(t.text)
	}
	return t.text != "one" || ev.has("one") || ev.numbers["1"] || oneIsPronoun(ts, i)
}

// ordinal reports whether a word is a number with an ending: 3rd, 1990s.
func ordinal(word string) bool {
	switch strings.TrimLeft(word, "0123456789") {
	case "st", "nd", "rd", "th", "s":
		return true
	}
	return false
}

// oneIsPronoun tells "no one", "one of them" from a count.
func oneIsPronoun(ts []token, i int) bool {
	if i > 0 {
		switch ts[i-1].text {
		case "no", "any", "every", "some", "this", "that", "the", "each", "a":
			return true
		}
	}
	return i+1 < len(ts) && (ts[i+1].text == "of" || ts[i+1].text == "another")
}
