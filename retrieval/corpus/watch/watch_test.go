package watch_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"whosaid/retrieval/corpus/watch"
)

// soon is longer than a change takes to be told, and patience longer than any
// test waits.
const (
	quiet    = 50 * time.Millisecond
	soon     = 8 * quiet
	patience = 30 * time.Second
)

func watching(t *testing.T, cfg watch.Config) *watch.Watcher {
	t.Helper()
	if cfg.Quiet == 0 {
		cfg.Quiet = quiet
	}
	w, err := watch.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Close() })
	return w
}

// told reports whether a change is told within a time.
func told(t *testing.T, w *watch.Watcher, within time.Duration) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), within)
	defer cancel()
	err := w.Next(ctx)
	if err != nil && !errors.Is(err, context.DeadlineExceeded) {
		t.Fatal(err)
	}
	return err == nil
}

func put(t *testing.T, path, text string) {
	t.Helper()
	must(t, os.MkdirAll(filepath.Dir(path), 0o755))
	must(t, os.WriteFile(path, []byte(text), 0o644))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestChangesAreTold makes one change after another, as people, editors and
// programs make them, in a folder.
func TestChangesAreTold(t *testing.T) {
	root := t.TempDir()
	dir, aside := filepath.Join(root, "docs"), filepath.Join(root, "aside")
	at := func(name string) string { return filepath.Join(dir, name) }
	put(t, at("a.txt"), "one")
	put(t, at("sub/b.txt"), "one")
	w := watching(t, watch.Config{Path: dir})
	for _, change := range []struct {
		what string
		make func() error
	}{
		{"written over", func() error { return os.WriteFile(at("a.txt"), []byte("two"), 0o644) }},
		{"a file below", func() error { return os.WriteFile(at("sub/b.txt"), []byte("two"), 0o644) }},
		{"saved by renaming the old one away", func() error {
			return errors.Join(os.Rename(at("a.txt"), at("a.txt~")), os.WriteFile(at("a.txt"), []byte("3"), 0o644), os.Remove(at("a.txt~")))
		}},
		{"saved by renaming a new one over it", func() error {
			return errors.Join(os.WriteFile(at(".a.txt.swp"), []byte("4"), 0o644), os.Rename(at(".a.txt.swp"), at("a.txt")))
		}},
		{"again, after both", func() error { return os.WriteFile(at("a.txt"), []byte("5"), 0o644) }},
		{"a new folder with files", func() error {
			return errors.Join(os.MkdirAll(at("new/deep"), 0o755), os.WriteFile(at("new/deep/c.txt"), []byte("one"), 0o644))
		}},
		{"in the new folder", func() error { return os.WriteFile(at("new/deep/c.txt"), []byte("two"), 0o644) }},
		{"a folder moved in", func() error {
			put(t, filepath.Join(aside, "d.txt"), "one")
			return os.Rename(aside, at("moved"))
		}},
		{"in the one moved in", func() error { return os.WriteFile(at("moved/d.txt"), []byte("two"), 0o644) }},
		{"a folder removed", func() error { return os.RemoveAll(at("new")) }},
		{"a link that files are reached by", func() error {
			return errors.Join(os.Symlink("sub", at("..data.new")), os.Rename(at("..data.new"), at("..data")))
		}},
		{"the folder replaced", func() error {
			put(t, filepath.Join(root, "next", "e.txt"), "one")
			return errors.Join(os.Rename(dir, filepath.Join(root, "old")), os.Rename(filepath.Join(root, "next"), dir))
		}},
		{"in the one in its place", func() error { return os.WriteFile(at("e.txt"), []byte("two"), 0o644) }},
		{"the folder gone", func() error { return os.RemoveAll(dir) }},
		{"the folder back", func() error { return os.MkdirAll(dir, 0o755) }},
		{"in the one that is back", func() error { return os.WriteFile(at("f.txt"), []byte("one"), 0o644) }},
	} {
		must(t, change.make())
		if !told(t, w, patience) {
			t.Errorf("not told: %s", change.what)
		}
	}
	told(t, w, soon) // where the last change came in two
	if told(t, w, soon) {
		t.Error("told without a change")
	}
}

func TestWhatIsNoneOfTheCorpusIsNotTold(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "docs")
	put(t, filepath.Join(dir, "a.txt"), "one")
	put(t, filepath.Join(dir, "index", "CURRENT"), "one")
	put(t, filepath.Join(dir, ".git", "index"), "one")
	w := watching(t, watch.Config{Path: dir, Except: filepath.Join(dir, "index")})
	put(t, filepath.Join(dir, "index", "generation-1", "manifest.json"), "two")
	put(t, filepath.Join(dir, "index", "CURRENT"), "two")
	put(t, filepath.Join(dir, ".git", "index"), "two")
	put(t, filepath.Join(dir, ".a.txt.swp"), "two")
	put(t, filepath.Join(root, "beside.txt"), "two")
	if told(t, w, soon) {
		t.Error("told")
	}
}

