//go:build integration

package discord

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/discord/discordtest"
)

// A twin is discord-digital-twin with the bot connected to it.
type twin struct {
	t       *testing.T
	Rest    string `json:"rest"`
	Token   string `json:"token"`
	Channel string `json:"channel"`
	Bot     string `json:"bot"`
	corpus  string

	mu  sync.Mutex
	in  io.Writer
	out *bufio.Reader
}

// startTwin starts the twin that WHOSAID_NPM has, and the bot over it.
func startTwin(t *testing.T) *twin {
	t.Helper()
	npm := os.Getenv("WHOSAID_NPM")
	if npm == "" {
		t.Skip("WHOSAID_NPM is not set to a folder with node_modules/discord-digital-twin")
	}
	cmd := exec.Command("node", filepath.Join("testdata", "twin.mjs"), npm)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close(); cmd.Wait() })
	w := &twin{t: t, in: in, out: bufio.NewReader(out)}
	line, err := w.out.ReadBytes('\n')
	if err != nil || json.Unmarshal(line, w) != nil {
		t.Fatalf("the twin did not start: %v %s", err, line)
	}
	w.serve()
	return w
}

// serve runs the bot, with the real answers over a few documents.
func (w *twin) serve() {
	lib, corpus := open(w.t, documents)
	w.corpus = corpus
	ctx, cancel := context.WithCancel(context.Background())
	ended, out, log := make(chan error, 1), &buffer{}, &buffer{}
	cfg := Config{Token: w.Token, APIURL: w.Rest, Library: lib, Bot: bot.New(lib), Data: w.t.TempDir(), Out: out,
		Log: slog.New(slog.NewTextHandler(log, nil))}
	go func() { ended <- Run(ctx, cfg) }()
	w.t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			w.t.Errorf("Run: %v", err)
		}
		if w.t.Failed() {
			w.t.Logf("log:\n%s", log)
		}
	})
	w.until("the bot to be up", func() bool { return strings.Contains(out.String(), "Invite link") })
}

