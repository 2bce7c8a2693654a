package library_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"whosaid/retrieval"
	"whosaid/retrieval/embed"
	"whosaid/retrieval/library"
)

// sentenceService is a service of embeddings that knows a few subjects by their
// sentences. It counts the texts that it is given.
func sentenceService(t *testing.T) (retrieval.Embedder, *atomic.Int64) {
	t.Helper()
	var given atomic.Int64
	vector := func(text string) string {
		of := func(words ...string) int {
			n := 0
			for _, w := range words {
				n += strings.Count(text, w)
			}
			return n
		}
		return fmt.Sprintf("[%d,%d,%d,1]", 9*of("lent", "gave the pump away"), 9*of("paint", "crane"), 9*of("ferry", "winter"))
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in struct{ Input []string }
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			t.Errorf("request: %v", err)
		}
		given.Add(int64(len(in.Input)))
		var data []string
		for i, text := range in.Input {
			data = append(data, fmt.Sprintf(`{"object":"embedding","index":%d,"embedding":%s}`, i, vector(text)))
		}
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(w, `{"object":"list","model":"m","data":[%s]}`, strings.Join(data, ","))
	}))
	t.Cleanup(server.Close)
	e, err := embed.NewOpenAI(embed.Config{Model: "m", Key: "k", BaseURL: server.URL})
	if err != nil {
		t.Fatal(err)
	}
	return e, &given
}

// harbour are a few documents, of which one statement tells in a sentence of its own
// and in other words what became of a pump.
var harbour = map[string]string{
	"a.txt": "\"The paint on the crane is new and the crane is painted each year by us. My neighbour at the clinic was lent ours in March, " +
		"I am afraid. The paint is dry and the crane is up again since Tuesday evening,\" said Ines Calder, a rigger.\n",
	"b.txt": "\"The ferry stops in winter,\" said Paul Okafor, a pilot.\n\n\"The crane needs paint,\" said Mara Ito.\n",
	"c.txt": "\"The ferry needs paint,\" said Lena Ode.\n\n\"A ferry is no crane,\" said Jon Abara.\n",
}

// TestSenseOfSentences holds that an embedder of sentences finds a long statement by
// one of them, and that the built-in one tells of no sense.
func TestSenseOfSentences(t *testing.T) {
	e, _ := sentenceService(t)
	query := retrieval.Query{Text: "Who gave the pump away?", Statements: 10}
	lib := open(t, library.Config{Corpus: folder(t, harbour), Embedder: e})
	found, err := lib.Search(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Statements) != 5 {
		t.Fatalf("%d statements, want 5", len(found.Statements))
	}
	for _, s := range found.Statements {
		if own := s.Speaker == "Ines Calder"; own != (s.Score.Sense > 1) {
			t.Errorf("%s is close in sense by %.2f", s.Speaker, s.Score.Sense)
		}
	}
	plain := open(t, library.Config{Corpus: folder(t, harbour)})
	if found, err = plain.Search(t.Context(), query); err != nil {
		t.Fatal(err)
	}
	for _, s := range found.Statements {
		if s.Score.Sense != 0 {
			t.Errorf("built in, %s is close in sense by %.2f", s.Speaker, s.Score.Sense)
		}
	}
}

// TestSentencesAreKept holds that a refresh asks for the vectors of new sentences only,
// twice in a row, and still finds by the old ones.
func TestSentencesAreKept(t *testing.T) {
	e, given := sentenceService(t)
	dir := folder(t, harbour)
	lib := open(t, library.Config{Corpus: dir, Embedder: e})
	for i, want := range []int64{2, 2} {
		before := given.Load()
		put(t, dir, fmt.Sprintf("d%d.txt", i), fmt.Sprintf("\"Number %d is closed,\" said Ruth Siek.\n", i))
		if _, err := lib.Refresh(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := given.Load() - before; got != want {
			t.Errorf("refresh %d asked for %d vectors, want %d", i, got, want)
		}
	}
	found, err := lib.Search(t.Context(), retrieval.Query{Text: "Who gave the pump away?", Statements: 1})
	if err != nil || len(found.Statements) != 1 || found.Statements[0].Score.Sense < 1 {
		t.Errorf("after two refreshes: %+v, %v", found.Statements, err)
	}
}
