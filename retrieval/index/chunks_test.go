package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
)

// TestContextOfChunks: what stands beside a chunk comes back as it was, whether it
// stands in the document or not.
func TestContextOfChunks(t *testing.T) {
	text := "The pier was closed.\n\nNobody asked us. Nobody will.\n\nIt opens in May."
	chunk := func(start, end int, context string) retrieval.Chunk {
		return retrieval.Chunk{Document: "a.txt", Start: start, End: end, Text: text[start:end], Context: context}
	}
	e := Entry{Document: &retrieval.Document{Name: "a.txt", Title: "A pier", Text: text}, Chunks: []retrieval.Chunk{
		chunk(0, 20, "A pier\nNobody asked us."), chunk(22, 52, "A pier\nThe pier was closed.\nIt opens in May."), chunk(54, 69, "\n\nno line of it\n"),
		chunk(54, 69, ""), chunk(22, 52, "Nobody will.\n\nIt opens in May.\n"),
	}}
	raw := record(&e)
	in := codec{reading: true}
	got, err := in.record(string(raw))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(e, got, cmp.AllowUnexported(Entry{})); diff != "" {
		t.Errorf("another entry: %s", diff)
	}
}

// TestOver: a statement stands in the chunks that it shares a byte with.
func TestOver(t *testing.T) {
	chunks := []retrieval.Chunk{{Start: 0, End: 10}, {Start: 12, End: 20}, {Start: 20, End: 30}}
	for _, test := range []struct {
		span     retrieval.Span
		first, n uint32
	}{
		{retrieval.Span{Start: 0, End: 10}, 0, 1}, {retrieval.Span{Start: 3, End: 13}, 0, 2}, {retrieval.Span{Start: 10, End: 12}, 1, 0},
		{retrieval.Span{Start: 19, End: 21}, 1, 2}, {retrieval.Span{Start: 0, End: 99}, 0, 3}, {retrieval.Span{Start: 30, End: 31}, 3, 0},
	} {
		if got := over(chunks, test.span); got>>overBits != test.first || got&(1<<overBits-1) != test.n {
			t.Errorf("%v: from chunk %d on %d, not from %d on %d", test.span, got>>overBits, got&(1<<overBits-1), test.first, test.n)
		}
	}
}
