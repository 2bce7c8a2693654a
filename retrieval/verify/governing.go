package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/english"
	"whosaid/retrieval/quotetext"
)

// governing are the words of the sentence before a claim's words where these are a
// clause that they govern: "critics claim", "it is untrue that". What a speaker
// says to hold himself, "I think", tells nothing else than the clause.
func (k *check) governing(c claim) []quotetext.Word {
	at := c.hit.at[0]
	words := k.beyond(at, -1)
	if len(words) == 0 || k.source.breaks(at-1, at, ",;:—()") {
		return nil
	}
	if words[0].Text == "that" {
		words = words[1:] // of the report: "said that"
	}
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.Text
	}
	text, next := k.source.doc(c.hit.doc).document.Text, k.source.word(at)
	if !beginsClause(text[next.Start:next.End]) || !governs(texts) {
		return nil
	}
	return words
}

// governs reports whether words take a clause that follows: by "that", or by a verb
// with a clause for its object, after a subject that is not the speaker.
func governs(words []string) bool {
	verb := len(words) - 1
	opened := verb > 0 && words[verb] == "that"
	if opened {
		verb--
	}
	if verb < 1 || slices.Contains(speakers, words[verb-1]) {
		return false
	}
	return opened || english.TakesFrame(words[verb], english.That|english.Clause) || english.IsForm(words[verb], english.Opines, verbForms)
}

const verbForms = english.Base | english.Present | english.Past

var speakers = []string{"i", "we"}

// beginsClause reports whether a word, as written, may begin the subject of a clause:
// after others "that" may be its subject, "the boat that sank".
func beginsClause(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	folded := strings.ToLower(word)
	return unicode.IsUpper(first) || english.Is(folded, english.Determiner) || english.Is(folded, english.SubjectPronoun)
}
