package library_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// filesOf returns the paths of all files below a folder.
func filesOf(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestADamagedIndexIsRebuilt harms every file of an index in turn, in several
// ways, and opens it again.
func TestADamagedIndexIsRebuilt(t *testing.T) {
	dir, pristine := folder(t, articles), t.TempDir()
	cfg := library.Config{Corpus: dir, Data: pristine, Embedder: newCounter()}
	lib := open(t, cfg)
	want := answers(t, lib)
	if err := lib.Close(); err != nil {
		t.Fatal(err)
	}
	harms := map[string]func(path string, raw []byte) error{
		"truncated": func(path string, raw []byte) error { return os.WriteFile(path, raw[:len(raw)/2], 0o644) },
		"emptied":   func(path string, raw []byte) error { return os.WriteFile(path, nil, 0o644) },
		"removed":   func(path string, _ []byte) error { return os.Remove(path) },
		"flipped": func(path string, raw []byte) error {
			raw[len(raw)*2/3] ^= 0x20
			return os.WriteFile(path, raw, 0o644)
		},
	}
	harmed := 0
	for _, path := range filesOf(t, pristine) {
		name, err := filepath.Rel(pristine, path)
		if err != nil {
			t.Fatal(err)
		}
		for how, harm := range harms {
			if strings.HasSuffix(name, ".lock") || strings.HasSuffix(name, "CURRENT") && how == "removed" {
				continue
			}
			harmed++
			data := t.TempDir()
			if err := os.CopyFS(data, os.DirFS(pristine)); err != nil {
				t.Fatal(err)
			}
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := harm(filepath.Join(data, name), raw); err != nil {
				t.Fatal(err)
			}
			reopen(t, fmt.Sprintf("%s %s", name, how), cfg, data, want)
		}
	}
	if harmed < 20 {
		t.Errorf("only %d files harmed", harmed)
	}
}

// reopen opens a harmed index and expects the same answers and one line about
// it.
func reopen(t *testing.T, what string, cfg library.Config, data string, want []string) {
	t.Helper()
	log, lines := logged()
	cfg.Data, cfg.Log = data, log
	status, err := library.Inspect(t.Context(), cfg)
	if err != nil || len(status.Problems) == 0 {
		t.Errorf("%s: inspected as %+v, %v", what, status, err)
	}
	lib, err := library.Open(t.Context(), cfg)
	if err != nil {
		t.Errorf("%s: %v", what, err)
		return
	}
	defer lib.Close()
	if n := strings.Count(lines.String(), "the index is rebuilt"); n != 1 {
		t.Errorf("%s: said %d times: %s", what, n, lines)
	}
	if diff := cmp.Diff(want, answers(t, lib)); diff != "" {
		t.Errorf("%s: %s", what, diff)
	}
}

func TestRefreshesAtOnce(t *testing.T) {
	dir, data := folder(t, articles), t.TempDir()
	cfg := library.Config{Corpus: dir, Data: data, Embedder: newCounter()}
	libs := []*library.Library{open(t, cfg), open(t, cfg), open(t, cfg)}
	var group sync.WaitGroup
	for i := range 4 {
		put(t, dir, fmt.Sprintf("new%d.txt", i), fmt.Sprintf("\"It is %d below,\" said Ana Silva.", i))
		for _, lib := range libs {
			group.Go(func() {
				if _, err := lib.Refresh(t.Context()); err != nil {
					t.Error(err)
				}
			})
			group.Go(func() {
				if got := answers(t, lib); len(got) < 5 {
					t.Errorf("half an index: %v", got)
				}
			})
		}
	}
	group.Wait()
	want := answers(t, open(t, cfg))
	for i, lib := range libs {
		refresh(t, lib)
		if diff := cmp.Diff(want, answers(t, lib)); diff != "" {
			t.Errorf("library %d: %s", i, diff)
		}
	}
	if n := len(libs[0].Documents()); n != 7 {
		t.Errorf("%d documents", n)
	}
}

func TestAReaderOutlivesItsGeneration(t *testing.T) {
	dir, data := folder(t, articles), t.TempDir()
	cfg := library.Config{Corpus: dir, Data: data, Embedder: newCounter()}
	old, other := open(t, cfg), open(t, cfg)
	want := answers(t, old)
	for _, text := range []string{"one", "two"} {
		put(t, dir, "new.txt", text)
		refresh(t, other)
	}
	if diff := cmp.Diff(want, answers(t, old)); diff != "" {
		t.Error(diff)
	}
	if found, _ := filepath.Glob(filepath.Join(data, "*", "generation-*")); len(found) != 2 {
		t.Errorf("generations %v", found)
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	if found, _ := filepath.Glob(filepath.Join(data, "*", "generation-*")); len(found) != 1 {
		t.Errorf("after closing: %v", found)
	}
}

func TestInspect(t *testing.T) {
	dir := folder(t, articles)
	cfg := library.Config{Corpus: dir, Data: t.TempDir(), Embedder: newCounter()}
	problems := func() string {
		status, err := library.Inspect(t.Context(), cfg)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(status.Problems, "; ")
	}
	if got := problems(); got != "no index yet" {
		t.Errorf("before: %q", got)
	}
	empty := library.Config{Corpus: t.TempDir(), Data: cfg.Data}
	if status, err := library.Inspect(t.Context(), empty); err != nil || len(status.Problems) != 2 || !strings.Contains(status.Problems[1], "no documents") {
		t.Errorf("an empty folder: %+v, %v", status, err)
	}
	lib := open(t, cfg)
	if got := problems(); got != "" {
		t.Errorf("fresh: %q", got)
	}
	status, err := library.Inspect(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(lib.Status(), status); diff != "" {
		t.Error(diff)
	}
	if status.Documents != 3 || status.Statements < 4 || status.Chunks < 3 || status.IndexBytes == 0 || status.Corpus != dir {
		t.Errorf("status: %+v", status)
	}
	for name, text := range map[string]string{"whosaid-aliases.yaml": "people: {}\n", "x.txt": "New."} {
		put(t, dir, name, text)
		if got := problems(); !strings.Contains(got, "stale") {
			t.Errorf("with %s: %q", name, got)
		}
		refresh(t, lib)
	}
}

func TestWithoutACacheFolder(t *testing.T) {
	t.Setenv("HOME", "")
	t.Setenv("XDG_CACHE_HOME", "")
	log, lines := logged()
	lib, err := library.Open(t.Context(), library.Config{Log: log})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	e, err := lib.Search(t.Context(), retrieval.Query{Text: "the roll of battle", Statements: 1, Passages: 1})
	if err != nil || len(e.Statements) != 1 || len(e.Passages) != 1 {
		t.Errorf("%+v, %v", e, err)
	}
	if change := refresh(t, lib); change.Unchanged != 1 || change.Embedded != 0 {
		t.Errorf("%+v", change)
	}
	if !strings.Contains(lines.String(), "in memory") {
		t.Errorf("log: %s", lines)
	}
	if _, err := library.Open(t.Context(), library.Config{Corpus: folder(t, articles)}); !library.IsUsage(err) {
		t.Errorf("a folder: %v", err)
	}
}

func TestADataFolderThatIsAFile(t *testing.T) {
	file := filepath.Join(folder(t, articles), "harbour.txt")
	if _, err := library.Open(t.Context(), library.Config{Data: file}); !library.IsUsage(err) {
		t.Errorf("opened: %v", err)
	}
}
