package attribution_test

import (
	"slices"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
)

// TestMeant: whom "he" and "she" mean inside a quotation is told by what stands before it, and is never who
// speaks there or is spoken to.
func TestMeant(t *testing.T) {
	for _, c := range []struct {
		text, speaker string
		want          []string
	}{
		{"Greta Moll will sell the mill. Moll owns two.\n\n“She never had a plan,” said Peter Vance, an owner.\n", "Peter Vance", []string{"Greta Moll"}},
		{"Greta Moll will sell the mill.\n\n“I never had a plan,” said Peter Vance, an owner.\n", "Peter Vance", nil},
		{"Peter Vance will sell the mill.\n\nHe spoke of the mill. “He never had a plan,” said Peter Vance.\n", "Peter Vance", nil},
		{"Greta Moll met Anna Lind at the mill.\n\nPeter Vance said that he would sell it.\n", "Peter Vance", []string{"Peter Vance"}},
	} {
		doc := blocks(c.text)
		all := attribution.Read(doc).Statements
		i := slices.IndexFunc(all, func(s retrieval.Statement) bool { return s.Speaker == c.speaker })
		if i < 0 {
			t.Errorf("no statement of %s in %q", c.speaker, c.text)
			continue
		}
		if got := attribution.Meant(doc, all[i]); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, not %q", c.text, got, c.want)
		}
	}
}
