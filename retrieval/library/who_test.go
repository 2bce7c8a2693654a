package library_test

import (
	"slices"
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

// TestWhatSomebodySaidIsAllUnderTheName asks for what each speaker said, two of
// whom have one name and are two people.
func TestWhatSomebodySaidIsAllUnderTheName(t *testing.T) {
	lib := open(t, library.Config{Corpus: folder(t, map[string]string{
		"a.txt": "\"The dam will hold,\" Mr. Reed said. \"He is right,\" said Elena Marsh, the mayor.\n",
		"b.txt": "\"The road is closed,\" Ms. Reed said. \"Nobody will drown,\" Marsh told reporters.\n",
		"c.txt": "\"We are calm,\" police said. \"It is late,\" Mr. Reed said.\n",
	})})
	said := map[string][]string{}
	for _, s := range lib.Statements(retrieval.Query{}) {
		said[s.Speaker] = append(said[s.Speaker], s.ID)
	}
	if len(said["Reed"]) != 3 {
		t.Errorf("of Reed %q", said["Reed"])
	}
	for name, want := range said {
		var got []string
		for _, s := range lib.Statements(retrieval.Query{Speakers: []string{name, "Nobody At All"}}) {
			got = append(got, s.ID)
		}
		if name != "" && !slices.Equal(got, want) {
			t.Errorf("of %s: %q, want %q", name, got, want)
		}
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
