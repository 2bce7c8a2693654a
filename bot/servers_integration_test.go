//go:build integration

package bot_test

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/llm"
)

// free is an address on loopback that nobody listens on.
func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// serve runs a server until the test ends and waits until it answers.
func serve(t *testing.T, address string, cmd *exec.Cmd) {
	t.Helper()
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	exited := make(chan struct{})
	go func() { _ = cmd.Wait(); close(exited) }()
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		select {
		case <-exited:
		case <-time.After(10 * time.Second):
			_ = cmd.Process.Kill()
			<-exited
		}
		if t.Failed() {
			t.Logf("%s said:\n%s", cmd.Path, out.String())
		}
	})
	for deadline := time.Now().Add(5 * time.Minute); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		resp, err := http.Get("http://" + address + "/v1/models")
		if err == nil {
			resp.Body.Close()
			return
		}
		select {
		case <-exited:
			t.Fatalf("%s has ended", cmd.Path)
		default:
		}
	}
	t.Fatalf("%s does not answer", cmd.Path)
}

// needs returns an environment variable that names what a test runs against.
func needs(t *testing.T, name string) string {
	t.Helper()
	value := os.Getenv(name)
	if value == "" {
		t.Skipf("%s is not set", name)
	}
	return value
}

func patient(address, model string) *llm.Client {
	return llm.New(llm.Config{BaseURL: "http://" + address + "/v1", Model: model, Key: llm.NewSecret("test-key"), Wait: 10 * time.Millisecond, MaxWait: 100 * time.Millisecond, Retries: 1})
}

func written(c *llm.Client, user string) (string, llm.Usage, error) {
	var b strings.Builder
	u, err := c.Write(context.Background(), llm.Prompt{System: "Answer.", User: user}, func(d string) error {
		b.WriteString(d)
		return nil
	})
	return b.String(), u, err
}

const aimockFixtures = `{"fixtures": [
 {"match": {"userMessage": "a plain reply"}, "response": {"content": "It is a long and plain reply in several pieces."}},
 {"match": {"userMessage": "run out of tokens"}, "response": {"content": "It is cut", "finishReason": "length"}},
 {"match": {"userMessage": "lose the line"}, "response": {"content": "It is a long reply that will not come to its end in any case"}, "truncateAfterChunks": 2},
 {"match": {"userMessage": "be busy"}, "response": {"error": {"message": "Rate limit exceeded", "type": "rate_limit_error"}, "status": 429}},
 {"match": {"userMessage": "refuse the key"}, "response": {"error": {"message": "Incorrect API key provided: test-key", "type": "invalid_request_error"}, "status": 401}},
 {"match": {"userMessage": "overflow"}, "response": {"error": {"message": "This model's maximum context length is 512 tokens", "type": "invalid_request_error"}, "status": 400}},
 {"match": {"userMessage": "Who said the old quay will not last?"}, "response": {"content": "S1: the quay will not survive another winter\nS1: Brandt built it in 1901\nIt is fine."}}
]}`

func aimock(t *testing.T) string {
	t.Helper()
	cli := filepath.Join(needs(t, "WHOSAID_NPM"), "node_modules", "@copilotkit", "aimock", "dist", "cli.js")
	fixtures := filepath.Join(t.TempDir(), "fixtures.json")
	if err := os.WriteFile(fixtures, []byte(aimockFixtures), 0o600); err != nil {
		t.Fatal(err)
	}
	address := free(t)
	_, port, _ := net.SplitHostPort(address)
	serve(t, address, exec.Command("node", cli, "--port", port, "--fixtures", fixtures, "--strict"))
	return address
}

func TestAimock(t *testing.T) {
	address := aimock(t)
	for say, want := range map[string]llm.Kind{"a plain reply": "", "run out of tokens": llm.CutShort, "lose the line": llm.CutShort, "be busy": llm.Overloaded, "refuse the key": llm.WrongKey, "overflow": llm.TooLong} {
		got, usage, err := written(patient(address, "gpt-4.1-mini"), "Please "+say)
		if llm.KindOf(err) != want || err != nil && strings.Contains(err.Error(), "test-key") {
			t.Errorf("%s: kind %q, want %q: %v", say, llm.KindOf(err), want, err)
		}
		if err == nil && (got != "It is a long and plain reply in several pieces." || usage.Completion == 0) {
			t.Errorf("%s: %q, %+v", say, got, usage)
		}
	}
	b := bot.New(opened(t), bot.WithModel(patient(address, "gpt-4.1-mini"), nil))
	a := ask(t, b, bot.Request{Question: quayQuestion})
	if a.Degraded || !strings.Contains(a.Answer, "will not survive another winter") || strings.Contains(a.Answer, "fine") || strings.Contains(a.Answer, "1901") {
		t.Errorf("%+v", a)
	}
}

// ollama starts a server with a tiny model named tiny.
func ollama(t *testing.T) string {
	t.Helper()
	weights := needs(t, "WHOSAID_GGUF")
	binary := os.Getenv("WHOSAID_OLLAMA")
	if binary == "" {
		var err error
		if binary, err = exec.LookPath("ollama"); err != nil {
			t.Skip("WHOSAID_OLLAMA is not set and there is no ollama on the path")
		}
	}
	home, address := t.TempDir(), free(t)
	run := func(arg ...string) *exec.Cmd {
		cmd := exec.Command(binary, arg...)
		cmd.Env = append(os.Environ(), "OLLAMA_HOST="+address, "OLLAMA_MODELS="+filepath.Join(home, "models"), "HOME="+home)
		return cmd
	}
	serve(t, address, run("serve"))
	modelfile := filepath.Join(home, "Modelfile")
	text := fmt.Sprintf("FROM %s\nPARAMETER num_ctx 512\nPARAMETER num_predict 80\nPARAMETER temperature 0\nPARAMETER num_thread 1\n", weights)
	if err := os.WriteFile(modelfile, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := run("create", "tiny", "-f", modelfile).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return address
}

func TestOllama(t *testing.T) {
	address := ollama(t)
	c := patient(address, "tiny")
	if err := c.Check(context.Background()); err != nil {
		t.Errorf("check: %v", err)
	}
	if err := patient(address, "nonesuch").Check(context.Background()); llm.KindOf(err) != llm.UnknownModel {
		t.Errorf("check of a model that is not there: %v", err)
	}
	got, usage, err := written(c, "Once upon a time")
	if got == "" || usage.Completion == 0 || err != nil && llm.KindOf(err) != llm.CutShort {
		t.Errorf("%q, %+v, %v", got, usage, err)
	}
	_, usage, err = written(c, strings.Repeat("Once upon a time there was a little girl. ", 300))
	if llm.KindOf(err) != llm.TooLong && usage.Prompt > 600 {
		t.Errorf("a prompt that is too long took %d tokens: %v", usage.Prompt, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	if _, err := c.Write(ctx, llm.Prompt{User: "Once"}, func(string) error { cancel(); return nil }); err == nil {
		t.Error("a reply that nobody waits for is whole")
	}
	b := bot.New(opened(t), bot.WithModel(patient(address, "tiny"), nil))
	a := ask(t, b, bot.Request{Question: quayQuestion})
	if !a.Degraded || a.Engine != "extractive" || len(a.Statements) == 0 || a.Statements[0].Speaker != "Keiko Ito" {
		t.Errorf("%+v", a)
	}
}
