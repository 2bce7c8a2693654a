package llm_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"whosaid/bot/llm"
	"whosaid/bot/llm/llmtest"
)

const key = "sk-very-secret-0123456789"

// client returns a client of s that does not dawdle.
func client(s *llmtest.Server, change ...func(*llm.Config)) *llm.Client {
	cfg := llm.Config{BaseURL: s.API(), Key: llm.NewSecret(key), Model: "scripted", Wait: time.Millisecond, MaxWait: 3 * time.Second,
		Timeout: 20 * time.Second, Patience: 10 * time.Second, Rest: time.Hour}
	for _, c := range change {
		c(&cfg)
	}
	return llm.New(cfg)
}

func start(t *testing.T, scripts ...llmtest.Script) *llmtest.Server {
	s := llmtest.Start(scripts...)
	t.Cleanup(s.Close)
	return s
}

func write(c *llm.Client) (string, llm.Usage, error) {
	var b strings.Builder
	u, err := c.Write(context.Background(), llm.Prompt{System: "rules", User: "question"}, func(d string) error {
		b.WriteString(d)
		return nil
	})
	return b.String(), u, err
}

func TestReply(t *testing.T) {
	s := start(t, llmtest.Say("Ms Ito said so [S1]."))
	c := client(s)
	got, usage, err := write(c)
	if err != nil || got != "Ms Ito said so [S1]." || usage != (llm.Usage{Prompt: 100, Completion: 20}) {
		t.Errorf("%q, %+v, %v", got, usage, err)
	}
	r := s.Requests()[0]
	if r.Header.Get("Authorization") != "Bearer "+key || !r.Stream || r.System != "rules" || r.User != "question" {
		t.Errorf("asked %+v", r)
	}
	if total := c.Total(); total.Replies != 1 || total.Completion != 20 || total.Failed != 0 {
		t.Errorf("total %+v", total)
	}
}

// TestSecondTry: what a second request can mend is mended, within bounds.
func TestSecondTry(t *testing.T) {
	hangUp := func(w http.ResponseWriter, _ llmtest.Request) {
		conn, _, err := w.(http.Hijacker).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		_ = conn.(*net.TCPConn).SetLinger(0)
		conn.Close()
	}
	tests := map[string]struct {
		first    llmtest.Script
		requests int
	}{
		"429":                    {llmtest.Status(429, "slow down"), 2},
		"429 with a pause":       {llmtest.Status(429, "slow down", "Retry-After", "0.01"), 2},
		"503":                    {llmtest.Status(503, "loading"), 2},
		"502":                    {llmtest.Status(502, "bad gateway"), 2},
		"reset":                  {hangUp, 2},
		"no usage in streams":    {llmtest.Status(400, "Unrecognized request argument: stream_options"), 2},
		"no streaming":           {llmtest.Status(400, "stream is not supported by this model"), 2},
		"no system role":         {llmtest.Status(400, "System role not supported"), 2},
		"other limit":            {llmtest.Status(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."), 2},
		"own temperature":        {llmtest.Status(400, "Unsupported value: 'temperature' does not support 0"), 2},
		"stream request ignored": {func(w http.ResponseWriter, _ llmtest.Request) { llmtest.Whole(w, "ignored", "stop") }, 2},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := start(t, test.first, llmtest.Say("It is so."))
			got, _, err := write(client(s))
			if err != nil || got != "It is so." || len(s.Requests()) != test.requests {
				t.Errorf("%q, %v, %d requests", got, err, len(s.Requests()))
			}
		})
	}
}

// TestShapeIsRemembered: what a server does not take is not sent again.
func TestShapeIsRemembered(t *testing.T) {
	s := start(t, llmtest.Status(400, "System role not supported"), llmtest.Say("Yes."))
	c := client(s)
	for range 2 {
		if _, _, err := write(c); err != nil {
			t.Fatal(err)
		}
	}
	r := s.Requests()
	if len(r) != 3 || r[2].System != "" || !strings.Contains(r[2].User, "rules") || !strings.Contains(r[2].User, "question") {
		t.Errorf("%d requests, last %+v", len(r), r[len(r)-1])
	}
}

