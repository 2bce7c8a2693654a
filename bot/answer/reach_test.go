package answer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/bot/plan"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
	"whosaid/retrieval/people"
	"whosaid/retrieval/question"
)

// TestElsewhere tells which topics none of what somebody said is about: those whose
// names stand nowhere near it, and several words that do not.
func TestElsewhere(t *testing.T) {
	corpus := t.TempDir()
	for name, text := range map[string]string{
		"ferry.txt": "Ferry fares rise\n\nThe fares rise in May. Harbour master Mara Quill spoke in Norwick.\n\n" +
			"\"We spent every penny on the new pier,\" said Mara Quill. The North Quay Authority paid for it.\n\n" +
			"Jory Fenn, the mayor, waited.\n",
		"mayor.txt": "A mayor speaks\n\n\"I like the old lamps,\" said Jory Fenn.\n\nNATO soldiers, Piet Doorn among them, were seen.\n\n" +
			"\"We march,\" said Piet Doorn.\n",
	} {
		if err := os.WriteFile(filepath.Join(corpus, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: corpus, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	quill := lib.Statements(retrieval.Query{Speakers: []string{"Mara Quill"}})
	for question, want := range map[string]struct{ names, bare bool }{
		"What did Mara Quill say about the pier?":                               {},
		"What did Mara Quill say about abolishing NATO?":                        {names: true},
		"what did mara quill say about piet doorn":                              {names: true},
		"what did mara quill say about jory":                                    {}, // named in the paragraph after
		"What did Mara Quill say about the NQA?":                                {}, // initials
		"What did Mara Quill say about the HM?":                                 {}, // of small words too
		"What did Mara Quill say about Quillmania?":                             {}, // what that is called otherwise nobody knows
		"What did Mara Quill say about playing football matches on television?": {bare: true},
		"What did Mara Quill say about a football match?":                       {}, // too few words
	} {
		p, err := plan.New(t.Context(), lib, plan.Request{Question: question})
		if err != nil {
			t.Fatal(err)
		}
		d := &decider{ctx: t.Context(), library: lib, directory: lib.People(), plan: p, q: p.Question}
		if names, bare := d.ofOtherNames(quill), d.bare(quill); names != want.names || bare != want.bare {
			t.Errorf("%s: other names %v, bare %v; want %v (topic %q)", question, names, bare, want, d.topicWords())
		}
	}
}

// TestRoleIsNoName: what stands after "which" is a description, though its first word
// may be a first name.
func TestRoleIsNoName(t *testing.T) {
	for wording, want := range map[string]bool{"rock singer": false, "Rock Singer": true} {
		d := &decider{q: question.Question{Role: wording}, directory: &people.Directory{}}
		if got := d.nameLike(question.Asked{Wording: wording, By: retrieval.ByNominal}); got != want {
			t.Errorf("%q is a name: %v", wording, got)
		}
	}
}

// Places in small letters are names as large ones are, but where something took place.
func TestTopicPlaces(t *testing.T) {
	for topic, want := range map[string]string{
		"the people of north dakota": "north dakota", "the norway vote": "norway", "the man in oslo": "", "the Norway vote": "",
		"the ferry": "",
	} {
		d := &decider{plan: plan.Plan{Question: question.Question{Topic: topic}}}
		if got := strings.Join(d.topicPlaces(), ", "); got != want {
			t.Errorf("%q names %q, want %q", topic, got, want)
		}
	}
}
