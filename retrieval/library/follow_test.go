package library_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval/library"
)

// eventually waits until done is true.
func eventually(t *testing.T, what string, done func() bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !done(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("gave up waiting for %s", what)
		}
	}
}

// TestAReaderFollowsAnothersRefresh refreshes one library, as another process
// would, and reads another that follows.
func TestAReaderFollowsAnothersRefresh(t *testing.T) {
	dir, data := folder(t, articles), t.TempDir()
	cfg := library.Config{Corpus: dir, Data: data, Embedder: newCounter()}
	reader := open(t, cfg)
	go reader.Follow(t.Context())
	for _, text := range []string{"\"It is cold,\" said Ana Silva.", "\"It is warm,\" said Ana Silva."} {
		put(t, dir, "new.txt", text)
		put(t, dir, "scan.pdf", "%PDF")
		if _, err := library.Update(t.Context(), cfg); err != nil {
			t.Fatal(err)
		}
		eventually(t, text, func() bool {
			doc, ok := reader.Document("new.txt")
			return ok && doc.Text == text
		})
	}
	fresh := open(t, library.Config{Corpus: dir, Data: t.TempDir(), Embedder: newCounter()})
	if diff := cmp.Diff(answers(t, fresh), answers(t, reader)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(fresh.Readings(), reader.Readings()); diff != "" {
		t.Errorf("what could not be read: %s", diff)
	}
}

// TestAReaderDoesNotFollowToAnotherEmbedder whose vectors do not compare with
// its questions'.
func TestAReaderDoesNotFollowToAnotherEmbedder(t *testing.T) {
	dir, data := folder(t, articles), t.TempDir()
	heard := &record{}
	cfg := library.Config{Corpus: dir, Data: data, Embedder: newCounter(), Log: heard.log()}
	reader := open(t, cfg)
	before := answers(t, reader)
	go reader.Follow(t.Context())
	put(t, dir, "new.txt", "\"It is cold,\" said Ana Silva.")
	other := newCounter()
	other.model = "counter-2"
	if _, err := library.Update(t.Context(), library.Config{Corpus: dir, Data: data, Embedder: other}); err != nil {
		t.Fatal(err)
	}
	eventually(t, "a word about it", func() bool { return heard.has("its embedder is counter-2, not counter-1") })
	if diff := cmp.Diff(before, answers(t, reader)); diff != "" {
		t.Error(diff)
	}
	if n := strings.Count(heard.text.String(), "cannot be taken up"); n != 1 {
		t.Errorf("said %d times", n)
	}
}
