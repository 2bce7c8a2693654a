package plan

import (
	"strings"
	"sync"

	"whosaid/bot/cue"
	"whosaid/retrieval"
	"whosaid/retrieval/english"
	"whosaid/retrieval/names"
	"whosaid/retrieval/pattern"
	"whosaid/retrieval/question"
)

// officeNouns are nouns for somebody of whom there is one in a place, and alikeOffices
// those that differ in who holds them alone.
var (
	officeNouns = cue.Set("president governor mayor senator secretary director chairman speaker minister spokesman manager mate lady " +
		"ambassador nominee pope king queen justice commissioner sheriff chancellor treasurer superintendent strategist lawyer attorney doctor")
	alikeOffices = map[string]string{"spokeswoman": "spokesman", "spokesperson": "spokesman", "chairwoman": "chairman", "chair": "chairman",
		"chairperson": "chairman"}
)

// officeNoun is the noun of a phrase for an office, in the form that all who hold it
// share; empty for another phrase.
func officeNoun(phrase string) string {
	head := names.Shared().Describe(plainTitles(phrase)).Head
	if other, ok := alikeOffices[head]; ok {
		head = other
	}
	if head == "secretary" && strings.Contains(strings.ToLower(phrase), "press secretary") {
		return "spokesman"
	}
	if head == "general" && strings.Contains(strings.ToLower(phrase), "attorney general") {
		return head
	}
	if officeNouns[head] {
		return head
	}
	return ""
}

// relations are nouns for who somebody is to another person, alike those of them that
// mean the same as another one.
var (
	relations = cue.Set(`wife husband spouse ex-wife ex-husband father mother parent son daughter child brother sister uncle aunt nephew niece
		cousin grandfather grandmother grandson granddaughter widow widower fiance fiancee boyfriend girlfriend son-in-law daughter-in-law
		mother-in-law father-in-law brother-in-law sister-in-law stepson stepdaughter
		opponent rival colleague boss predecessor successor friend mentor neighbour`)
	alike = map[string]string{"dad": "father", "mom": "mother", "mum": "mother", "neighbor": "neighbour"}
)

// relationOf is the relation that a word in small letters is a noun for; empty for none.
func relationOf(word string) string {
	if other, ok := alike[word]; ok {
		return other
	}
	if relations[word] {
		return word
	}
	return ""
}

// plainTitles is a text with offices for their abbreviations: "governor" for
// "Gov.".
func plainTitles(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		bare := strings.TrimSuffix(w, ".")
		if strings.EqualFold(bare, "Lt") {
			words[i] = "lieutenant"
		}
		if noun := nounsOfTitles()[strings.ToLower(bare)]; noun != "" {
			words[i] = noun
		}
	}
	return strings.Join(words, " ")
}

// nounsOfTitles are the offices by the abbreviations for them, in small letters.
var nounsOfTitles = sync.OnceValue(func() map[string]string {
	nouns := map[string]string{}
	for _, t := range english.Titles() {
		if t.Noun != "" {
			nouns[strings.ToLower(t.Word)] = t.Noun
		}
	}
	return nouns
})

// ofTownOfSaint is a question whose subject is described by a town that has the name of
// a saint, "the mayor of St Paul", without those who have that first name.
func ofTownOfSaint(q question.Question, phrase string) question.Question {
	if len(q.Speakers) != 1 || !saint.MatchString(q.Speakers[0].Wording) || strings.EqualFold(q.Speakers[0].Wording, phrase) {
		return q
	}
	q.Speakers = []question.Asked{{Wording: phrase, By: retrieval.ByNominal}}
	return q
}

// saint begins the name of a town.
var saint = pattern.MustCompile(`(?i)^(?:st\.?|saint) \p{L}+$`)

// learned and political are nouns for offices that people are addressed by.
var (
	learned   = cue.Set("doctor professor coach reverend pastor")
	political = cue.Set("president senator governor representative congressman congresswoman secretary mayor speaker ambassador " +
		"minister chancellor councillor commissioner")
)
