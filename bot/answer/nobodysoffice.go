package answer

import (
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/names"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// nobodysOffice reports whether a description ends with a noun for a person who does
// something of their own, "the rowing coach of Vik", and none of the articles that come
// nearest has such a one, with half of the words that tell which in one paragraph: then
// whoever speaks there is somebody else.
func (d *decider) nobodysOffice(description string) bool {
	noun := officeOf(description)
	if noun == "" || d.q.Kind != question.WhatSaid || d.directory.Labelled() {
		return false
	}
	which := slices.DeleteFunc(similarity.Meaningful(description), func(w string) bool { return names.Singular(w) == noun })
	near := map[string]bool{}
	for _, s := range firstOf(d.found.Statements, 1) {
		near[s.Document] = true
	}
	for _, p := range firstOf(d.found.Passages, fewPassages) {
		near[p.Document] = true
	}
	for document := range near {
		if d.hasOffice(document, noun, which) {
			return false
		}
	}
	return true
}

// officeOf is the noun of a description for one who does something of their own; empty where it
// is another, or one that many may be called by.
func officeOf(description string) string {
	words := strings.Fields(strings.ToLower(headOf(description)))
	if len(words) == 0 {
		return ""
	}
	noun := strings.Trim(words[len(words)-1], ".,")
	if !names.IsPersonNoun(noun) || loosely[noun] || names.Singular(noun) != noun {
		return ""
	}
	return noun
}

// loosely are nouns by which documents seldom call whoever is meant.
var loosely = cue.Set("guy man woman lady gentleman person boss head chief leader member figure insider expert star celebrity host " +
	"critic supporter ally opponent rival fan friend partner colleague politician official billionaire millionaire teenager teen kid " +
	"blogger commentator pundit legislator lawmaker congressman congresswoman mother father mom mum dad parent son daughter child " +
	"husband wife spouse widow widower brother sister uncle aunt cousin grandmother grandfather neighbor neighbour victim survivor")

// hasOffice reports whether a paragraph of a document has a noun, or one that means the
// same, with half of the words that tell which it is.
func (d *decider) hasOffice(document, noun string, which []string) bool {
	doc, ok := d.library.Document(document)
	return ok && slices.ContainsFunc(doc.Paragraphs, func(p retrieval.Paragraph) bool {
		text := similarity.NewText(withOffices(p.In(doc.Text)))
		return d.query(noun).Match(text).MaxSim >= sameDescription && 2*d.share(which, text, almostWord) >= float64(min(1, len(which)))
	})
}
