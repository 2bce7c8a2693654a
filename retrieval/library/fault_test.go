package library_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"whosaid/retrieval/corpus"
	"whosaid/retrieval/library"
)

// forbid takes a folder's permissions away for the time of a test, which is
// skipped for those whom they do not bind.
func forbid(t *testing.T, dir string, mode os.FileMode) {
	t.Helper()
	if os.Geteuid() == 0 {
		t.Skip("permissions do not bind this user")
	}
	if err := os.Chmod(dir, mode); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
}

func TestACorpusThatMayNotBeRead(t *testing.T) {
	for _, mode := range []os.FileMode{0, 0o444} {
		dir := folder(t, articles)
		forbid(t, dir, mode)
		_, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir(), Embedder: newCounter()})
		if !errors.Is(err, corpus.ErrUnreadable) || !library.IsUsage(err) || strings.Contains(err.Error(), "alias") {
			t.Errorf("mode %v: %v", mode, err)
		}
	}
}

func TestAStaleIndexThatMayNotBeWritten(t *testing.T) {
	dir, data := folder(t, articles), t.TempDir()
	cfg := library.Config{Corpus: dir, Data: data, Embedder: newCounter()}
	refresh(t, open(t, cfg))
	put(t, dir, "new.txt", "\"It is cold,\" said Ana Silva.")
	indexes, err := filepath.Glob(filepath.Join(data, "*"))
	if err != nil || len(indexes) != 1 {
		t.Fatalf("%v, %v", indexes, err)
	}
	forbid(t, indexes[0], 0o555)
	if _, err := library.Update(t.Context(), cfg); !errors.Is(err, library.ErrData) || !strings.Contains(err.Error(), "--data") {
		t.Errorf("updated: %v", err)
	}
}

func TestAnAliasFileThatIsNone(t *testing.T) {
	binary, sub := folder(t, articles), folder(t, articles)
	put(t, binary, corpus.AliasFile, "a\x00\x01")
	put(t, sub, corpus.AliasFile+"/inner.txt", "Text.")
	for _, dir := range []string{binary, sub} {
		_, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir(), Embedder: newCounter()})
		if !errors.Is(err, corpus.ErrAliases) || !library.IsUsage(err) || !strings.Contains(err.Error(), corpus.AliasFile) {
			t.Errorf("opened: %v", err)
		}
	}
}
