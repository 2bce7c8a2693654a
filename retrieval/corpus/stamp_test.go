package corpus_test

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
)

// stamped are documents that are known by the stamps of their files. Looked are
// the files that were looked into.
type stamped struct {
	contents corpus.Contents
	looked   chan string
}

func (s stamped) Made(file, _ string) []*retrieval.Document {
	s.looked <- file
	return nil
}

func (s stamped) Stamped(file, stamp string) []*retrieval.Document {
	if s.contents.Stamps[file] != stamp {
		return nil
	}
	for i, doc := range s.contents.Documents {
		if doc.File == file {
			return s.contents.Documents[i : i+1]
		}
	}
	return nil
}

// TestWhatHasItsStampIsNotLookedInto changes files in ways that a stamp has to
// tell, and looks which ones are read again an hour later.
func TestWhatHasItsStampIsNotLookedInto(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("no stamps on this system")
	}
	files := map[string]string{"a.txt": "Aa.", "b.txt": "Bb.", "sub/c.md": "Cc.", "d.csv": "title,text\nD,Dd.\n"}
	then := time.Unix(1e9, 0)
	for name, c := range map[string]struct {
		change func(dir string) error
		want   []string
	}{
		"nothing":                 {func(string) error { return nil }, nil},
		"other bytes, same time":  {func(dir string) error { return rewrite(filepath.Join(dir, "b.txt"), "BB.") }, []string{"b.txt"}},
		"another time, same text": {func(dir string) error { return os.Chtimes(filepath.Join(dir, "b.txt"), then, then) }, []string{"b.txt"}},
		"another file in its place": {func(dir string) error {
			if err := rewrite(filepath.Join(dir, "new"), "AA."); err != nil {
				return err
			}
			return os.Rename(filepath.Join(dir, "new"), filepath.Join(dir, "a.txt"))
		}, []string{"a.txt"}},
		"a file beside it": {func(dir string) error { return rewrite(filepath.Join(dir, "a.txt.meta.yaml"), "title: T\n") }, []string{"a.txt"}},
		"its fields":       {func(dir string) error { return rewrite(filepath.Join(dir, "whosaid-fields.yaml"), "text: text\n") }, []string{"d.csv"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, files)
			later := corpus.Corpus{Folder: dir}.At(time.Now().Add(time.Hour))
			first := read(t, later)
			if len(first.Stamps) != len(files) {
				t.Fatalf("stamps of %d files, want %d", len(first.Stamps), len(files))
			}
			if err := c.change(dir); err != nil {
				t.Fatal(err)
			}
			known := stamped{first, make(chan string, len(files))}
			if _, err := later.Read(t.Context(), known); err != nil {
				t.Fatal(err)
			}
			close(known.looked)
			var looked []string
			for file := range known.looked {
				looked = append(looked, file)
			}
			if slices.Sort(looked); !slices.Equal(looked, c.want) {
				t.Errorf("looked into %q, want %q", looked, c.want)
			}
		})
	}
}

// rewrite writes a file and sets the time back to when it was written before.
func rewrite(path, text string) error {
	then := time.Unix(1e9, 0)
	if info, err := os.Stat(path); err == nil {
		then = info.ModTime()
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return err
	}
	return os.Chtimes(path, then, then)
}

// TestWhatWasJustChangedHasNoStamp reads files within the time in which they may
// change again without another stamp, and before they were changed, as after a
// clock was set back.
func TestWhatWasJustChangedHasNoStamp(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "Aa."})
	for _, now := range []time.Time{time.Now(), time.Now().Add(-time.Hour)} {
		if c := read(t, corpus.Corpus{Folder: dir}.At(now)); len(c.Stamps) != 0 {
			t.Errorf("at %v: %d stamps", now, len(c.Stamps))
		}
	}
}
