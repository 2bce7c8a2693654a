package library_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// idsOf are the IDs of what somebody says.
func idsOf(lib *library.Library, speaker string) []string {
	ids := []string{}
	for _, s := range lib.Statements(retrieval.Query{Speakers: []string{speaker}}) {
		ids = append(ids, s.ID)
	}
	return ids
}

// TestRefreshTellsWhoseStatementsCameAndWent changes a folder step by step.
func TestRefreshTellsWhoseStatementsCameAndWent(t *testing.T) {
	dir := folder(t, map[string]string{
		"pier.txt":   "\"The pier is closed,\" said Mara Ito, the harbour master.\n\n\"We will miss it,\" said Lena Ode, a baker.\n",
		"market.txt": "\"Bread is dear,\" said Lena Ode, a baker.\n",
	})
	lib := open(t, library.Config{Corpus: dir, Data: t.TempDir(), Embedder: newCounter()})
	for _, step := range []struct {
		name string
		do   func()
		want map[string][2]int
	}{
		{"nothing changed", func() {}, map[string][2]int{}},
		{"a file with another name", func() { rename(t, dir, "pier.txt", "closed.txt") }, map[string][2]int{}},
		{"a paragraph above", func() {
			put(t, dir, "market.txt", "The market was full on Monday.\n\n\"Bread is dear,\" said Lena Ode, a baker.\n")
		}, map[string][2]int{}},
		{"other words", func() {
			put(t, dir, "market.txt", "\"Bread is dear again,\" said Lena Ode, a baker.\n")
		}, map[string][2]int{"Lena Ode": {1, 1}}},
		{"another speaker", func() {
			put(t, dir, "market.txt", "\"Bread is dear again,\" said Paul Okoro, a baker.\n")
		}, map[string][2]int{"Paul Okoro": {1, 0}, "Lena Ode": {0, 1}}},
		{"the same words once more", func() {
			put(t, dir, "copy.txt", "\"Bread is dear again,\" said Paul Okoro, a baker.\n")
		}, map[string][2]int{"Paul Okoro": {1, 0}}},
		{"a copy that goes", func() { remove(t, dir, "market.txt") }, map[string][2]int{"Paul Okoro": {0, 1}}},
	} {
		step.do()
		change := refresh(t, lib)
		got := map[string][2]int{}
		for _, c := range change.Speakers {
			got[c.Speaker] = [2]int{c.New, c.Gone}
			if len(c.IDs) != c.New {
				t.Errorf("%s: %d ids of %d new statements of %s", step.name, len(c.IDs), c.New, c.Speaker)
			}
		}
		if diff := cmp.Diff(step.want, got); diff != "" {
			t.Errorf("%s: %s", step.name, diff)
		}
	}
}

// TestASpeakerWithAFullerNameSaysNothingNew adds a document that tells more of
// a speaker's name.
func TestASpeakerWithAFullerNameSaysNothingNew(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "\"The pier is closed,\" said Harbour Master Ito.\n"})
	lib := open(t, library.Config{Corpus: dir, Data: t.TempDir(), Embedder: newCounter()})
	put(t, dir, "b.txt", "\"The pier is open,\" said Harbour Master Mara Ito. Ito said the storm was over.\n")
	for _, c := range refresh(t, lib).Speakers {
		if c.Gone != 0 {
			t.Errorf("%+v", c)
		}
	}
}

func rename(t *testing.T, dir, from, to string) {
	t.Helper()
	if err := os.Rename(filepath.Join(dir, from), filepath.Join(dir, to)); err != nil {
		t.Fatal(err)
	}
}

func remove(t *testing.T, dir, name string) {
	t.Helper()
	if err := os.Remove(filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
}
