package wording

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/bot/answer"
	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

var update = flag.Bool("update", false, "write the wordings into testdata/wordings.golden")

// TestWordings compares the wording of each shape of an answer and of each no
// with testdata/wordings.golden.
func TestWordings(t *testing.T) {
	const golden = "testdata/wordings.golden"
	var got strings.Builder
	for _, c := range decisions() {
		fmt.Fprintf(&got, "# %s\n%s\n", c.name, Answer(c.decision, Corpus{
			Directory: &people.Directory{}, Documents: []string{"pier.txt", "ferry.txt"}, Examples: []string{"What did Ada Hale say?"},
		}))
	}
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("wordings differ (-want +got):\n%s", diff)
	}
}

type wordingCase struct {
	name     string
	decision answer.Decision
}

func decisions() []wordingCase {
	hale := retrieval.Statement{
		ID: "s1", Document: "pier.txt", Paragraph: 2, Kind: retrieval.Direct, Text: "The pier is shut,", Speaker: "Ada Hale", SpeakerRole: "mayor",
		SpeakerReason: retrieval.ByName, Cue: "said",
	}
	again := hale
	again.ID, again.Paragraph, again.Text = "s2", 3, "It will open in May."
	ortega := retrieval.Statement{
		ID: "s3", Document: "ferry.txt", Paragraph: 1, Kind: retrieval.Indirect, Text: "the ferry is late", Speaker: "Luis Ortega", SpeakerReason: retrieval.ByName, Cue: "warned",
	}
	he := hale
	he.SpeakerReason, he.SpeakerAsWritten, he.Doubt = retrieval.ByPronoun, "she", true
	nobody := hale
	nobody.Speaker, nobody.SpeakerRole, nobody.SpeakerReason = "", "", ""
	said := []retrieval.Statement{hale, again, ortega}
	asked := plan.Plan{Question: question.Question{Kind: question.WhatSaid, Topic: "the pier", Speakers: []question.Asked{
		{Wording: "Hale", By: retrieval.BySurname, People: []retrieval.Person{{Name: "Ada Hale", Surname: "Hale", Sort: retrieval.Individual}}},
	}}}
	stranger := plan.Plan{Question: question.Question{Speakers: []question.Asked{{Wording: "Zog", By: retrieval.ByName}}}}
	role := plan.Plan{Question: question.Question{Speakers: []question.Asked{{Wording: "the harbour master", By: retrieval.ByNominal}}}}
	pronoun := plan.Plan{Question: question.Question{Speakers: []question.Asked{{Wording: "she", By: retrieval.ByPronoun}}}}
	told := plan.Plan{Question: question.Question{Addressee: "CNN", Speakers: asked.Question.Speakers}}
	misspelt := asked
	misspelt.Corrected = []plan.Correction{{Asked: "Hall", Taken: "Ada Hale"}}
	german := asked
	german.Foreign = "German"
	met := asked
	met.Documents = []string{"pier.txt"}
	sentence := answer.Sentence{Document: "pier.txt", Paragraph: 1, Text: "The pier was built in 1901."}
	refuse := func(p plan.Plan, no answer.No, why answer.Why, nearest ...retrieval.Statement) answer.Decision {
		return answer.Decision{Plan: p, Shape: answer.Refuse, No: no, Why: why, Nearest: nearest, Sentence: sentence}
	}
	quoted := retrieval.Exact
	return []wordingCase{
		{"tell", answer.Decision{Plan: asked, Shape: answer.Tell, Statements: said}},
		{"tell, in other words", answer.Decision{Plan: asked, Shape: answer.Tell, Statements: said[:1], InOtherWords: true}},
		{"tell, misspelt", answer.Decision{Plan: misspelt, Shape: answer.Tell, Statements: said[:1]}},
		{"tell, another language", answer.Decision{Plan: german, Shape: answer.Tell, Statements: said[:1]}},
		{"say, with others", answer.Decision{Plan: asked, Shape: answer.Say, Statements: []retrieval.Statement{hale, ortega}}},
		{"affirm, exact", answer.Decision{Plan: asked, Shape: answer.Affirm, Statements: said[:1], Verdict: quoted}},
		{"affirm, near", answer.Decision{Plan: asked, Shape: answer.Affirm, Statements: said[:1], Verdict: retrieval.Near}},
		{"affirm, in other words", answer.Decision{Plan: asked, Shape: answer.Affirm, Statements: said[:1], Verdict: retrieval.NotFound}},
		{"affirm, speaker not sure", answer.Decision{Plan: asked, Shape: answer.Affirm, Statements: []retrieval.Statement{he}, Verdict: quoted}},
		{"contradict", answer.Decision{Plan: asked, Shape: answer.Contradict, Statements: said[:1]}},
		{"hold", answer.Decision{Plan: asked, Shape: answer.Hold, Statements: said, Sides: []answer.Side{{Name: "Ada Hale", Statements: said[:2]}, {Name: "Luis Ortega", Statements: said[2:]}}}},
		{"name", answer.Decision{Plan: plan.Plan{}, Shape: answer.Name, Statements: []retrieval.Statement{hale, ortega}, Count: 2}},
		{"portray", answer.Decision{Plan: asked, Shape: answer.Portray, Statements: said[:1], People: []retrieval.Person{{Name: "Ada Hale", Roles: []string{"mayor"}}}}},
		{"narrate", answer.Decision{Plan: plan.Plan{}, Shape: answer.Narrate, Sentence: sentence, Statements: said[:1]}},
		{"narrate, by its author", answer.Decision{Plan: plan.Plan{}, Shape: answer.Narrate, Sentence: sentence,
			Credits: []answer.Byline{{Document: "pier.txt", Author: "Ada Hale"}}}},
		{"place", answer.Decision{Plan: plan.Plan{Question: question.Question{Asks: "when"}}, Shape: answer.Place, Statements: said[:1]}},
		{"greeting", answer.Decision{Plan: plan.Plan{Talk: plan.Greeting}, Shape: answer.Chat}},
		{"thanks", answer.Decision{Plan: plan.Plan{Talk: plan.Thanks}, Shape: answer.Chat}},
		{"help", answer.Decision{Plan: plan.Plan{Talk: plan.Help}, Shape: answer.Chat}},
		{"no such name", refuse(stranger, answer.SpeakerUnknown, answer.NoName)},
		{"no such name, but on the matter", refuse(stranger, answer.SpeakerUnknown, answer.NoName, hale, ortega)},
		{"no such role", refuse(role, answer.SpeakerUnknown, answer.NoRole)},
		{"no such role, but on the matter", refuse(role, answer.SpeakerUnknown, answer.NoRole, hale)},
		{"no referent", refuse(pronoun, answer.SpeakerUnknown, answer.NoReferent)},
		{"not quoted", refuse(asked, answer.SpeakerSilent, answer.Unquoted)},
		{"nothing else", refuse(asked, answer.SpeakerSilent, answer.NothingElse)},
		{"someone else", refuse(asked, answer.SomeoneElse, answer.Plain, ortega)},
		{"someone else, not named", refuse(asked, answer.SomeoneElse, answer.Unattributed, nobody)},
		{"closest", refuse(asked, answer.Closest, answer.Plain, hale, ortega)},
		{"closest, one", refuse(asked, answer.Closest, answer.Plain, hale)},
		{"closest, to nobody asked", refuse(told, answer.Closest, answer.NothingTo, hale)},
		{"closest, speaker not sure", refuse(asked, answer.Closest, answer.Unsure, he)},
		{"nothing", refuse(plan.Plan{}, answer.NotInCorpus, answer.Plain)},
		{"nothing, nearest", refuse(plan.Plan{}, answer.NotInCorpus, answer.Plain, hale)},
		{"not there", refuse(met, answer.NotInCorpus, answer.NotThere)},
		{"no words", refuse(plan.Plan{}, answer.NotInCorpus, answer.NoWords)},
		{"which words", refuse(plan.Plan{Question: question.Question{Kind: question.Circumstances}}, answer.NotInCorpus, answer.NoWords)},
		{"nobody to", refuse(told, answer.NotInCorpus, answer.NothingTo)},
		{"narration", refuse(plan.Plan{}, answer.NotInCorpus, answer.Narration)},
	}
}
