package plan

import (
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval/names"
	"whosaid/retrieval/question"
)

// withCapitals is a question in small letters with a person's whole name written
// large where one is its subject, "what did john black say": a name that nobody
// here has is as strange in small letters as in capitals. Empty where no such name
// is its subject.
func (r *resolver) withCapitals(text string, q question.Question) string {
	phrase := subjectPhrase(q)
	if phrase == "" || !strings.Contains(text, phrase) || !r.strangersName(strings.Fields(phrase)) {
		return ""
	}
	var large []string
	for w := range strings.FieldsSeq(phrase) {
		large = append(large, capitalised(w))
	}
	return strings.Replace(text, phrase, strings.Join(large, " "), 1)
}

// strangersName reports whether small words are a name that nobody here has: a
// first name with a surname after it, or a title with a name.
func (r *resolver) strangersName(words []string) bool {
	if slices.ContainsFunc(words, func(w string) bool { return capital(w) || strings.ContainsAny(w, "'’") }) {
		return false
	}
	name := withoutTitles(words)
	titled := len(name) < len(words)
	switch last := len(name) - 1; {
	case last < 0 || last > 2 || !surnameLike(name[last]) || len(r.lookup(strings.Join(name, " "))) > 0 && !titled:
		return false
	case last == 0:
		return titled
	case last == 2 && len(name[1]) > 1:
		return false
	}
	return names.MayBeGivenName(name[0])
}

// withoutTitles are words without the titles before a name.
func withoutTitles(words []string) []string {
	for len(words) > 1 && isTitle(words[0]) {
		words = words[1:]
	}
	return words
}

// isTitle reports whether a word may stand before a name as a title.
func isTitle(word string) bool {
	folded := names.Fold(strings.TrimSuffix(word, "."))
	_, ok := names.Shared().Title(folded)
	return ok || beforeTitles[folded]
}

// beforeTitles are words that make a title longer.
var beforeTitles = cue.Set("chief vice deputy former ex then-president attorney prime")

// surnameLike reports whether a small word after a first name may be a surname: it
// is no noun for people, for bodies or for those with somebody, and no adverb.
func surnameLike(word string) bool {
	return len(word) > 2 && !names.IsPersonNoun(word) && !names.IsBodyNoun(word) && !names.IsPreposition(word) &&
		!strings.HasSuffix(word, "ly") && !afterNames[word]
}

// afterNames stand after a name and belong to no name.
var afterNames = cue.Set("also ever even still just now then later first once again never already always not really camp team side fans " +
	"people family folks voters supporters backers critics campaign ad ads tower himself herself too both and or")
