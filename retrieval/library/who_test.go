package library_test

import (
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// reports are two articles on one woman, who is called by another part of her
// name in each.
var reports = map[string]string{
	"a.txt": "\"The dam will hold,\" said Elena Marsh, the mayor of Norton.\n\n\"We are calm,\" Ms Marsh added.\n",
	"b.txt": "\"Nobody will drown,\" Elena Marsh told reporters. Tom Reed, a farmer, said the water was high.\n",
}

func speakers(lib *library.Library) map[string]string {
	out := map[string]string{}
	for _, s := range lib.Statements(retrieval.Query{}) {
		out[strings.Trim(s.Text, ",")] = s.Speaker
	}
	return out
}

func TestSpeakersAreCanonicalInTheCorpus(t *testing.T) {
	lib := open(t, library.Config{Corpus: folder(t, reports)})
	got := speakers(lib)
	for _, text := range []string{"The dam will hold", "We are calm", "Nobody will drown"} {
		if got[text] != "Elena Marsh" {
			t.Errorf("%q is %q's", text, got[text])
		}
	}
	if found := lib.Statements(retrieval.Query{Speakers: []string{"Elena Marsh"}}); len(found) != 3 {
		t.Errorf("%d statements", len(found))
	}
	person, ok := lib.People().Person("Elena Marsh")
	if !ok || person.Statements != 3 || len(person.Documents) != 2 {
		t.Errorf("%+v", person)
	}
	if n := lib.Status().People; n != lib.People().Len() {
		t.Errorf("status: %d people", n)
	}
}

func TestVerifyKnowsWhoIsMeant(t *testing.T) {
	lib := open(t, library.Config{Corpus: folder(t, reports)})
	for _, c := range []struct {
		quotation, speaker string
		want               retrieval.Verdict
	}{
		{"the dam will hold", "", retrieval.Exact},
		{"the dam will hold", "Elena Marsh", retrieval.Exact},
		{"the dam will hold", "Marsh", retrieval.Exact},
		{"the dam will hold", "Tom Reed", retrieval.Misattributed},
		{"the dam will break into pieces and everybody will run", "", retrieval.NotFound},
	} {
		v, err := lib.Verify(t.Context(), c.quotation, c.speaker)
		if err != nil || v.Verdict != c.want {
			t.Errorf("%q of %q: %s, %v; want %s", c.quotation, c.speaker, v.Verdict, err, c.want)
		}
	}
}

func TestTheAliasFileIsPartOfTheIndex(t *testing.T) {
	dir := folder(t, reports)
	embedder := newCounter()
	lib := open(t, library.Config{Corpus: dir, Embedder: embedder})
	if found := lib.People().Lookup("Helen Fen"); len(found) != 0 {
		t.Fatalf("found %v", found)
	}
	put(t, dir, "whosaid-aliases.yaml", "people:\n  Elena Marsh: [Helen Fen]\n")
	embedder.texts = nil
	if change := refresh(t, lib); change.Unchanged != 2 || change.Embedded != 0 {
		t.Errorf("%+v", change)
	}
	if found := lib.People().Lookup("Helen Fen"); len(found) != 1 || found[0].Name != "Elena Marsh" {
		t.Errorf("found %v", found)
	}
	put(t, dir, "whosaid-aliases.yaml", "people: [\n")
	if _, err := lib.Refresh(t.Context()); !library.IsUsage(err) || !strings.Contains(err.Error(), "whosaid-aliases.yaml") {
		t.Errorf("a broken alias file: %v", err)
	}
	if found := lib.People().Lookup("Helen Fen"); len(found) != 1 {
		t.Errorf("after a failed refresh: %v", found)
	}
}
