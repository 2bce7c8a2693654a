package llm_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"whosaid/bot/llm"
	"whosaid/bot/llm/llmtest"
)

// TestKeyIsNeverShown prints everything in every way.
func TestKeyIsNeverShown(t *testing.T) {
	var log strings.Builder
	s := start(t, llmtest.Status(401, "Incorrect API key provided: "+key+" (Bearer "+key+")"))
	cfg := llm.Config{BaseURL: s.API(), Key: llm.NewSecret(key), Model: "scripted", Log: slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))}
	c := llm.New(cfg)
	_, _, err := write(c)
	holder := struct{ secret llm.Secret }{cfg.Key}
	slog.New(slog.NewJSONHandler(&log, nil)).Info("config", "key", cfg.Key, "holder", fmt.Sprintf("%+v %#v", holder, holder))
	encoded, jsonErr := json.Marshal(map[string]any{"key": cfg.Key, "err": err})
	if jsonErr != nil {
		t.Error(jsonErr)
	}
	panicked := func() (text string) {
		defer func() { text = fmt.Sprint(recover()) }()
		panic(cfg)
	}()
	shown := []string{log.String(), fmt.Sprintf("%v %+v %#v %s %q", cfg, cfg, cfg, cfg.Key, cfg.Key), fmt.Sprintf("%+v %#v", c, c), err.Error(), fmt.Sprintf("%+v %#v", err, err), string(encoded), panicked}
	for _, text := range shown {
		if strings.Contains(text, key) || strings.Contains(text, key[3:]) {
			t.Errorf("the key stands in %s", text)
		}
	}
	if cfg.Key.Reveal() != key || !cfg.Key.Set() || llm.NewSecret("").Set() {
		t.Error("the key is lost")
	}
}

// TestKeyStaysHome: a redirect to another host is not followed.
func TestKeyStaysHome(t *testing.T) {
	var seen atomic.Value
	other := start(t, func(w http.ResponseWriter, r llmtest.Request) { seen.Store(r.Header.Get("Authorization")) })
	s := start(t, func(w http.ResponseWriter, _ llmtest.Request) {
		w.Header().Set("Location", other.API()+"/chat/completions")
		w.WriteHeader(http.StatusTemporaryRedirect)
	})
	if _, _, err := write(client(s, func(c *llm.Config) { c.Retries = -1 })); err == nil || seen.Load() != nil {
		t.Errorf("%v, other host saw %v", err, seen.Load())
	}
}

// TestEndlessReply: memory is bounded whatever the server sends.
func TestEndlessReply(t *testing.T) {
	line := strings.Repeat("x", 1<<20)
	s := start(t, func(w http.ResponseWriter, _ llmtest.Request) {
		llmtest.Begin(w)
		for range 64 {
			if _, err := fmt.Fprint(w, line); err != nil {
				return
			}
		}
	})
	if _, _, err := write(client(s)); err == nil {
		t.Error("no error")
	}
}

// TestMeter: tokens add up over clients, and a broken file costs no reply.
func TestMeter(t *testing.T) {
	m := llm.Meter{Path: filepath.Join(t.TempDir(), "data", "tokens.json")}
	s := start(t, llmtest.Say("Yes."))
	for range 2 {
		c := client(s, func(c *llm.Config) { c.Meter = m })
		for range 2 {
			if _, _, err := write(c); err != nil {
				t.Fatal(err)
			}
		}
	}
	if got, err := m.Read(); err != nil || got.Replies != 4 || got.Prompt != 400 || got.Completion != 80 {
		t.Errorf("%+v, %v", got, err)
	}
	if err := os.WriteFile(m.Path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Read(); err == nil {
		t.Error("a broken file is read")
	}
	if err := m.Add(llm.Usage{Prompt: 5}, true); err != nil {
		t.Error(err)
	}
	if got, err := m.Read(); err != nil || got.Failed != 1 || got.Prompt != 5 {
		t.Errorf("%+v, %v", got, err)
	}
}
