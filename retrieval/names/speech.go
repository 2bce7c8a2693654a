package names

import (
	"slices"

	"whosaid/retrieval/english"
)

// IsSpeechVerb reports whether a word is a form that makes the name beside it a
// speaker: a finite form of a verb of speech, unless it does more than tell and
// looks like a noun.
func IsSpeechVerb(word string) bool {
	w := english.Lookup(word)
	return w != nil && slices.ContainsFunc(w.Verbs, reportsSpeech)
}

func reportsSpeech(f english.Form) bool {
	switch {
	case f.Traits&english.Seldom != 0 && f.Traits&english.GoesOn == 0, f.Sense == english.NoSense:
		return false
	case f.Traits&english.Empty != 0 && f.Sense == english.Says && f.Lemma != "ask":
		return true
	}
	return f.Inflection == english.Past || f.Inflection == english.Present && (!f.IsNoun() || f.Traits&english.Tells != 0)
}

// IsSpeechBase reports whether a word is the base form of a verb of speech, as in
// "did Ms Ito say", or an adverb before one.
func IsSpeechBase(word string) bool {
	w := english.Lookup(word)
	return beforeVerb[word] || w != nil && slices.ContainsFunc(w.Verbs, func(f english.Form) bool {
		return f.Inflection == english.Base && f.Sense != english.NoSense && f.Traits&english.Seldom == 0
	})
}

// IsTransitive reports whether a word is a form of a verb whose object may be a
// person.
func IsTransitive(word string) bool {
	w := english.Lookup(word)
	return w != nil && slices.ContainsFunc(w.Verbs, func(f english.Form) bool {
		return f.Takes(english.Addressee|english.MayAddress) || f.Traits&english.Aims != 0 || f.Sense == english.Thinks
	})
}

// beforeVerb are adverbs between a name and the verb of a question.
var beforeVerb = english.Set("ever actually really exactly also")