func (w *twin) until(what string, done func() bool) {
	w.t.Helper()
	for range 2400 {
		if done() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	var ms []discordtest.Message
	w.do(&ms, "messages", map[string]any{"channel": w.Channel})
	for _, m := range ms {
		w.t.Log(m.Text())
	}
	w.t.Fatalf("gave up waiting for %s", what)
}

// do has the twin do something and reads what comes of it into result.
func (w *twin) do(result any, op string, args map[string]any) {
	w.t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	args["op"] = op
	line, _ := json.Marshal(args)
	if _, err := w.in.Write(append(line, '\n')); err != nil {
		w.t.Fatal(err)
	}
	reply, err := w.out.ReadBytes('\n')
	if err != nil {
		w.t.Fatal(err)
	}
	var r struct {
		OK    json.RawMessage `json:"ok"`
		Error string          `json:"error"`
	}
	if err := json.Unmarshal(reply, &r); err != nil || r.Error != "" {
		w.t.Fatalf("%s: %v %s", op, err, r.Error)
	}
	if result != nil {
		if err := json.Unmarshal(r.OK, result); err != nil {
			w.t.Fatalf("%s: %v in %s", op, err, r.OK)
		}
	}
}

type identified struct {
	ID string `json:"id"`
}

func (w *twin) slash(user, channel, name string, options ...map[string]any) (id string) {
	w.t.Helper()
	var i identified
	w.do(&i, "slash", map[string]any{"user": user, "channel": channel, "name": name, "options": options})
	return i.ID
}

func option(name string, value any) map[string]any {
	kind := 3
	if _, ok := value.(bool); ok {
		kind = 5
	}
	return map[string]any{"name": name, "type": kind, "value": value}
}

// answer waits for a message of the bot's that shows text.
func (w *twin) answer(channel, text string) discordtest.Message {
	w.t.Helper()
	var found discordtest.Message
	w.until("a message with "+text, func() bool {
		var ms []discordtest.Message
		w.do(&ms, "messages", map[string]any{"channel": channel})
		for i := len(ms) - 1; i >= 0; i-- {
			if ms[i].Author.ID == w.Bot && strings.Contains(ms[i].Text(), text) {
				found = ms[i]
				return true
			}
		}
		return false
	})
	return found
}

func TestTwin(t *testing.T) {
	w := startTwin(t)
	t.Run("ask", func(t *testing.T) {
		w.slash("ann", w.Channel, "ask", option("question", "What did Aiko Ito say about the tariff?"))
		m := w.answer(w.Channel, "> The tariff is a mistake")
		shows(t, m, "**Aiko Ito**", "harbour.txt, paragraph 3", "index as of")
	})
	t.Run("mention", func(t *testing.T) {
		w.do(nil, "say", map[string]any{"user": "ann", "channel": w.Channel, "content": "<@" + w.Bot + "> Who said the harbour will open in May?"})
		shows(t, w.answer(w.Channel, "> The harbour will open in May"), "**Paul Okafor**")
	})
	t.Run("who", func(t *testing.T) {
		w.slash("ann", w.Channel, "who", option("quotation", "We are ready to talk"), option("speaker", "Paul Okafor"))
		shows(t, w.answer(w.Channel, "Misattributed"), "**Aiko Ito**")
	})
	t.Run("other commands", func(t *testing.T) {
		w.slash("ann", w.Channel, "status")
		w.answer(w.Channel, "2 documents")
		w.slash("ann", w.Channel, "quotes", option("speaker", "Paul Okafor"))
		shows(t, w.answer(w.Channel, "Quotations of Paul Okafor"), "The trains will run again")
		w.slash("ann", w.Channel, "compare", option("a", "Aiko Ito"), option("b", "Paul Okafor"), option("about", "tariff"))
		shows(t, w.answer(w.Channel, "On tariff"), "No statement of Paul Okafor about tariff was found")
		w.slash("ann", w.Channel, "timeline")
		w.answer(w.Channel, "undated")
	})
	t.Run("refresh", func(t *testing.T) { w.refreshes(t) })
	t.Run("completion", func(t *testing.T) { w.completes(t) })
	t.Run("message command", func(t *testing.T) { w.checksAMessage(t) })
	t.Run("conversation", func(t *testing.T) { w.converses(t) })
}

func (w *twin) refreshes(t *testing.T) {
	w.slash("ann", w.Channel, "refresh")
	w.answer(w.Channel, "Only people who may manage this server")
	if err := os.WriteFile(filepath.Join(w.corpus, "new.txt"), []byte("\"It rains,\" said Mary Sato.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.slash("bea", w.Channel, "refresh")
	shows(t, w.answer(w.Channel, "1 added, 0 changed, 0 removed, 2 unchanged"), "new.txt")
}

func (w *twin) completes(t *testing.T) {
	var i identified
	w.do(&i, "raw", map[string]any{"user": "ann", "channel": w.Channel, "type": 4, "data": map[string]any{"name": "ask", "type": 1,
		"options": []any{map[string]any{"name": "speaker", "type": 3, "value": "oka", "focused": true}}}})
	w.until("a completion", func() bool {
		var r struct {
			Type int
			Data struct{ Choices []discordtest.Choice }
		}
		w.do(&r, "response", map[string]any{"id": i.ID})
		return r.Type == 8 && len(r.Data.Choices) == 1 && r.Data.Choices[0].Name == "Paul Okafor"
	})
}

func (w *twin) checksAMessage(t *testing.T) {
	target := map[string]any{"id": "77", "content": "“It rains” and “the harbour will open in May”", "channel_id": w.Channel}
	w.do(nil, "raw", map[string]any{"user": "ann", "channel": w.Channel, "type": 2, "data": map[string]any{"name": "Who said this?", "type": 3,
		"target_id": "77", "resolved": map[string]any{"messages": map[string]any{"77": target}}}})
	shows(t, w.answer(w.Channel, "It rains"), "Exact", "Mary Sato")
}

func (w *twin) converses(t *testing.T) {
	w.slash("bea", w.Channel, "ask", option("question", "What did Paul Okafor say about the trains?"))
	first := w.answer(w.Channel, "say about the trains?")
	press := func(label string) (id string) {
		var i identified
		w.do(&i, "press", map[string]any{"user": "bea", "channel": w.Channel, "message": first.ID, "id": first.Button(label)})
		return i.ID
	}
	press("Right")
	w.answer(w.Channel, "Noted as right")
	press("Context")
	w.answer(w.Channel, "The line was closed on Monday")
	form := press("Follow up")
	w.until("the form", func() bool {
		var r struct{ Type int }
		w.do(&r, "response", map[string]any{"id": form})
		return r.Type == 9
	})
	w.do(nil, "submit", map[string]any{"user": "bea", "channel": w.Channel, "id": first.Button("Follow up"),
		"fields": []any{map[string]any{"customId": "question", "value": "And what did he say about the harbour?"}}})
	shows(t, w.answer(w.Channel, "And what did he say about the harbour"), "> The harbour will open in May", "**Paul Okafor**")
	press("Go on in a thread")
	w.answer(w.Channel, "The conversation goes on in")
	var threads []identified
	w.do(&threads, "threads", map[string]any{"channel": w.Channel})
	if len(threads) != 1 {
		t.Fatalf("threads: %v", threads)
	}
	w.slash("bea", threads[0].ID, "ask", option("question", "What did he say about the harbour?"))
	shows(t, w.answer(threads[0].ID, "> The harbour will open in May"), "**Paul Okafor**")
}
