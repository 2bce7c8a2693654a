package library_test

import (
	"bytes"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"whosaid/retrieval/index"
	"whosaid/retrieval/library"
)

// A record is a log that may be read while it is written.
type record struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (r *record) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.Write(p)
}

func (r *record) log() *slog.Logger { return slog.New(slog.NewTextHandler(r, nil)) }

func (r *record) has(text string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return strings.Contains(r.text.String(), text)
}

// TestWhoWaitsForAnotherRefreshSaysSo while another process has the lock, and a
// status says that the index is being built.
func TestWhoWaitsForAnotherRefreshSaysSo(t *testing.T) {
	dir, data := folder(t, articles), t.TempDir()
	heard := &record{}
	cfg := library.Config{Corpus: dir, Data: data, Embedder: newCounter(), Log: heard.log()}
	if _, err := library.Update(t.Context(), cfg); err != nil {
		t.Fatal(err)
	}
	indexes, err := filepath.Glob(filepath.Join(data, "*"))
	if err != nil || len(indexes) != 1 {
		t.Fatalf("%v, %v", indexes, err)
	}
	unlock, err := index.NewStore(indexes[0]).Lock(t.Context(), func() {})
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { _, err := library.Update(t.Context(), cfg); done <- err }()
	for end := time.Now().Add(time.Minute); !heard.has("waiting for another refresh") && time.Now().Before(end); {
		time.Sleep(10 * time.Millisecond)
	}
	busy := "the index is being built or brought up to date just now"
	status, err := library.Inspect(t.Context(), cfg)
	if err != nil || !slices.Contains(status.Problems, busy) {
		t.Errorf("while it is built: %q, %v", status.Problems, err)
	}
	unlock()
	if err := <-done; err != nil || !heard.has("waiting for another refresh") {
		t.Errorf("%v; it says %q", err, heard.text.String())
	}
	if status, err := library.Inspect(t.Context(), cfg); err != nil || slices.Contains(status.Problems, busy) {
		t.Errorf("afterwards: %q, %v", status.Problems, err)
	}
}
