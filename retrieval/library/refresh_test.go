package library_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus"
	"whosaid/retrieval/library"
)

// A counter is an embedder that counts letters, and the texts it was given.
type counter struct {
	model string
	mu    sync.Mutex
	texts []string
	// after is how many texts it takes before it fails; negative is never.
	after int
}

var errOut = errors.New("out of quota")

func newCounter() *counter { return &counter{model: "counter-1", after: -1} }

func (c *counter) Model() string { return c.model }

func (c *counter) Embed(_ context.Context, texts []string) ([]retrieval.Vector, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var out []retrieval.Vector
	for _, text := range texts {
		if c.after == 0 {
			return out, errOut
		}
		c.after--
		v := make(retrieval.Vector, 26)
		for _, r := range strings.ToLower(text) {
			if 'a' <= r && r <= 'z' {
				v[r-'a']++
			}
		}
		c.texts = append(c.texts, text)
		out = append(out, v)
	}
	return out, nil
}

// answers is what a library holds and finds, to compare two of them.
func answers(t testing.TB, lib *library.Library) []string {
	t.Helper()
	var out []string
	for _, s := range lib.Statements(retrieval.Query{}) {
		out = append(out, s.ID+" "+s.Speaker+": "+s.Text)
	}
	for _, text := range []string{"the pier", "delays at the station", "noon"} {
		e, err := lib.Search(t.Context(), retrieval.Query{Text: text, Statements: 5, Passages: 3})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range e.Statements {
			out = append(out, text+" -> "+s.ID)
		}
		for _, p := range e.Passages {
			out = append(out, text+" -> "+p.ID)
		}
	}
	return out
}

