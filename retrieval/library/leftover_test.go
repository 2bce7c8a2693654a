package library_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"whosaid/retrieval/index"
	"whosaid/retrieval/library"
)

// leftovers puts into an index's folder what a killed refresh may leave, and
// returns how many of it are still there.
func leftovers(t *testing.T, dir string) (left func() int) {
	t.Helper()
	names := []string{"building-1/statements.bleve/store/root.bolt", "building-1/scorch-offline-build2/0.zap", ".CURRENT3", ".vectors.partial4"}
	for _, name := range names {
		put(t, dir, name, "half")
	}
	return func() int {
		n := 0
		for _, name := range names {
			if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
				n++
			}
		}
		return n
	}
}

// TestWhatAKilledRefreshLeftIsSwept opens a fresh index, and one that another
// process is building.
func TestWhatAKilledRefreshLeftIsSwept(t *testing.T) {
	dir, data := folder(t, articles), t.TempDir()
	cfg := library.Config{Corpus: dir, Data: data, Embedder: newCounter()}
	if _, err := library.Update(t.Context(), cfg); err != nil {
		t.Fatal(err)
	}
	indexes, err := filepath.Glob(filepath.Join(data, "*"))
	if err != nil || len(indexes) != 1 {
		t.Fatalf("%v, %v", indexes, err)
	}
	left := leftovers(t, indexes[0])
	unlock, err := index.NewStore(indexes[0]).Lock(t.Context(), func() {})
	if err != nil {
		t.Fatal(err)
	}
	open(t, cfg)
	if n := left(); n != 4 {
		t.Errorf("a building process lost %d of its files", 4-n)
	}
	unlock()
	open(t, cfg)
	if n := left(); n != 0 {
		t.Errorf("%d files of nobody are left", n)
	}
}

// TestNothingIsWrittenToTheTemporaryFolder builds, changes and opens an index
// while the time of the temporary folder's last change is watched.
func TestNothingIsWrittenToTheTemporaryFolder(t *testing.T) {
	dir, data, tmp := folder(t, articles), t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", tmp)
	then := time.Unix(1e9, 0)
	if err := os.Chtimes(tmp, then, then); err != nil {
		t.Fatal(err)
	}
	lib := open(t, library.Config{Corpus: dir, Data: data, Embedder: newCounter()})
	put(t, dir, "more.txt", "\"It is cold,\" said Ana Silva.")
	refresh(t, lib)
	info, err := os.Stat(tmp)
	if err != nil || !info.ModTime().Equal(then) {
		t.Errorf("something was there at %v, %v", info.ModTime(), err)
	}
	if wrote := filesOf(t, data); len(wrote) < 5 {
		t.Errorf("the data folder has only %v", wrote)
	}
}

// TestTheTemporaryFolderNeedNotBeThere is the case of the smallest containers.
func TestTheTemporaryFolderNeedNotBeThere(t *testing.T) {
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "nowhere"))
	if _, err := os.Stat(os.TempDir()); !os.IsNotExist(err) && err != fs.ErrNotExist {
		t.Skipf("this system takes its temporary folder elsewhere: %v", err)
	}
	dir := t.TempDir()
	for name, text := range articles {
		put(t, dir, name, text)
	}
	if lib := open(t, library.Config{Corpus: dir, Data: filepath.Join(dir, "data"), Embedder: newCounter()}); len(answers(t, lib)) == 0 {
		t.Error("nothing is answered")
	}
}
