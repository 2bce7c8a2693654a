package question

import "whosaid/retrieval/english"

// respell puts right a misspelt question word, or verb of speech after "who",
// where no other reading is left: "who sad that", "whi said".
func (p *parser) respell() {
	if len(p.tokens) < 3 || p.q.Verbatim && len(p.tokens) < 2 {
		return
	}
	first := p.word(0)
	speaks := p.sort(1) != noVerb || p.auxiliary(1)
	if speaks && !p.tokens[0].name && !p.mentioned(0, 1) && !frameWords[first] && !auxiliary(first) && !anyone[first] && !personal[first] &&
		sortOf(first) == noVerb {
		p.tokens[0].word = nearest(first, questionWords)
	}
	next := p.word(2)
	if p.word(0) == "who" && p.sort(1) == noVerb && !p.auxiliary(1) && !adverbs[p.word(1)] &&
		(next == "that" || abouts[next] && next != "over" || next == quotation || next == ":") {
		p.tokens[1].word = nearest(p.word(1), tellingWords())
	}
}

var questionWords = []string{"who", "what", "which", "where", "when", "how"}

// tellingWords are the past forms of the commonest verbs of telling, and "says".
func tellingWords() []string {
	words := []string{"says"}
	for _, v := range english.Verbs() {
		if v.Traits&english.Plain != 0 {
			words = append(words, v.Past())
		}
	}
	return words
}

// nearest is the first of words one slip away from word; word itself if none
// is.
func nearest(word string, words []string) string {
	for _, w := range words {
		if oneSlip(word, w) {
			return w
		}
	}
	return word
}

// oneSlip reports whether a and b differ by one letter left out, added,
// exchanged or swapped with its neighbour.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	return swapped || a[i+1:] == b[i+1:]
}