// TestFailures: every way to fail has its kind, and none shows the key.
func TestFailures(t *testing.T) {
	partial := func(end func(w http.ResponseWriter)) llmtest.Script {
		return func(w http.ResponseWriter, _ llmtest.Request) {
			llmtest.Begin(w)
			llmtest.Delta(w, "Ms Ito said ")
			end(w)
		}
	}
	tests := map[string]struct {
		script llmtest.Script
		want   llm.Kind
	}{
		"wrong key":     {llmtest.Status(401, "Incorrect API key provided: "+key), llm.WrongKey},
		"unknown model": {llmtest.Status(404, "The model `scripted` does not exist"), llm.UnknownModel},
		"always 500":    {llmtest.Status(500, "broken "+key), llm.Overloaded},
		"out of quota":  {llmtest.Status(429, "You exceeded your current quota", "Retry-After", "86400"), llm.Overloaded},
		"too long":      {llmtest.Status(400, "This model's maximum context length is 512 tokens"), llm.TooLong},
		"no reason":     {partial(func(w http.ResponseWriter) { fmt.Fprint(w, "data: [DONE]\n\n") }), ""},
		"early end":     {partial(func(http.ResponseWriter) {}), llm.CutShort},
		"length":        {partial(func(w http.ResponseWriter) { llmtest.End(w, "length") }), llm.CutShort},
		"filter":        {partial(func(w http.ResponseWriter) { llmtest.End(w, "content_filter") }), llm.Refused},
		"tool":          {partial(func(w http.ResponseWriter) { llmtest.End(w, "tool_calls") }), llm.Unexpected},
		"error in a stream": {partial(func(w http.ResponseWriter) {
			fmt.Fprint(w, "data: {\"error\":{\"message\":\"overloaded "+key+"\"}}\n\n")
		}), llm.Overloaded},
		"broken JSON":        {partial(func(w http.ResponseWriter) { fmt.Fprint(w, "data: {\"choices\":[{\n\n") }), llm.Unexpected},
		"empty":              {func(w http.ResponseWriter, _ llmtest.Request) { llmtest.Begin(w); llmtest.End(w, "stop") }, llm.Empty},
		"hangs up midway":    {partial(func(w http.ResponseWriter) { panic(http.ErrAbortHandler) }), llm.CutShort},
		"a page, not an API": {func(w http.ResponseWriter, _ llmtest.Request) { fmt.Fprint(w, "<html>hello") }, llm.Unexpected},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := start(t, test.script)
			s.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, 0)
			_, _, err := write(client(s, func(c *llm.Config) { c.Retries = 1 }))
			if llm.KindOf(err) != test.want {
				t.Errorf("kind %q, want %q: %v", llm.KindOf(err), test.want, err)
			}
			if err != nil && strings.Contains(err.Error(), key) {
				t.Errorf("the key stands in %q", err)
			}
		})
	}
}

// TestKeepAlive: comments that keep a connection open are no reply and no end.
func TestKeepAlive(t *testing.T) {
	s := start(t, func(w http.ResponseWriter, _ llmtest.Request) {
		llmtest.Begin(w)
		for range 2000 {
			fmt.Fprint(w, ": keep-alive\n\n")
		}
		llmtest.Delta(w, "Yes.")
		llmtest.End(w, "stop")
	})
	if got, _, err := write(client(s)); got != "Yes." || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

// TestDeadServer: a server that takes connections and never answers costs one
// timeout, and the next question none.
func TestDeadServer(t *testing.T) {
	release := make(chan struct{})
	var asked atomic.Int32
	s := start(t, func(http.ResponseWriter, llmtest.Request) { asked.Add(1); <-release })
	defer close(release)
	c := client(s, func(c *llm.Config) { c.Patience = 500 * time.Millisecond })
	for range 3 {
		if _, _, err := write(c); llm.KindOf(err) != llm.Unreachable {
			t.Errorf("kind %q: %v", llm.KindOf(err), err)
		}
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("asked %d times", n)
	}
}

// TestServerComesBack: after its rest a server is asked again.
func TestServerComesBack(t *testing.T) {
	s := start(t, llmtest.Status(503, "no"), llmtest.Say("Yes."))
	c := client(s, func(c *llm.Config) { c.Retries, c.Rest = -1, time.Millisecond })
	if _, _, err := write(c); llm.KindOf(err) != llm.Overloaded {
		t.Fatalf("%v", err)
	}
	time.Sleep(5 * time.Millisecond)
	if got, _, err := write(c); got != "Yes." || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

func TestNobodyThere(t *testing.T) {
	s := start(t, llmtest.Say("x"))
	s.Close()
	if _, _, err := write(client(s)); llm.KindOf(err) != llm.Unreachable {
		t.Errorf("%v", err)
	}
}

// TestDeadline: the deadline holds for everything together, retries included,
// and a pause that the server asks for does not stretch it.
func TestDeadline(t *testing.T) {
	s := start(t, llmtest.Status(429, "later", "Retry-After", "2"))
	_, _, err := write(client(s, func(c *llm.Config) { c.Timeout = time.Second }))
	if !errors.Is(err, context.DeadlineExceeded) || len(s.Requests()) != 1 {
		t.Errorf("%v after %d requests", err, len(s.Requests()))
	}
}

// TestGivingUp: who stops listening ends the reply, and the server is not to
// blame.
func TestGivingUp(t *testing.T) {
	enough := errors.New("enough")
	s := start(t, llmtest.Say("one two three"))
	c := client(s)
	_, err := c.Write(context.Background(), llm.Prompt{User: "q"}, func(string) error { return enough })
	if !errors.Is(err, enough) {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	_, err = c.Write(ctx, llm.Prompt{User: "q"}, func(string) error { cancel(); return ctx.Err() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if got, _, err := write(c); got != "one two three" || err != nil {
		t.Errorf("the breaker opened: %q, %v", got, err)
	}
}

func TestCheck(t *testing.T) {
	tests := map[string]struct {
		model  string
		script llmtest.Script
		want   llm.Kind
	}{
		"listed":              {"scripted", llmtest.Status(500, "not to be asked"), ""},
		"not listed, answers": {"alias", llmtest.Say("yes"), ""},
		"not listed, unknown": {"nonesuch", llmtest.Status(404, "model 'nonesuch' not found"), llm.UnknownModel},
		"not listed, bad key": {"nonesuch", llmtest.Status(401, "Incorrect API key provided: "+key), llm.WrongKey},
		"not listed, cut off": {"alias", func(w http.ResponseWriter, _ llmtest.Request) {
			llmtest.Begin(w)
			llmtest.Delta(w, "y")
			llmtest.End(w, "length")
		}, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := start(t, test.script)
			err := client(s, func(c *llm.Config) { c.Model = test.model }).Check(context.Background())
			if llm.KindOf(err) != test.want {
				t.Errorf("%v", err)
			}
		})
	}
}
