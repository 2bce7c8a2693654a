package index_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
)

// entries makes documents of one statement and one chunk each; the words of
// number i stand in it and in no other.
func entries(numbers ...int) []index.Entry {
	var out []index.Entry
	for _, i := range numbers {
		text := fmt.Sprintf("\"The wordy%dx pier is open,\" said chair number nr%dy.", i, i)
		doc := &retrieval.Document{Name: fmt.Sprintf("d%05d.txt", i), Text: text, Hash: fmt.Sprint("h", i),
			Paragraphs: []retrieval.Paragraph{{Span: retrieval.Span{Start: 0, End: len(text)}}}}
		end := len(fmt.Sprintf("\"The wordy%dx pier is open,", i))
		out = append(out, index.Entry{
			Document:   doc,
			Statements: []retrieval.Statement{{ID: fmt.Sprint("s", i), Document: doc.Name, Paragraph: 1, Start: 1, End: end, Spans: []retrieval.Span{{Start: 1, End: end}}, Text: text[1:end]}},
			People:     []retrieval.Person{{Name: fmt.Sprint("chair nr", i), Sort: retrieval.Individual}},
			Chunks:     []retrieval.Chunk{{ID: fmt.Sprint("c", i), Document: doc.Name, Paragraph: 1, Last: 1, End: len(text), Text: text}},
		})
	}
	return out
}

// vectors gives each text a vector of its own direction in a small space.
func vectors(all []index.Entry) index.Vectors {
	out := index.Vectors{}
	for _, text := range textsIn(all) {
		if err := out.Add([]index.Key{index.KeyOf(text)}, []retrieval.Vector{vectorOf(text)}); err != nil {
			panic(err)
		}
	}
	return out
}

func vectorOf(text string) retrieval.Vector {
	key := index.KeyOf(text)
	return index.Unit(retrieval.Vector{float32(key[0]), float32(key[1]), float32(key[2]) + 1, float32(key[3])})
}

// A written is a directory that is text.
type written string

func (w written) WriteTo(to io.Writer) (int64, error) {
	n, err := io.WriteString(to, string(w))
	return int64(n), err
}

// content is what a generation of entries is made of.
func content(all []index.Entry) index.Content {
	return index.Content{Manifest: manifest(all), Entries: all, Vectors: vectors(all), Directory: written("people")}
}

// inMemory makes a generation of entries, with other vectors if there are some.
func inMemory(t *testing.T, all []index.Entry, other ...index.Vectors) *index.Generation {
	t.Helper()
	c := content(all)
	for _, c.Vectors = range other {
	}
	g, err := index.Make(t.Context(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = g.Close() })
	return g
}

func manifest(all []index.Entry) index.Manifest {
	m := index.Manifest{Basis: index.Basis{Format: index.Format, Rules: "1", Embedder: "test"}, Built: time.Unix(1e9, 0).UTC()}
	for i := range all {
		m.Statements, m.Chunks = m.Statements+len(all[i].Statements), m.Chunks+len(all[i].Chunks)
	}
	return m
}

func numbers(from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		out = append(out, i)
	}
	return out
}

// commit puts entries in a store and opens them.
func commit(t *testing.T, s *index.Store, all []index.Entry, old *index.Generation) *index.Generation {
	t.Helper()
	unlock, err := s.Lock(t.Context(), func() {})
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	if err := s.Commit(t.Context(), content(all), old); err != nil {
		t.Fatal(err)
	}
	g, err := s.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = g.Close() })
	return g
}

// read returns all entries of a generation.
func read(t *testing.T, g *index.Generation) []index.Entry {
	t.Helper()
	var out []index.Entry
	for i := range g.Documents {
		e, err := g.Entry(i)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, e)
	}
	return out
}

// byWord returns the numbers of the candidates that one word brings.
func byWord(t *testing.T, s *index.Shelf, word string, passes func(int) bool) []int {
	t.Helper()
	found, err := s.Finder(word, nil, nil).Candidates(t.Context(), 10, passes)
	if err != nil {
		t.Fatal(err)
	}
	var out []int
	for _, c := range found {
		out = append(out, c.Number)
	}
	return out
}

func TestAGenerationComesBackAsItWas(t *testing.T) {
	all := entries(numbers(0, 50)...)
	g := commit(t, index.NewStore(t.TempDir()), all, nil)
	if diff := cmp.Diff(all, read(t, g)); diff != "" {
		t.Error(diff)
	}
	if string(g.Directory) != "people" {
		t.Errorf("the directory is %q", g.Directory)
	}
	for key, want := range vectors(all).Rows {
		if row, ok := g.Vectors.Find(key); !ok || !bytes.Equal(g.Vectors.Row(row), want) {
			t.Errorf("the vector of %s is in row %d", key, row)
		}
	}
	if g.Statements.Len() != 50 || g.Chunks.Len() != 50 {
		t.Errorf("%d statements, %d chunks", g.Statements.Len(), g.Chunks.Len())
	}
}

