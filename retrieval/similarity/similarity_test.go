package similarity_test

import (
	"math"
	"testing"

	"whosaid/retrieval/similarity"
)

func match(query, text string) similarity.Match {
	return similarity.NewQuery(query).Match(similarity.NewText(text))
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		query, text string
		low, high   float64 // what MaxSim may be
	}{
		{"the harbour", "Two harbours were closed", 1, 1},
		{"automobile", "She bought a car", .7, .9},
		{"went", "They will go", .85, .9},
		{"hot", "It was cold", 0, 0},
		{"1300 ships", "1301 ships", .2, .8},
		{"three boats", "3 boats", 1, 1},
		{"harbour", "The violin was out of tune", 0, .2},
		{"harbour", "", 0, 0},
		{"", "harbour", 0, 0},
		{"say something about harbours", "harbours", .85, 1},
	} {
		got := match(c.query, c.text).MaxSim
		if got < c.low-1e-4 || got > c.high+1e-4 {
			t.Errorf("%q in %q: %.3f, want %.2f to %.2f", c.query, c.text, got, c.low, c.high)
		}
	}
}

func TestWordsAroundCountForLess(t *testing.T) {
	query := similarity.NewQuery("harbour fees")
	alone := query.Match(similarity.NewText("The fees will double"))
	around := query.Match(similarity.NewTextIn("The fees will double", "Of the harbour she said: The fees will double"))
	whole := query.Match(similarity.NewText("The harbour fees will double"))
	if !(alone.MaxSim < around.MaxSim && around.MaxSim < whole.MaxSim) {
		t.Errorf("alone %.2f, with what is around it %.2f, all in the text %.2f", alone.MaxSim, around.MaxSim, whole.MaxSim)
	}
	if around.Exact != alone.Exact {
		t.Errorf("words around a text count as its own: %.2f, not %.2f", around.Exact, alone.Exact)
	}
}

func TestExactCountsTheSameWordsOnly(t *testing.T) {
	if got := match("automobile", "a car").Exact; got != 0 {
		t.Errorf("a synonym counted as %.2f", got)
	}
	if got := match("automobiles", "an automobile").Exact; math.Abs(got-1) > 1e-9 {
		t.Errorf("a form of the word counted as %.2f", got)
	}
}

func TestRankPutsTheAnswerFirst(t *testing.T) {
	texts := []string{
		"The library will close on Mondays from next year",
		"Fishing boats stayed in port because of the storm",
		"Storms are common in autumn, and port wine is popular",
	}
	var candidates []similarity.Candidate
	for _, text := range texts {
		candidates = append(candidates, similarity.Candidate{Text: similarity.NewText(text)})
	}
	for query, want := range map[string]int{
		"boats in the storm":        1,
		"trawlers kept in harbour":  1,
		"shutting the reading room": 0,
		"wines":                     2,
	} {
		scores := similarity.NewQuery(query).Rank(candidates, similarity.WeightsFor(""))
		best := 0
		for i := range scores {
			if similarity.Order(scores[i], scores[best]) < 0 {
				best = i
			}
		}
		if best != want {
			t.Errorf("%q: %q comes first (%+v)", query, texts[best], scores)
		}
	}
}

func TestNearest(t *testing.T) {
	near := similarity.Nearest("minister", 40, .3)
	if len(near) == 0 || len(near) > 40 || near[0].Similarity > .9 || near[len(near)-1].Similarity < .3 {
		t.Fatalf("%v", near)
	}
	found := map[string]bool{}
	for i, n := range near {
		found[n.Word] = true
		if i > 0 && n.Similarity > near[i-1].Similarity {
			t.Errorf("%v stands after %v", n, near[i-1])
		}
	}
	for word, want := range map[string]bool{"clergyman": true, "cello": false} {
		if found[word] != want {
			t.Errorf("%s: %t", word, found[word])
		}
	}
	for _, n := range similarity.Nearest("hot", 100, .1) {
		if n.Word == "cold" {
			t.Error("an opposite is near")
		}
	}
	if got := similarity.Nearest("xyzzyx", 40, .3); len(got) != 0 {
		t.Errorf("an unknown word is near %v", got)
	}
}

func TestAnySenseOfAWordCountsALittle(t *testing.T) {
	for _, c := range []struct{ query, text string }{
		{"the minister", "the preacher"}, {"an anchorage", "the harbor"}, {"a grave charge", "a tomb and its burden"},
	} {
		got := similarity.NewQuery(c.query).Match(similarity.NewText(c.text)).MaxSim
		if got < .25 || got > .8 {
			t.Errorf("%q covers %.2f of %q", c.text, got, c.query)
		}
	}
}

// TestTwoCloseSteps: a noun made from a verb is like what its verb's synonym is a
// kind of. Steps that are not used alike, and opposites, lead nowhere.
func TestTwoCloseSteps(t *testing.T) {
	for _, c := range []struct {
		query, text string
		low, high   float64
	}{
		{"an escalation", "the acceleration", .5, .75},
		{"a refusal", "They ignore us", .5, .8},
		{"the investigation", "They examine it", .5, .8},
		{"an escalation", "a descent", 0, .3},
		{"an escalation", "the boundary", 0, .3},
		{"an escalation", "They lessen it", 0, .3},
	} {
		if got := match(c.query, c.text).MaxSim; got < c.low || got > c.high {
			t.Errorf("%q in %q: %.3f, want %.2f to %.2f", c.query, c.text, got, c.low, c.high)
		}
	}
}

func TestWeightsAddUp(t *testing.T) {
	for _, model := range []string{"", "builtin-1", "text-embedding-3-small"} {
		w := similarity.WeightsFor(model)
		if sum := w.Words + w.MaxSim + w.Vector; math.Abs(sum-1) > 1e-9 {
			t.Errorf("weights for %q add up to %v", model, sum)
		}
	}
}
