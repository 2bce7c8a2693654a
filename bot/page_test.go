package bot

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// TestOtherNames: a line may use the full name of whom the statement calls by a part of it, and of nobody else.
func TestOtherNames(t *testing.T) {
	dir := t.TempDir()
	text := "Ada Quill met Bert Lund at the quay.\n\n“Quill was late,” Bert Lund said.\n\n“The quay is old,” Cora Marsh said.\n"
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	all := known(retrieval.Statement{Document: "a.txt", Text: "Quill was late", Speaker: "Bert Lund"}, lib.People(), lib.Document)
	if !slices.Contains(all, "Ada Quill") || slices.Contains(all, "Cora Marsh") {
		t.Errorf("known are %q", all)
	}
}

// TestMeantNames: a line may name whom the statement calls "she" alone, where the document tells who that is.
func TestMeantNames(t *testing.T) {
	dir := t.TempDir()
	text := "Greta Moll will sell the mill. Moll owns two.\n\n“She never had a plan,” said Bert Lund, a miller.\n\n" +
		"“Cora Marsh knows what she wants,” Bert Lund said.\n\n“The quay is old,” Cora Marsh said.\n"
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	for _, s := range lib.Statements(retrieval.Query{Speakers: []string{"Bert Lund"}, Statements: 9}) {
		all := known(s, lib.People(), lib.Document)
		if own := s.Text == "She never had a plan,"; slices.Contains(all, "Greta Moll") != own {
			t.Errorf("%q: known are %q", s.Text, all)
		}
	}
}
