package verify

import "whosaid/retrieval/lexicon"

// Telling reports whether a quotation has a word that carries meaning, or else
// so many words that nobody says them in this order by chance. Others, such as
// "the", are everybody's words and so nobody's.
func Telling(quotation string) bool {
	n := 0
	for w := range lexicon.Words(quotation) {
		if !lexicon.IsStopWord(w) {
			return true
		}
		n++
	}
	return n >= shortest
}