func TestCandidatesComeFromWordsAndVectors(t *testing.T) {
	all := entries(numbers(0, 400)...)
	memory := inMemory(t, all)
	disk := commit(t, index.NewStore(t.TempDir()), all, nil)
	for name, g := range map[string]*index.Generation{"memory": memory, "disk": disk} {
		if got := byWord(t, g.Statements, "wordy123x", nil); !slices.Equal(got, []int{123}) {
			t.Errorf("%s: by word %v", name, got)
		}
		if got := byWord(t, g.Chunks, "nr321y", nil); !slices.Equal(got, []int{321}) {
			t.Errorf("%s: chunk by word %v", name, got)
		}
		nearest := func(c index.Candidate) bool { return c.Number == 77 && c.Cosine > .9999 }
		found, err := g.Statements.Finder("nothing of this", vectorOf(all[77].Statements[0].Text), nil).Candidates(t.Context(), 5, nil)
		if err != nil || !slices.ContainsFunc(found, nearest) {
			t.Errorf("%s: by vector %v, %v", name, found, err)
		}
		found, err = g.Chunks.Finder("nothing of this", vectorOf(all[77].Chunks[0].Text), nil).Candidates(t.Context(), 5, nil)
		if err != nil || !slices.ContainsFunc(found, nearest) {
			t.Errorf("%s: chunk by vector %v, %v", name, found, err)
		}
	}
}

// TestAFilterStarvesNothing asks for words that all texts have, of which the
// filter lets the last few through.
func TestAFilterStarvesNothing(t *testing.T) {
	g := commit(t, index.NewStore(t.TempDir()), entries(numbers(0, 400)...), nil)
	passes := func(i int) bool { return i >= 393 }
	got := byWord(t, g.Statements, "pier", passes)
	if !slices.Equal(got, numbers(393, 400)) {
		t.Errorf("by words %v", got)
	}
	found, err := g.Statements.Finder("", retrieval.Vector{1, 0, 0, 0}, nil).Candidates(t.Context(), 7, passes)
	if err != nil || len(found) != 7 {
		t.Errorf("by vector %v, %v", found, err)
	}
}

// TestEqualTextsAreOneVector holds a text that stands in many documents.
func TestEqualTextsAreOneVector(t *testing.T) {
	all := entries(1, 1, 1, 2)
	g := commit(t, index.NewStore(t.TempDir()), all, nil)
	if n := len(textsIn(all)); n != 4 {
		t.Errorf("%d texts, want 4: two statements and two chunks", n)
	}
	if got := byWord(t, g.Statements, "wordy1x", nil); !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("candidates %v", got)
	}
}

func TestZeroVectorsMatchNothing(t *testing.T) {
	all := entries(numbers(0, 10)...)
	none := index.Vectors{}
	for _, text := range textsIn(all) {
		if err := none.Add([]index.Key{index.KeyOf(text)}, []retrieval.Vector{make(retrieval.Vector, 4)}); err != nil {
			t.Fatal(err)
		}
	}
	g := inMemory(t, all, none)
	for _, v := range []retrieval.Vector{{0, 0, 0, 0}, {1, 0, 0, 0}, nil} {
		found, err := g.Statements.Finder("absent", v, nil).Candidates(t.Context(), 3, nil)
		if err != nil || len(found) != 0 {
			t.Errorf("%v: %v, %v", v, found, err)
		}
	}
}

// TestWithoutStatements opens an index of documents that quote nobody, and
// one of nothing at all.
func TestWithoutStatements(t *testing.T) {
	s := index.NewStore(t.TempDir())
	silent := entries(1, 2)
	for i := range silent {
		silent[i].Statements = nil
	}
	var old *index.Generation
	for _, all := range [][]index.Entry{silent, {}, silent, entries(1, 2), silent} {
		g := commit(t, s, all, old)
		if got := byWord(t, g.Statements, "wordy1x", nil); len(got) != g.Statements.Len()/2 {
			t.Errorf("%d entries: %v", len(all), got)
		}
		if got := byWord(t, g.Chunks, "nr2y", nil); len(got) != len(all)/2 {
			t.Errorf("%d entries: %v", len(all), got)
		}
		old = g
	}
}

// TestAGenerationTakesOverTheLast adds to and takes from an index, where most
// of the full text is linked.
func TestAGenerationTakesOverTheLast(t *testing.T) {
	s := index.NewStore(t.TempDir())
	g := commit(t, s, entries(numbers(0, 300)...), nil)
	for step := 1; step <= 4; step++ {
		g = commit(t, s, entries(numbers(10*step, 300+10*step)...), g)
		for i, want := range map[int]int{10*step - 1: -1, 10 * step: 0, 299 + 10*step: 299, 300 + 10*step: -1} {
			got := byWord(t, g.Statements, fmt.Sprintf("wordy%dx", i), nil)
			if want < 0 && len(got) > 0 || want >= 0 && !slices.Equal(got, []int{want}) {
				t.Errorf("step %d: %d is found at %v, want %d", step, i, got, want)
			}
		}
	}
	last := commit(t, s, entries(numbers(40, 340)...), g)
	if diff := cmp.Diff(read(t, g), read(t, last)); diff != "" {
		t.Error(diff)
	}
	if got := byWord(t, last.Chunks, "nr339y", nil); !slices.Equal(got, []int{299}) {
		t.Errorf("after a commit of the same: %v", got)
	}
}

