package bot

import (
	"strings"
	"unicode"

	"whosaid/retrieval"
	"whosaid/retrieval/lexicon"
)

// shortest is how many letters a word has at least that is taken for another
// misspelt.
const shortest = 5

// respelt puts right the words of text that neither English nor the corpus
// knows, where a known word is one slip away. Names are left alone.
func (f *finder) respelt(text string) string {
	english, err := lexicon.English()
	if err != nil {
		return text
	}
	words := strings.Fields(text)
	for i, w := range words {
		bare := strings.ToLower(strings.Trim(w, `.,;:?!"'()`))
		if !spellable(w, bare) || english.Lookup(bare) != lexicon.Unknown || f.holds(bare) {
			continue
		}
		if right := closestWord(english, bare); right != "" {
			words[i] = right
		}
	}
	return strings.Join(words, " ")
}

// spellable reports whether a word is long enough and all small letters.
func spellable(written, bare string) bool {
	if len(bare) < shortest || unicode.IsUpper([]rune(written)[0]) {
		return false
	}
	return strings.IndexFunc(bare, func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}

// holds reports whether the corpus has a word.
func (f *finder) holds(word string) bool {
	found := f.search(retrieval.Query{}, word)
	return exact(found) > sameWords || len(found.Passages) > 0 && found.Passages[0].Score.Exact > sameWords
}

// closestWord is the most frequent word of the lexicon one slip away; "" if
// there is none.
func closestWord(english *lexicon.Lexicon, word string) string {
	best := lexicon.Unknown
	try := func(candidate string) {
		if id := english.Lookup(candidate); id != lexicon.Unknown && (best == lexicon.Unknown || id < best) {
			best = id
		}
	}
	for i := range len(word) + 1 {
		for c := 'a'; c <= 'z'; c++ {
			try(word[:i] + string(c) + word[i:])
			if i < len(word) {
				try(word[:i] + string(c) + word[i+1:])
			}
		}
		if i < len(word) {
			try(word[:i] + word[i+1:])
		}
		if i+1 < len(word) {
			try(word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:])
		}
	}
	return english.Word(best)
}