func refresh(t testing.TB, lib *library.Library) retrieval.Change {
	t.Helper()
	change, err := lib.Refresh(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	change.TookMS = 0
	return change
}

func TestRefreshDoesNoMoreThanItMust(t *testing.T) {
	dir, data, embedder := folder(t, articles), t.TempDir(), newCounter()
	cfg := library.Config{Corpus: dir, Data: data, Embedder: embedder}
	lib := open(t, cfg)
	if twice := len(embedder.texts) - len(slices.Compact(slices.Sorted(slices.Values(embedder.texts)))); twice > 0 {
		t.Errorf("%d texts embedded twice", twice)
	}
	before := answers(t, lib)
	embedder.texts = nil
	change := refresh(t, lib)
	if change.Unchanged != 3 || change.Embedded != 0 || len(change.Added)+len(change.Changed)+len(change.Removed) != 0 {
		t.Errorf("nothing changed, but %+v", change)
	}
	if len(embedder.texts) != 0 {
		t.Errorf("embedded again: %q", embedder.texts)
	}

	put(t, dir, "new.txt", "\"It is cold,\" said Ana Silva.")
	put(t, dir, "latin.txt", articles["latin.txt"]+"\nIt opens again at two.\n")
	if err := os.Remove(filepath.Join(dir, "trains", "delays.md")); err != nil {
		t.Fatal(err)
	}
	change = refresh(t, lib)
	want := retrieval.Change{Added: []string{"new.txt"}, Changed: []string{"latin.txt"}, Removed: []string{"trains/delays.md"},
		Unchanged: 1, Skipped: []retrieval.Skipped{}, Embedded: len(embedder.texts),
		Statements: change.Statements, People: change.People, IndexAsOf: change.IndexAsOf,
		Speakers: []retrieval.SpeakerChange{{Speaker: "Ana Silva", New: 1, IDs: idsOf(lib, "Ana Silva")}, {Speaker: "Paul Okoro", Gone: 1, IDs: []string{}}}}
	change.Readings = retrieval.Readings{}
	if diff := cmp.Diff(want, change); diff != "" {
		t.Error(diff)
	}
	for _, text := range embedder.texts {
		if strings.Contains(text, "pier") || strings.Contains(text, "noon,\" said") && !strings.Contains(text, "two") {
			t.Errorf("embedded though unchanged: %q", text)
		}
	}

	for name, text := range articles {
		put(t, dir, name, text)
	}
	if err := os.Remove(filepath.Join(dir, "new.txt")); err != nil {
		t.Fatal(err)
	}
	refresh(t, lib)
	if diff := cmp.Diff(before, answers(t, lib)); diff != "" {
		t.Errorf("after going back: %s", diff)
	}
}

func TestUpdateSaysWhatChanged(t *testing.T) {
	dir := folder(t, articles)
	cfg := library.Config{Corpus: dir, Data: t.TempDir(), Embedder: newCounter()}
	for _, want := range []string{"harbour.txt latin.txt trains/delays.md", "", "new.txt"} {
		if want == "new.txt" {
			put(t, dir, "new.txt", "\"It is cold,\" said Ana Silva.")
		}
		change, err := library.Update(t.Context(), cfg)
		if got := strings.Join(change.Added, " "); err != nil || got != want {
			t.Errorf("added %q, %v; want %q", got, err, want)
		}
	}
}

func TestASecondOpenReadsTheIndex(t *testing.T) {
	dir, data, embedder := folder(t, articles), t.TempDir(), newCounter()
	cfg := library.Config{Corpus: dir, Data: data, Embedder: embedder}
	first := open(t, cfg)
	want, asOf := answers(t, first), first.Status().IndexAsOf
	embedder.texts = nil
	second := open(t, cfg)
	if len(embedder.texts) != 0 || !second.Status().IndexAsOf.Equal(asOf) {
		t.Errorf("the index was made again: %d texts", len(embedder.texts))
	}
	if diff := cmp.Diff(want, answers(t, second)); diff != "" {
		t.Error(diff)
	}
}

func TestOnlyOneGenerationStays(t *testing.T) {
	dir, data := folder(t, articles), t.TempDir()
	lib := open(t, library.Config{Corpus: dir, Data: data, Embedder: newCounter()})
	for _, text := range []string{"one", "two", "three"} {
		put(t, dir, "new.txt", text)
		refresh(t, lib)
	}
	found, err := filepath.Glob(filepath.Join(data, "*", "generation-*"))
	if err != nil || len(found) != 1 {
		t.Errorf("generations %v, %v", found, err)
	}
}

func TestAnotherEmbedderRebuilds(t *testing.T) {
	dir, data := folder(t, articles), t.TempDir()
	open(t, library.Config{Corpus: dir, Data: data, Embedder: newCounter()})
	other := newCounter()
	other.model = "counter-2"
	log, lines := logged()
	lib := open(t, library.Config{Corpus: dir, Data: data, Embedder: other, Log: log})
	if lib.Status().Embedder != "counter-2" || len(other.texts) == 0 {
		t.Errorf("embedder %s, %d texts", lib.Status().Embedder, len(other.texts))
	}
	if !strings.Contains(lines.String(), "counter-1, not counter-2") {
		t.Errorf("log: %s", lines)
	}
}

func TestAFailingEmbedderLosesNothing(t *testing.T) {
	dir, data, embedder := folder(t, articles), t.TempDir(), newCounter()
	cfg := library.Config{Corpus: dir, Data: data, Embedder: embedder}
	embedder.after = 3
	if _, err := library.Open(t.Context(), cfg); !errors.Is(err, errOut) {
		t.Fatalf("opened: %v", err)
	}
	embedder.after = -1
	lib := open(t, cfg)
	seen := map[string]int{}
	for _, text := range embedder.texts {
		if seen[text]++; seen[text] > 1 {
			t.Errorf("embedded twice: %q", text)
		}
	}
	if len(seen) < 6 || len(lib.Documents()) != 3 {
		t.Errorf("%d texts, documents %v", len(seen), lib.Documents())
	}

	before := answers(t, lib)
	put(t, dir, "new.txt", "\"It is cold,\" said Ana Silva.")
	embedder.after = 0
	if _, err := lib.Refresh(t.Context()); !errors.Is(err, errOut) {
		t.Errorf("refreshed: %v", err)
	}
	embedder.after = -1
	if diff := cmp.Diff(before, answers(t, lib)); diff != "" {
		t.Errorf("a failed refresh changed the index: %s", diff)
	}
}

func TestWithoutAVectorTheWordsAreSearched(t *testing.T) {
	embedder := newCounter()
	log, lines := logged()
	lib := open(t, library.Config{Corpus: folder(t, articles), Embedder: embedder, Log: log})
	embedder.after = 0
	for range 2 {
		e, err := lib.Search(t.Context(), retrieval.Query{Text: "when does the new pier open", Statements: 1})
		if err != nil || len(e.Statements) != 1 || !strings.Contains(e.Statements[0].Text, "pier") {
			t.Errorf("%+v, %v", e, err)
		}
	}
	if n := strings.Count(lines.String(), "out of quota"); n != 1 {
		t.Errorf("said %d times: %s", n, lines)
	}
}

func TestABrokenFileAmongGoodOnes(t *testing.T) {
	dir := folder(t, articles)
	put(t, dir, "broken.txt", "a\x00b\x01")
	log, lines := logged()
	data := t.TempDir()
	lib := open(t, library.Config{Corpus: dir, Data: data, Log: log})
	if len(lib.Documents()) != 3 || !strings.Contains(lines.String(), "broken.txt") {
		t.Errorf("documents %v, log %s", lib.Documents(), lines)
	}
	change := refresh(t, lib)
	if diff := cmp.Diff([]retrieval.Skipped{{Document: "broken.txt", Why: "binary, not text"}}, change.Skipped); diff != "" {
		t.Error(diff)
	}
}

func TestACancelledRefreshChangesNothing(t *testing.T) {
	dir := folder(t, articles)
	lib := open(t, library.Config{Corpus: dir, Embedder: newCounter()})
	before := answers(t, lib)
	put(t, dir, "new.txt", "\"It is cold,\" said Ana Silva.")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := lib.Refresh(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("refresh: %v", err)
	}
	if _, err := lib.Search(ctx, retrieval.Query{Text: "pier", Statements: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("search: %v", err)
	}
	if diff := cmp.Diff(before, answers(t, lib)); diff != "" {
		t.Error(diff)
	}
}

func TestOpenNamesWhatIsWrong(t *testing.T) {
	for dir, want := range map[string]error{
		t.TempDir(): corpus.ErrNoDocuments, filepath.Join(t.TempDir(), "gone"): corpus.ErrNoFolder,
	} {
		_, err := library.Open(t.Context(), library.Config{Corpus: dir, Data: t.TempDir()})
		if !errors.Is(err, want) || !library.IsUsage(err) || !strings.Contains(err.Error(), dir) {
			t.Errorf("%v, want %v", err, want)
		}
	}
}
