package index

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

// TestMatchesAreBleves: what fits, and how well, is what bleve says of the whole
// query.
func TestMatchesAreBleves(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	sentence := func(n int) string {
		out := make([]string, n)
		for i := range out {
			out[i] = fmt.Sprintf("wo%drd", int(60*r.Float64()*r.Float64()))
		}
		return strings.Join(out, " ")
	}
	var texts []string
	for range 400 {
		texts = append(texts, sentence(4+r.IntN(30)))
	}
	f, err := memoryFullText(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.close() })
	words := func(text string) (query.Query, []clause) {
		match := bleve.NewMatchQuery(text)
		match.SetField(textField)
		return match, matching(text)
	}
	related := func(list ...Word) (query.Query, []clause) {
		var whole []query.Query
		for _, word := range list {
			match := bleve.NewMatchQuery(word.Text)
			match.SetField(textField)
			match.SetBoost(word.Weight)
			whole = append(whole, match)
		}
		return bleve.NewDisjunctionQuery(whole...), weighted(list)
	}
	for _, name := range []string{"one word", "few words", "many words", "a word twice", "no word", "related words", "one related word"} {
		var whole query.Query
		var clauses []clause
		switch name {
		case "one word":
			whole, clauses = words("wo3rd")
		case "few words":
			whole, clauses = words("wo3rd wo50rd the wo7rd")
		case "many words":
			whole, clauses = words(sentence(25))
		case "a word twice":
			whole, clauses = words("wo3rd wo3rd wo9rd")
		case "no word":
			whole, clauses = words("nothing of it")
		case "related words":
			whole, clauses = related(Word{"wo3rd", 2}, Word{"wo4rd", .5}, Word{"wo5rd-wo6rd", .3}, Word{"absent", 1})
		case "one related word":
			whole, clauses = related(Word{"wo3rd", 2})
		}
		found, err := f.index.SearchInContext(t.Context(), bleve.NewSearchRequestOptions(whole, len(texts), 0, false))
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]float64{}
		for _, hit := range found.Hits {
			want[hit.ID] = hit.Score / found.MaxScore
		}
		if got := matchedIn(t, f, clauses); !near(got, want) {
			t.Errorf("%s: %d texts %v, not %d %v", name, len(got), got, len(want), want)
		}
	}
}

// matchedIn are the scores of the texts that fit, by their keys, where the best has 1.
func matchedIn(t *testing.T, f *fullText, clauses []clause) map[string]float64 {
	t.Helper()
	reader, err := f.reader()
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	all, err := f.matches(t.Context(), reader, clauses)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]float64{}
	for i, number := range all.numbers {
		id, err := f.nameOf(reader, uint64(number))
		if err != nil {
			t.Fatal(err)
		}
		out[id] = all.scores[i] / slices.Max(all.scores)
	}
	return out
}

func near(a, b map[string]float64) bool {
	for id, x := range a {
		if y, ok := b[id]; !ok || math.Abs(x-y) > 1e-9 {
			return false
		}
	}
	return len(a) == len(b)
}
