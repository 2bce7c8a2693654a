package plan

import (
	"slices"
	"strings"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
	"whosaid/retrieval/similarity"
)

// tooMany statements are not searched for descriptions.
const tooMany = 20000

// resolve returns the question with those it asks about resolved further than
// its syntax tells: a pronoun that means nobody is dropped, a description is
// compared with those of the documents, a body stands for those who speak for
// it, a person for the speaker whose mention names them.
func (r *resolver) resolve(q question.Question) question.Question {
	q = withoutPronouns(q)
	q.Speakers = slices.Clone(q.Speakers)
	for i, a := range q.Speakers {
		if q.Role != "" {
			q.Speakers[i].People = slices.DeleteFunc(slices.Clone(a.People), func(p retrieval.Person) bool { return onlyCalled(p, a.Wording) })
		}
		if owner(a) {
			q.Speakers[i].People, q.Speakers[i].By = nil, retrieval.ByNominal
		} else if found := r.byInitials(a); len(found) > 0 {
			q.Speakers[i].People = found
		}
	}
	if len(q.Speakers) == 0 || r.library.Status().Statements > tooMany {
		return q
	}
	for _, further := range []func(question.Asked, question.Question) []retrieval.Person{r.bySurname, r.byLikeness, r.bodies, r.byMention} {
		if r.quoted(q) && !q.Unnamed {
			return q
		}
		for i, a := range q.Speakers {
			if a.By == retrieval.ByPronoun {
				continue
			}
			if found := further(a, q); len(found) > 0 {
				q.Speakers[i].People = found
			}
		}
	}
	return q
}

// owner reports whether whom a wording was taken for is only the owner of whoever
// it describes: Sanders, for "Sanders's campaign manager".
func owner(a question.Asked) bool {
	before, after, ok := strings.Cut(strings.ReplaceAll(a.Wording, "’s ", "'s "), "'s ")
	if !ok || len(a.People) == 0 || len(similarity.Meaningful(after)) == 0 {
		return false
	}
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return a.People[0].Sort == retrieval.Individual &&
		slices.ContainsFunc(strings.Fields(a.People[0].Name), func(w string) bool { return strings.EqualFold(w, last) })
}

// onlyCalled reports whether somebody's surname is a noun for people in small letters
// that none of their roles has: "which singer" does not ask for Paul Singer.
func onlyCalled(p retrieval.Person, noun string) bool {
	return strings.ToLower(noun) == noun && strings.EqualFold(p.Surname, Bare(noun)) &&
		!slices.ContainsFunc(p.Roles, func(role string) bool { return mentionsWord(role, strings.ToLower(p.Surname)) })
}

// withoutPronouns asks about anybody where a pronoun means nobody the
// conversation knows and the topic says enough.
func withoutPronouns(q question.Question) question.Question {
	unknown := q.Unknown()
	if len(unknown) == 0 || unknown[0].By != retrieval.ByPronoun && !anybody[strings.ToLower(unknown[0].Wording)] ||
		len(q.Names()) > 0 || len(similarity.Meaningful(q.Search())) == 0 {
		return q
	}
	q.Speakers, q.Kind = nil, question.WhoAbout
	if q.Words != "" {
		q.Kind = question.WhoSaid
	}
	return q
}

// anybody are words for whoever was there: "when did we say the pier can open".
var anybody = cue.Set("we us you people folks everyone everybody")

// narrowed takes a speaker given beside the question as if it named them.
func narrowed(q question.Question, speaker string, directory *people.Directory) question.Question {
	if speaker == "" {
		return q
	}
	found := directory.Lookup(speaker)
	if p, ok := directory.Person(speaker); ok {
		found = []retrieval.Person{p}
	}
	q.Speakers = []question.Asked{{Wording: speaker, People: found, By: retrieval.ByName}}
	q.Role = ""
	if q.Kind == question.Fact || q.Kind == question.WhoAbout {
		q.Kind = question.WhatSaid
	}
	return q
}
