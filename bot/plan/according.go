package plan

import (
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// according is whose words a question wants, at its end or its beginning: "which
// pumps are ready, according to Ana?".
var according = []*pattern.Pattern{
	pattern.MustCompile(`(?i)[,\s]+according to\s+([^,?!]+?)\s*[?.!]*$`),
	pattern.MustCompile(`(?i),?\s+per\s+([^,?!\s]+(?:\s[^,?!\s]+)?)\s*[?.!]*$`),
	pattern.MustCompile(`(?i)^\W*according to\s+([^,?!]+?),\s+`),
}

// wantedOf is a question that says whose words it wants: what that person
// said, where a person with words is named.
func wantedOf(q question.Question, text string, directory *people.Directory) question.Question {
	if slices.ContainsFunc(q.Speakers, question.Asked.Known) {
		if slices.ContainsFunc(q.Speakers, func(a question.Asked) bool { return a.Wording == q.Via }) {
			q.Via = "" // who is asked about passed on nobody else's words
		}
		return q
	}
	for _, form := range according {
		at := form.FindStringSubmatchIndex(text)
		if at == nil {
			continue
		}
		span := retrieval.Span{Start: at[2], End: at[3]}
		found := speakersCalled(span.In(text), directory)
		if len(found) == 0 {
			continue
		}
		q.Speakers = []question.Asked{{Span: span, Wording: span.In(text), People: found, By: retrieval.ByName}}
		q.Via, q.Role = "", ""
		if q.Kind != question.DidSay {
			q.Kind, q.Words, q.Topic = question.WhatSaid, "", strings.TrimSpace(text[:at[0]]+" "+text[at[1]:])
		}
		return q
	}
	return q
}

// speakersCalled are the people with words whom a wording may mean.
func speakersCalled(wording string, directory *people.Directory) []retrieval.Person {
	var found []retrieval.Person
	for _, m := range directory.Find("what did " + wording + " say") {
		if m.In("what did "+wording+" say") == wording {
			found = m.People
		}
	}
	if len(found) == 0 {
		found = directory.Lookup(wording)
	}
	return slices.DeleteFunc(slices.Clone(found), func(p retrieval.Person) bool { return p.Sort != retrieval.Individual || p.Statements == 0 })
}
