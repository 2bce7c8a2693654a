package library_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/library"
)

// TestAClockThatJumps changes documents under times of long ago, of the future
// and of before the change: what counts is what is in them.
func TestAClockThatJumps(t *testing.T) {
	dir, data := folder(t, articles), t.TempDir()
	cfg := library.Config{Corpus: dir, Data: data, Embedder: newCounter()}
	lib := open(t, cfg)
	path := filepath.Join(dir, "new.txt")
	words := "\"It is 1 below,\" said Ana Silva."
	put(t, dir, "new.txt", words)
	refresh(t, lib)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	for i, at := range []time.Time{info.ModTime(), {}, time.Unix(1, 0), time.Now().AddDate(30, 0, 0), info.ModTime(), time.Now()} {
		text := []byte(words)
		text[len("\"It is ")] = byte('2' + i) // of the same length
		put(t, dir, "new.txt", string(text))
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
		change := refresh(t, lib)
		if diff := cmp.Diff([]string{"new.txt"}, change.Changed); diff != "" {
			t.Errorf("at %v: %s", at, diff)
		}
		if err := os.Chtimes(path, time.Now(), time.Now().AddDate(-20, 0, 0)); err != nil {
			t.Fatal(err)
		}
		if change := refresh(t, lib); len(change.Changed) != 0 || change.Embedded != 0 {
			t.Errorf("another time alone, after %v: %+v", at, change)
		}
	}
	fresh := open(t, library.Config{Corpus: dir, Data: t.TempDir(), Embedder: newCounter()})
	if diff := cmp.Diff(answers(t, fresh), answers(t, lib)); diff != "" {
		t.Error(diff)
	}
}