// TestABurstIsToldOnce writes many files, one after the other. A busy machine
// may take its time over each.
func TestABurstIsToldOnce(t *testing.T) {
	dir := t.TempDir()
	w := watching(t, watch.Config{Path: dir, Quiet: 40 * quiet})
	go func() {
		for i := range 20 {
			_ = os.WriteFile(filepath.Join(dir, "burst"+string(rune('a'+i))+".txt"), []byte("text"), 0o644)
			time.Sleep(quiet / 5)
		}
	}()
	if !told(t, w, patience) {
		t.Fatal("not told")
	}
	if found, _ := filepath.Glob(filepath.Join(dir, "*.txt")); len(found) != 20 {
		t.Errorf("told after %d of 20 files", len(found))
	}
	if told(t, w, 50*quiet) {
		t.Error("told twice")
	}
}

// TestAFileThatIsAlwaysWritten is told of all the same, before long.
func TestAFileThatIsAlwaysWritten(t *testing.T) {
	dir := t.TempDir()
	w := watching(t, watch.Config{Path: dir, Longest: 4 * quiet})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	go func() {
		for ctx.Err() == nil {
			_ = os.WriteFile(filepath.Join(dir, "log.txt"), []byte(time.Now().String()), 0o644)
			time.Sleep(quiet / 5)
		}
	}()
	if !told(t, w, patience) {
		t.Error("not told")
	}
}

func TestOneFile(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "a.txt"), filepath.Join(t.TempDir(), "link.txt")
	put(t, file, "one")
	must(t, os.Symlink(file, link))
	for _, path := range []string{file, link} {
		w := watching(t, watch.Config{Path: path})
		put(t, filepath.Join(dir, "b.txt"), path)
		if told(t, w, soon) {
			t.Errorf("%s: told of another file", path)
		}
		put(t, filepath.Join(dir, "new.txt"), path)
		must(t, os.Rename(filepath.Join(dir, "new.txt"), file))
		if !told(t, w, patience) {
			t.Errorf("%s: not told", path)
		}
		put(t, filepath.Join(filepath.Dir(path), "whosaid-aliases.yaml"), "people: {}")
		if !told(t, w, patience) {
			t.Errorf("%s: not told of the alias file", path)
		}
	}
}

// TestALinkThatLeadsElsewhere is how whole folders are published at once.
func TestALinkThatLeadsElsewhere(t *testing.T) {
	root := t.TempDir()
	link := filepath.Join(root, "docs")
	put(t, filepath.Join(root, "v1", "a.txt"), "one")
	put(t, filepath.Join(root, "v2", "a.txt"), "two")
	must(t, os.Symlink("v1", link))
	w := watching(t, watch.Config{Path: link})
	must(t, os.Symlink("v2", link+".new"))
	must(t, os.Rename(link+".new", link))
	if !told(t, w, patience) {
		t.Fatal("not told")
	}
	put(t, filepath.Join(root, "v2", "a.txt"), "three")
	if !told(t, w, patience) {
		t.Error("not told of what it leads to now")
	}
}
