package index

import (
	"fmt"
	"slices"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/embed"
)

// TestCollectionsFindTheNearest asks collections for what a scan of all vectors
// finds, of documents of one chunk, of several, and of more than a collection
// has; one text stands in several.
func TestCollectionsFindTheNearest(t *testing.T) {
	words := []string{"harbour", "bridge", "ferry", "school", "market", "strike", "budget", "river", "tunnel", "museum", "clinic"}
	var c Content
	var texts []string
	for i, n := range []int{1, 3, 40, 1, 17, 0, 90} {
		e := Entry{Document: &retrieval.Document{Name: fmt.Sprint(i)}}
		for k := range n {
			text := fmt.Sprint(words[(i+k)%11], " ", words[k%7], " ", words[k*k%5])
			e.Chunks = append(e.Chunks, retrieval.Chunk{Text: text})
			texts = append(texts, ChunkText(&e.Chunks[k]))
		}
		c.Entries = append(c.Entries, e)
	}
	made, err := embed.Builtin().Embed(t.Context(), append(texts, words...))
	if err != nil {
		t.Fatal(err)
	}
	keys := make([]Key, len(texts))
	for i, text := range texts {
		keys[i] = KeyOf(text)
	}
	if err := c.Vectors.Add(keys, made[:len(texts)]); err != nil {
		t.Fatal(err)
	}
	g, err := Make(t.Context(), c, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	for i, v := range made[len(texts):] {
		for _, n := range []int{1, 5, 60, 500} {
			got, err := g.Chunks.near(v)(t.Context(), n)
			want, errFlat := g.Chunks.flat()(v)(t.Context(), n)
			if err != nil || errFlat != nil || len(got) != len(want) || len(got) == 0 {
				t.Fatalf("%s: %d of %d, %v, %v", words[i], len(got), len(want), err, errFlat)
			}
			for k := range got {
				if d := got[k].score - want[k].score; d > 1e-4 || d < -1e-4 {
					t.Errorf("%s: the %d. of %d has %v, want %v", words[i], k, n, got[k].score, want[k].score)
				}
			}
			slices.SortFunc(got, func(a, b hit) int { return int(a.row) - int(b.row) })
			if len(slices.CompactFunc(got, func(a, b hit) bool { return a.row == b.row })) != len(want) {
				t.Errorf("%s: a text is found twice", words[i])
			}
		}
	}
}
