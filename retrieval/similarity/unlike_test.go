package similarity_test

import (
	"context"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/embed"
	"whosaid/retrieval/index"
	"whosaid/retrieval/lexicon"
	"whosaid/retrieval/similarity"
)

//go:embed testdata/unlike.txt
var unlikeFile string

// An unlike question shares no meaningful word with its answer.
type unlike struct{ question, answer string }

func unlikes(t *testing.T) []unlike {
	t.Helper()
	var out []unlike
	for line := range strings.Lines(unlikeFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		question, answer, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok {
			t.Fatalf("testdata/unlike.txt: %q", line)
		}
		out = append(out, unlike{question, answer})
	}
	return out
}

func TestUnlikeQuestionsShareNoWord(t *testing.T) {
	words, err := lexicon.English()
	if err != nil {
		t.Fatal(err)
	}
	questions := unlikes(t)
	if len(questions) < 30 {
		t.Errorf("only %d questions", len(questions))
	}
	for _, u := range questions {
		for _, q := range words.Terms(u.question) {
			for _, a := range words.Terms(u.answer) {
				if q.Stem == a.Stem {
					t.Errorf("%q and %q share %q", u.question, u.answer, words.Word(q.ID))
				}
			}
		}
	}
}

// others are n statements that answer none of the questions: every mixture of
// a few subjects, happenings and circumstances.
func others(n int) []string {
	subjects := strings.Split("The mayor,The museum,A spokeswoman for the port,The football club,The weather office,The ministry of labour,"+
		"The county court,A biologist,The owner of the mill,The university,The fire brigade,A pensioner,The postal union,The choir,The bank", ",")
	happenings := strings.Split("opened a library,sold three hundred tickets,asked for more time,wrote to the newspaper,lost the appeal,"+
		"measured the depth of the lake,promised lower fees,hired an architect,warned of ice on the roads,painted the old gate,"+
		"voted for the plan,refused to comment,cancelled the concert,planted two thousand trees,repaired the clock", ",")
	circumstances := strings.Split("on Monday,last autumn,after a long debate,in spite of the noise,with help from volunteers,near the station,"+
		"for the second time,at the request of parents,before the holidays,under a new law,without any warning,to general surprise", ",")
	var out []string
	for i := range n {
		s, h, c := i%len(subjects), i/len(subjects)%len(happenings), i/len(subjects)/len(happenings)%len(circumstances)
		out = append(out, fmt.Sprintf("%s %s %s", subjects[s], happenings[h], circumstances[c]))
	}
	return out
}

// TestVectorsEarnTheirPlace asks questions that share no word with their
// answers of an index, with and without the candidates that vectors give.
func TestVectorsEarnTheirPlace(t *testing.T) {
	questions := unlikes(t)
	var texts []string
	for _, u := range questions {
		texts = append(texts, u.answer)
	}
	texts = append(texts, others(2500)...)
	shelf := shelve(t, texts)
	with, without := 0, 0
	for i, u := range questions {
		vector := vectorOf(t, u.question)
		if firstThree(t, shelf, texts, u.question, vector, vector, i) {
			with++
		} else {
			t.Logf("not found: %s", u.question)
		}
		if firstThree(t, shelf, texts, u.question, nil, vector, i) {
			without++
		}
	}
	t.Logf("of %d answers, %d are among the first three; %d without vectors", len(questions), with, without)
	if 10*with < 7*len(questions) || with < without+len(questions)/2 {
		t.Errorf("with vectors %d of %d answers are found, without them %d", with, len(questions), without)
	}
}

// shelve makes an index of one document with a chunk for each text: it is the
// chunks that chromem-go holds.
func shelve(t *testing.T, texts []string) *index.Shelf {
	t.Helper()
	made, err := embed.Builtin().Embed(context.Background(), texts)
	if err != nil {
		t.Fatal(err)
	}
	content := index.Content{Manifest: index.Manifest{Basis: index.Basis{Embedder: embed.BuiltinModel}}}
	entry := index.Entry{Document: &retrieval.Document{Name: "all.txt", Text: strings.Join(texts, "\n")}}
	at := 0
	var keys []index.Key
	for _, text := range texts {
		keys = append(keys, index.KeyOf(text))
		entry.Chunks = append(entry.Chunks, retrieval.Chunk{Text: text, Start: at, End: at + len(text)})
		at += len(text) + 1
	}
	if err := content.Vectors.Add(keys, made); err != nil {
		t.Fatal(err)
	}
	content.Entries = []index.Entry{entry}
	g, err := index.Make(context.Background(), content, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	return g.Chunks
}

func vectorOf(t *testing.T, text string) retrieval.Vector {
	t.Helper()
	made, err := embed.Builtin().Embed(context.Background(), []string{text})
	if err != nil {
		t.Fatal(err)
	}
	return made[0]
}

// firstThree reports whether text number want is among the best three of the
// candidates for a question. Candidates are looked for with one vector and
// ranked with another.
func firstThree(t *testing.T, shelf *index.Shelf, texts []string, question string, looking, ranking retrieval.Vector, want int) bool {
	t.Helper()
	pool, err := shelf.Finder(question, looking, nil).Candidates(context.Background(), 150, nil)
	if err != nil {
		t.Fatal(err)
	}
	var numbers []int
	for _, c := range pool {
		numbers = append(numbers, c.Number)
	}
	var candidates []similarity.Candidate
	for _, c := range shelf.Finder(question, ranking, nil).With(numbers) {
		candidates = append(candidates, similarity.Candidate{Text: similarity.NewText(texts[c.Number]), Cosine: c.Cosine})
	}
	return slices.ContainsFunc(best(question, candidates, 3), func(i int) bool { return numbers[i] == want })
}
