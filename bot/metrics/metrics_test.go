package metrics_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/metrics"
	"whosaid/retrieval"
)

// state is a bot with two shards.
type state struct{ up []bool }

func (s *state) Gateways() (list []metrics.Gateway) {
	for i, up := range s.up {
		list = append(list, metrics.Gateway{Shard: i, Up: up})
	}
	return list
}

func (s *state) Queue() (running, waiting int) { return 3, 7 }

// asker answers with what stands beside the question.
type asker map[string]bot.Answer

func (a asker) Ask(_ context.Context, r bot.Request) (bot.Answer, error) {
	if answer, ok := a[r.Question]; ok {
		return answer, nil
	}
	return bot.Answer{}, errors.New("broken: " + r.Question)
}

func (a asker) Explain(retrieval.Statement) string { return "" }

func get(t *testing.T, h http.Handler, path string) (int, string) {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil))
	return w.Code, w.Body.String()
}

func TestFiguresOfWhatIsAsked(t *testing.T) {
	built := time.Now().Add(-90 * time.Second)
	status := func() retrieval.Status { return retrieval.Status{Documents: 4, Statements: 17, IndexAsOf: built} }
	m := metrics.New(status, &state{up: []bool{true, false}})
	a := m.Watch(asker{
		"Who said hush?": {Engine: "extractive", Statements: []retrieval.Statement{{Speaker: "Ada Quill", Text: "hush"}}},
		"What did Zz?":   {Engine: "extractive", Abstained: true, Reason: bot.SpeakerUnknown},
		"With a model":   {Engine: "llm:secret-model"},
		"Without it":     {Engine: "extractive", Degraded: true},
		"Hello":          {Engine: "help"},
	})
	for question, times := range map[string]int{"Who said hush?": 2, "What did Zz?": 1, "With a model": 3, "Without it": 1, "Hello": 1, "Broken": 1} {
		for range times {
			_, _ = a.Ask(t.Context(), bot.Request{Question: question, Speaker: "Ada Quill"})
		}
	}
	m.Refused("negation")
	m.Refused("negation")
	code, text := get(t, m.Handler(), "/metrics")
	if code != http.StatusOK {
		t.Fatalf("code %d: %s", code, text)
	}
	for _, line := range []string{
		`whosaid_questions_total{engine="extractive",outcome="answered"} 3`,
		`whosaid_questions_total{engine="extractive",outcome="speaker-unknown"} 1`,
		`whosaid_questions_total{engine="llm",outcome="answered"} 3`,
		`whosaid_questions_total{engine="help",outcome="answered"} 1`,
		`whosaid_questions_total{engine="none",outcome="error"} 1`,
		`whosaid_answer_seconds_count{engine="llm"} 3`,
		`whosaid_model_failures_total 1`,
		`whosaid_refused_lines_total{check="negation"} 2`,
		`whosaid_gateway_up{shard="0"} 1`, `whosaid_gateway_up{shard="1"} 0`,
		`whosaid_questions_running 3`, `whosaid_questions_waiting 7`,
		`whosaid_index_documents 4`, `whosaid_index_statements 17`,
	} {
		if !strings.Contains(text, line+"\n") {
			t.Errorf("there is no %s", line)
		}
	}
	if !regexp.MustCompile(`(?m)^whosaid_index_age_seconds (9\d|1\d\d)(\.\d+)?$`).MatchString(text) {
		t.Errorf("the index's age: %s", text)
	}
	for _, word := range []string{"hush", "Zz", "Quill", "secret", "Hello", "Broken", "model\""} {
		if strings.Contains(text, word) {
			t.Errorf("%q shows", word)
		}
	}
}

func TestHealth(t *testing.T) {
	s := &state{}
	h := metrics.New(func() retrieval.Status { return retrieval.Status{} }, s).Handler()
	for _, c := range []struct {
		up   []bool
		code int
		text string
	}{
		{nil, http.StatusServiceUnavailable, "not connected yet"},
		{[]bool{true, false}, http.StatusServiceUnavailable, "shard 1 is not connected"},
		{[]bool{true, true}, http.StatusOK, "ok"},
	} {
		s.up = c.up
		if code, text := get(t, h, "/healthz"); code != c.code || !strings.Contains(text, c.text) {
			t.Errorf("%v: %d %s", c.up, code, text)
		}
	}
	if code, _ := get(t, h, "/debug/pprof/"); code != http.StatusNotFound {
		t.Errorf("something else is shown: %d", code)
	}
}

func TestAddressesAreThisMachinesOwn(t *testing.T) {
	for text, want := range map[string]string{
		"9090": "127.0.0.1:9090", ":9090": "127.0.0.1:9090", "127.0.0.1:0": "127.0.0.1:0", "[::1]:9090": "[::1]:9090",
		"0.0.0.0:9090": "0.0.0.0:9090", "localhost:9090": "localhost:9090",
	} {
		if got, err := metrics.Address(text); err != nil || got != want {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "localhost", "http://localhost:9090", ":x", ":70000", "-1", "a b:1"} {
		if got, err := metrics.Address(text); err == nil {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestServingEndsCleanly with a request under way and a connection that is kept.
func TestServingEndsCleanly(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	m := metrics.New(func() retrieval.Status { return retrieval.Status{} }, &state{})
	at, wait, err := metrics.Serve(ctx, "127.0.0.1:0", m.Handler())
	if err != nil || !metrics.Loopback(at) {
		t.Fatalf("%v, %v", at, err)
	}
	if _, _, err := metrics.Serve(ctx, at.String(), m.Handler()); err == nil {
		t.Error("two listen on one address")
	}
	url := "http://" + at.String() + "/metrics"
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	reply, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, reply.Body); err != nil {
		t.Error(err)
	}
	_ = reply.Body.Close()
	stop()
	wait()
	if _, err := http.Get(url); err == nil { //nolint:noctx // it has ended
		t.Error("it still answers")
	}
}