// TestWhatComesBackIsFound takes a document out and puts it back, whose vectors a part
// of the index still has.
func TestWhatComesBackIsFound(t *testing.T) {
	s := index.NewStore(t.TempDir())
	g := commit(t, s, entries(numbers(0, 300)...), nil)
	without := commit(t, s, entries(numbers(1, 300)...), g)
	again := commit(t, s, entries(numbers(0, 300)...), without)
	if got := byWord(t, again.Statements, "wordy0x", nil); !slices.Equal(got, []int{0}) {
		t.Errorf("by word %v", got)
	}
	if got := byWord(t, again.Chunks, "nr0y", nil); !slices.Equal(got, []int{0}) {
		t.Errorf("chunk by word %v", got)
	}
}

// TestAnIndexStaysSmall changes a document at a time: files are as few and as
// small after many changes as after some.
func TestAnIndexStaysSmall(t *testing.T) {
	dir := t.TempDir()
	s := index.NewStore(dir)
	all := entries(numbers(0, 300)...)
	g := commit(t, s, all, nil)
	first := bytesBelow(t, filepath.Join(dir, g.Name))
	for step := range 60 {
		all[step] = entries(1000 + step)[0]
		all[step].Document.Name = fmt.Sprintf("d%05d.txt", step)
		g = commit(t, s, all, g)
	}
	if got := byWord(t, g.Statements, "wordy1059x", nil); !slices.Equal(got, []int{59}) {
		t.Errorf("the last change is found at %v", got)
	}
	if got := byWord(t, g.Statements, "wordy59x", nil); len(got) > 0 {
		t.Errorf("what was replaced is found at %v", got)
	}
	files := len(g.Files)
	if now := bytesBelow(t, filepath.Join(dir, g.Name)); files > 60 || now > 2*first {
		t.Errorf("%d files, %d bytes; at first %d bytes", files, now, first)
	}
}

// bytesBelow is how many bytes the files below a folder have.
func bytesBelow(t *testing.T, dir string) int64 {
	t.Helper()
	var sum int64
	err := filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		sum += info.Size()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func TestAFailedCommitLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	s := index.NewStore(dir)
	commit(t, s, entries(1, 2, 3), nil)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	many := entries(numbers(0, 2000)...)
	if err := s.Commit(ctx, content(many), nil); !errors.Is(err, context.Canceled) {
		t.Fatalf("commit: %v", err)
	}
	g, err := s.Open(t.Context())
	if err != nil || len(g.Documents) != 3 {
		t.Fatalf("%v", err)
	}
	defer g.Close()
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 3 { // CURRENT, the lock, one generation
		t.Errorf("left: %v, %v", left, err)
	}
}

func TestAForeignIndexIsNotRead(t *testing.T) {
	s := index.NewStore(t.TempDir())
	if _, err := s.Open(t.Context()); !errors.Is(err, index.ErrNone) {
		t.Errorf("empty: %v", err)
	}
	c := content(entries(1))
	c.Format++
	unlock, err := s.Lock(t.Context(), func() {})
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	if err := s.Commit(t.Context(), c, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Open(t.Context()); !errors.Is(err, index.ErrForeign) {
		t.Errorf("foreign: %v", err)
	}
	if err := os.WriteFile(filepath.Join(s.Dir(), "CURRENT"), []byte("generation-../.. 1 1\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Open(t.Context()); !errors.Is(err, index.ErrDamaged) {
		t.Errorf("damaged: %v", err)
	}
}

func TestPartialVectors(t *testing.T) {
	s := index.NewStore(t.TempDir())
	want := vectors(entries(1, 2))
	if err := s.SavePartial("model-1", want); err != nil {
		t.Fatal(err)
	}
	var got index.Vectors
	for key := range want.Rows {
		got.Take(key, nil, s.Partial("model-1"))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := s.Partial("model-2"); got != nil {
		t.Errorf("another model's: %v", got)
	}
	path := filepath.Join(s.Dir(), "vectors.partial")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for n := range raw {
		if err := os.WriteFile(path, raw[:n], 0o644); err != nil {
			t.Fatal(err)
		}
		if got := s.Partial("model-1"); got != nil {
			t.Fatalf("%d of %d bytes are read as %d vectors", n, len(raw), got.Len())
		}
	}
}

// textsIn is every text of some entries once, in order: those of statements and of chunks.
func textsIn(entries []index.Entry) []string {
	var out []string
	add := func(text string) {
		if !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	for i := range entries {
		for j := range entries[i].Statements {
			add(index.StatementText(&entries[i].Statements[j]))
		}
		for j := range entries[i].Chunks {
			add(index.ChunkText(&entries[i].Chunks[j]))
		}
	}
	return out
}
