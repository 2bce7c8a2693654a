package library_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"whosaid/retrieval"
	"whosaid/retrieval/embed"
	"whosaid/retrieval/library"
)

// A moody is an embedding service that does to one request after another what
// its script says, and answers those after it.
type moody struct {
	*httptest.Server
	mu     sync.Mutex
	script []string
	// answered are the texts that it gave vectors for.
	answered map[string]int
	requests int
}

func newMoody(t *testing.T, script ...string) *moody {
	m := &moody{script: script, answered: map[string]int{}}
	m.Server = httptest.NewServer(m)
	t.Cleanup(m.Close)
	return m
}

func (m *moody) mood() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.requests++
	if len(m.script) == 0 {
		return "answer"
	}
	mood := m.script[0]
	m.script = m.script[1:]
	return mood
}

func (m *moody) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var in struct{ Input []string }
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	switch m.mood() {
	case "limit":
		w.Header().Set("Retry-After", "0")
		http.Error(w, `{"error":{"message":"slow down"}}`, http.StatusTooManyRequests)
	case "hang":
		<-r.Context().Done()
	case "fail":
		http.Error(w, `{"error":{"message":"overloaded"}}`, http.StatusServiceUnavailable)
	case "die":
		w.Header().Set("Content-Length", "10000")
		fmt.Fprint(w, `{"object":"list","data":[`)
		panic(http.ErrAbortHandler)
	default:
		m.answer(w, in.Input)
	}
}

// answer gives each text a vector of its letters.
func (m *moody) answer(w http.ResponseWriter, texts []string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var data []string
	for i, text := range texts {
		m.answered[text]++
		var v [26]int
		for _, r := range strings.ToLower(text) {
			if 'a' <= r && r <= 'z' {
				v[r-'a']++
			}
		}
		data = append(data, fmt.Sprintf(`{"object":"embedding","index":%d,"embedding":[%s]}`, i, strings.Trim(fmt.Sprintf("%d", v), "[]")))
	}
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprintf(w, `{"object":"list","data":[%s],"model":"m"}`, strings.ReplaceAll(strings.Join(data, ","), " ", ","))
}

func (m *moody) embedder(t *testing.T) retrieval.Embedder {
	t.Helper()
	e, err := embed.NewOpenAI(embed.Config{Model: "m", BaseURL: m.URL + "/v1", Batch: 3, Retries: 2, Wait: time.Millisecond,
		MaxWait: 10 * time.Millisecond, Timeout: 2 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestARefreshResumesWithAMoodyService refreshes from a service that limits,
// hangs, fails and dies in the middle, again and again until it is done: no
// text is asked for again that it gave a vector for, and the index is the one
// of a service that always answers.
func TestARefreshResumesWithAMoodyService(t *testing.T) {
	texts := map[string]string{}
	for i := range 20 {
		texts[fmt.Sprintf("a%d.txt", i)] = fmt.Sprintf("\"Line %d is closed,\" said Ana Silva.\n\nThe city of number %d was quiet.", i, i*i)
	}
	dir := folder(t, texts)
	steady := newMoody(t)
	whole := open(t, library.Config{Corpus: dir, Data: t.TempDir(), Embedder: steady.embedder(t)})
	all := len(steady.answered)
	want := answers(t, whole)

	m := newMoody(t, "answer", "limit", "limit", "answer", "hang", "answer", "die", "answer", "hang", "hang", "hang", "answer", "fail", "fail", "fail",
		"answer", "die", "die", "die", "limit", "limit", "limit", "answer")
	cfg := library.Config{Corpus: dir, Data: t.TempDir(), Embedder: m.embedder(t)}
	failed, asked := 0, map[string]bool{}
	for ; failed < 10; failed++ {
		m.mu.Lock()
		before := len(m.answered)
		m.mu.Unlock()
		_, err := library.Update(t.Context(), cfg)
		if err == nil {
			break
		}
		asked[strings.TrimSpace(err.Error())] = true
		if !strings.Contains(err.Error(), "embedder m: ") {
			t.Errorf("an unclear error: %v", err)
		}
		if failed < 3 && len(m.answered) == before {
			t.Errorf("refresh %d came no further", failed)
		}
	}
	if failed != 4 {
		t.Errorf("%d refreshes failed, not 4: %v", failed, asked)
	}
	for text, times := range m.answered {
		if times > 1 {
			t.Errorf("asked for %d times: %q", times, text)
		}
	}
	if len(m.answered) != all {
		t.Errorf("%d texts have a vector, not %d", len(m.answered), all)
	}
	lib := open(t, cfg)
	if change := refresh(t, lib); change.Embedded != 0 {
		t.Errorf("embedded again: %d", change.Embedded)
	}
	if diff := cmp.Diff(want, answers(t, lib)); diff != "" {
		t.Error(diff)
	}
}
