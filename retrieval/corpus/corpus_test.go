package corpus_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/briefing"
	"whosaid/retrieval/corpus"
)

// folder writes files below a new folder.
func folder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func read(t testing.TB, c corpus.Corpus) corpus.Contents {
	t.Helper()
	contents, err := c.Read(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return contents
}

func names(c corpus.Contents) []string {
	var out []string
	for _, d := range c.Documents {
		out = append(out, d.Name)
	}
	return out
}

func TestBriefingIsReadAsItIs(t *testing.T) {
	c := read(t, corpus.Corpus{})
	if len(c.Documents) != 1 || c.Documents[0].Name != "briefing.txt" || c.Documents[0].Text != briefing.Text {
		t.Fatalf("contents: %v", names(c))
	}
	if n := len(c.Documents[0].Paragraphs); n != 46 {
		t.Errorf("%d paragraphs, want one a line: 46", n)
	}
	if c.Aliases != briefing.Aliases {
		t.Error("the alias file is not the briefing's")
	}
}

func TestReadSortsFilesIntoDocumentsAndSkipped(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.txt": "Second.", "a/z.MD": "# First", "B.TXT": "Upper case comes first.", ".hidden.txt": "No.", ".git/x.txt": "No.",
		"x.xls": "%XLS", "README": "No.", "empty.txt": " \n", "zero.txt": "a\x00b", "large.txt": strings.Repeat("word ", 500),
		"whosaid-aliases.yaml": "people: {}\n",
	})
	c := read(t, corpus.Corpus{Folder: dir, Limit: 2000})
	if diff := cmp.Diff([]string{"B.TXT", "a/z.MD", "b.txt"}, names(c)); diff != "" {
		t.Error(diff)
	}
	want := []retrieval.Skipped{
		{Document: "README", Why: "of a format that is not read"},
		{Document: "empty.txt", Why: "no text in it"},
		{Document: "large.txt", Why: "larger than 2000 bytes"},
		{Document: "x.xls", Why: ".xls files are not read"},
		{Document: "zero.txt", Why: "binary, not text"},
	}
	if diff := cmp.Diff(want, c.Skipped); diff != "" {
		t.Error(diff)
	}
	if c.Aliases != "people: {}\n" {
		t.Errorf("aliases %q", c.Aliases)
	}
}

func TestReadPassesOverTheDataFolder(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "A.", "index/x.txt": "X."})
	c := read(t, corpus.Corpus{Folder: dir, Except: filepath.Join(dir, "index")})
	if diff := cmp.Diff([]string{"a.txt"}, names(c)); diff != "" {
		t.Error(diff)
	}
}

func TestReadNamesWhatIsWrong(t *testing.T) {
	only := folder(t, map[string]string{"x.pdf": "%PDF"})
	for dir, want := range map[string]error{
		filepath.Join(t.TempDir(), "gone"): corpus.ErrNoFolder, os.DevNull: corpus.ErrNoFolder,
		t.TempDir(): corpus.ErrNoDocuments, only: corpus.ErrNoDocuments,
	} {
		_, err := corpus.Corpus{Folder: dir}.Read(t.Context(), nil)
		if !errors.Is(err, want) || !strings.Contains(err.Error(), dir) {
			t.Errorf("%s: %v, want %v", dir, err, want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (corpus.Corpus{Folder: only}).Read(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestReadTakesKnownDocumentsAsTheyAre(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "A.", "b.txt": "B."})
	first := read(t, corpus.Corpus{Folder: dir})
	second, err := corpus.Corpus{Folder: dir}.Read(t.Context(), made(func(file, hash string) []*retrieval.Document {
		if file == "a.txt" && hash == first.Documents[0].Hash {
			return first.Documents[:1]
		}
		return nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	if second.Documents[0] != first.Documents[0] || second.Documents[1] == first.Documents[1] {
		t.Error("known documents are read again, or others are not")
	}
}

// made are documents that are known by their hashes alone.
type made func(file, hash string) []*retrieval.Document

func (m made) Made(file, hash string) []*retrieval.Document { return m(file, hash) }
func (m made) Stamped(string, string) []*retrieval.Document { return nil }
