package question

import "whosaid/retrieval/english"

// Negated reports whether text denies what it speaks of, judged by an odd
// number of negations.
func Negated(text string) bool {
	n := 0
	for _, t := range tokenise(text) {
		if negations[t.word] || english.IsForm(t.word, english.Negates, english.Base|english.Present|english.Past) {
			n++
		}
	}
	return n%2 == 1
}

var negations = set(`not n't no never nothing none nobody neither nor without cannot non-starter non-starters unable`)

// ProperNames returns the words of text that are written as names, but for its
// first word, which is large in any case.
func ProperNames(text string) []string {
	var names []string
	for i, t := range tokenise(text) {
		if t.name && i > 0 && !determiner(t.word) && !english.IsWeekday(t.word) && !english.IsMonth(t.word) && t.word != "i" {
			names = append(names, t.In(text))
		}
	}
	return names
}
