package coref

import (
	"strings"

	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
)

// finite reports whether a word in lower case looks like a finite verb.
func finite(f string) bool {
	if english.Is(f, english.FiniteVerb|english.Auxiliary) {
		return true
	}
	if w := english.Lookup(f); w != nil {
		for _, v := range w.Verbs {
			if v.Inflection == english.Past || v.Inflection == english.Present && !v.IsNoun() || names.IsSpeechVerb(f) {
				return true
			}
		}
	}
	return len(f) > 4 && strings.HasSuffix(f, "ed") && !english.Is(f, english.EdNoun)
}

// verbal reports whether a word is another form of a verb: "to beat", "saying".
func verbal(f string) bool {
	w := english.Lookup(f)
	return w != nil && len(w.Verbs) > 0 || len(f) > 5 && strings.HasSuffix(f, "ing")
}
