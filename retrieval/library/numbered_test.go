package library_test

import (
	"slices"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// TestNumbered finds statements by the numbers that they have among all, and passes
// over numbers that none has.
func TestNumbered(t *testing.T) {
	lib := open(t, library.Config{Data: t.TempDir()})
	all := lib.Statements(retrieval.Query{})
	var got []string
	for s := range lib.Numbered([]uint32{0, 3, uint32(len(all)), 5}) {
		got = append(got, s.ID)
	}
	if want := []string{all[0].ID, all[3].ID, all[5].ID}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
