package main

import (
	"io"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"whosaid/bot/discord/discordtest"
)

// heard keeps what a program says, to be read while it runs.
type heard struct{ said chan string }

func (h heard) Write(p []byte) (int, error) { h.said <- string(p); return len(p), nil }

func fetch(t *testing.T, url string) (int, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	reply, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer reply.Body.Close()
	body, err := io.ReadAll(reply.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply.StatusCode, string(body)
}

// TestBotWithMetrics asks a bot on Discord and looks at it from outside, while
// it is connected and while it is not.
func TestBotWithMetrics(t *testing.T) {
	fake := discordtest.New(t, discordtest.Config{FirstResponse: time.Minute})
	out := heard{make(chan string, 100)}
	cmd := exec.CommandContext(t.Context(), "whosaid", "bot", "--metrics", "127.0.0.1:0", "--data", t.TempDir())
	cmd.Env = []string{"HOME=" + t.TempDir(), "DISCORD_TOKEN=" + fake.Token(), "DISCORD_API_URL=" + fake.URL()}
	cmd.Stdout = out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	address := regexp.MustCompile(`http://127\.0\.0\.1:\d+`).FindString(<-out.said)
	if address == "" {
		t.Fatal("it does not say where")
	}
	fake.Connected()
	question := "What did Sherman say about NATO?"
	fake.Slash(fake.AddUser("ann", 0), fake.Channel, "ask", discordtest.Options{"question": question}).
		Done(func(m *discordtest.Message) bool { return m.Button("Right") != "" })
	code, text := fetch(t, address+"/metrics")
	if code != http.StatusOK || !strings.Contains(text, `whosaid_questions_total{engine="extractive",outcome="answered"} 1`) ||
		!strings.Contains(text, `whosaid_gateway_up{shard="0"} 1`) || strings.Contains(text, "Sherman") {
		t.Errorf("code %d: %s", code, text)
	}
	if code, text := fetch(t, address+"/healthz"); code != http.StatusOK || text != "ok\n" {
		t.Errorf("code %d: %s", code, text)
	}
	fake.OnOpen(discordtest.Opening{Silent: true})
	fake.Cut()
	for end := time.Now().Add(time.Minute); code != http.StatusServiceUnavailable && time.Now().Before(end); {
		code, text = fetch(t, address+"/healthz")
	}
	if code != http.StatusServiceUnavailable || !strings.Contains(text, "shard 0 is not connected") {
		t.Errorf("without a gateway: code %d: %s", code, text)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("it ends with %v", err)
	}
}
