package index_test

import (
	"slices"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/index"
)

// TestAmongLooksAtNothingElse: of given numbers the nearest are found, whatever is
// nearer, and never another.
func TestAmongLooksAtNothingElse(t *testing.T) {
	all := entries(numbers(0, 400)...)
	g := commit(t, index.NewStore(t.TempDir()), all, nil)
	among := func(text string, v retrieval.Vector, n int, given ...int) []int {
		found, err := g.Statements.Finder(text, v, nil).Among(t.Context(), n, given)
		if err != nil {
			t.Fatal(err)
		}
		var out []int
		for _, c := range found {
			out = append(out, c.Number)
		}
		return out
	}
	if got := among("wordy123x", nil, 5, 10, 123, 200); !slices.Equal(got, []int{123}) {
		t.Errorf("by word %v", got)
	}
	if got := among("wordy123x", nil, 5, 10, 200); len(got) > 0 {
		t.Errorf("by another's word %v", got)
	}
	if got := among("pier", nil, 400, numbers(390, 400)...); !slices.Equal(got, numbers(390, 400)) {
		t.Errorf("by a word that all have %v", got)
	}
	v := vectorOf(all[77].Statements[0].Text)
	if got := among("absent", v, 5, 77); !slices.Equal(got, []int{77}) {
		t.Errorf("by vector %v", got)
	}
	want := among("absent", v, 400, numbers(70, 90)...)
	if got := among("absent", v, 3, numbers(70, 90)...); !slices.Contains(got, 77) || len(got) > 3 || len(want) < len(got) {
		t.Errorf("the nearest 3 are %v, of %v", got, want)
	}
	if got := among("absent", v, 5, 300, 301); slices.Contains(got, 77) {
		t.Errorf("beyond those given: %v", got)
	}
}
