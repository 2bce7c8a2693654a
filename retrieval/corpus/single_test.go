package corpus_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"whosaid/retrieval/corpus"
)

// TestASingleFile reads a corpus that is one file, by its own name and by a
// link from elsewhere.
func TestASingleFile(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	put := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	put("other.txt", "Another text.")
	link := filepath.Join(elsewhere, "link.md")
	if err := os.Symlink(put("pier.txt", "# One\n\ntext."), link); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]struct {
		name, first string
		fault       error
	}{
		filepath.Join(dir, "pier.txt"): {"pier.txt", "# One", nil},
		link:                           {"link.md", "One", nil},
		put("README", "No ending."):    {"README", "No ending.", nil},
		put("page.xls", "<p>No."):      {"", "", corpus.ErrNoDocuments},
		put("blank.txt", " \n"):        {"", "", corpus.ErrNoDocuments},
		filepath.Join(dir, "none.txt"): {"", "", corpus.ErrNoFolder},
		os.DevNull:                     {"", "", corpus.ErrNoFolder},
	} {
		got, err := corpus.Corpus{Folder: path}.Read(t.Context(), nil)
		if !errors.Is(err, want.fault) || len(got.Documents) > 1 {
			t.Fatalf("%s: %v", path, err)
		}
		if want.fault != nil {
			continue
		}
		if d := got.Documents[0]; d.Name != want.name || d.Paragraphs[0].In(d.Text) != want.first {
			t.Errorf("%s: %q, %q", path, d.Name, d.Paragraphs[0].In(d.Text))
		}
	}
}

func TestInput(t *testing.T) {
	got, err := corpus.Corpus{Folder: "nowhere", Input: []byte("One.\n\nTwo.")}.Read(t.Context(), nil)
	if err != nil || len(got.Documents) != 1 || got.Documents[0].Name != corpus.InputName || len(got.Documents[0].Paragraphs) != 2 {
		t.Errorf("%+v, %v", got, err)
	}
	for _, text := range []string{"", " \n", "a\x00b"} {
		if _, err := (corpus.Corpus{Input: []byte(text)}).Read(t.Context(), nil); !errors.Is(err, corpus.ErrNoDocuments) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
