package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shortestPulled is how many bytes a sentence has at least that is known again as the
// article's own where it is set again as a pull quotation.
const shortestPulled = 40

// tell notes the sentences without quotation marks among list as the article's own.
func (f *flow) tell(text string, list [][]token) {
	for _, tokens := range list {
		if len(tokens) == 0 || slices.ContainsFunc(tokens, func(t token) bool { return t.sort == quoteToken }) {
			continue
		}
		if own := bareSentence(text[tokens[0].Start:tokens[len(tokens)-1].End]); len(own) >= shortestPulled {
			if f.own == nil {
				f.own = map[string]bool{}
			}
			f.own[own] = true
		}
	}
}

// bareSentence is the first sentence of words, without its period and the conjunction
// that joins it to the sentence before.
func bareSentence(words string) string {
	words, _, _ = strings.Cut(words, ". ")
	words = strings.Trim(words, " .\n")
	first, rest, _ := strings.Cut(words, " ")
	switch first {
	case "But", "And", "Yet", "So":
		words = rest
	}
	r, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToLower(r)) + words[size:]
}

// withoutPulled drops the quotations without an attribution that only set a sentence
// of the article again, as papers do to draw the eye: they are nobody's words.
func (f *flow) withoutPulled(text string) []draft {
	return slices.DeleteFunc(f.out, func(d draft) bool {
		return d.carried && len(d.quotes) == 1 && len(d.spans) == 1 && f.own[bareSentence(d.quotes[0].In(text))]
	})
}
