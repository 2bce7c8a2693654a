package transcript

import "whosaid/retrieval/english"

// tells reports whether a word of a label, as it is written, is a verb that
// tells of speech: "Ada Brink said:" begins a sentence, and is no label.
func tells(word string) bool {
	w := english.Lookup(word)
	if w == nil {
		return false
	}
	for _, f := range w.Verbs {
		if f.Takes(english.Quotation) && !f.IsNoun() && (f.Inflection == english.Past || f.Inflection == english.Present) {
			return true
		}
	}
	return false
}
