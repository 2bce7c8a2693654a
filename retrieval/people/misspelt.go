package people

import "whosaid/retrieval/names"

// Misspelt reports whether word may be meant misspelt, and how far off it is:
// 0 for the same letters, whatever their case and accents.
func Misspelt(word, meant string) (cost int, ok bool) {
	return closeWords(names.Fold(word), names.Fold(meant))
}
