package discord

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/discord/discordtest"
	"whosaid/bot/llm"
	"whosaid/bot/llm/llmtest"
)

// TestEvidenceBeforeTheFirstToken: whoever asks sees the evidence while the model
// is silent, and its line once it has spoken.
func TestEvidenceBeforeTheFirstToken(t *testing.T) {
	seen := make(chan struct{})
	model := llmtest.Start(func(w http.ResponseWriter, r llmtest.Request) {
		select {
		case <-seen: // not a word before the evidence is on the screen
		case <-r.Done:
		}
		marker := regexp.MustCompile(`\[(S\d+)\] speaker: Paul Okafor[^\n]*harbour`).FindStringSubmatch(r.User)
		llmtest.Say(marker[1]+": the harbour would open in May")(w, r)
	})
	t.Cleanup(model.Close)
	lib, _ := open(t, documents)
	client := llm.New(llm.Config{BaseURL: model.API(), Model: "scripted", Retries: -1, Timeout: time.Minute})
	w := begin(t, discordtest.Config{}, Config{Library: lib, Bot: bot.New(lib, bot.WithModel(client, nil))})

	asked := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "What did Paul Okafor say about the harbour?"})
	early := asked.Done(func(m *discordtest.Message) bool { return strings.Contains(m.Text(), "The harbour will open in May") })
	shows(t, early, "Okafor")
	if strings.Contains(early.Text(), "going to open") || early.Button("Follow up") != "" {
		t.Errorf("this is the whole answer already: %s", early.Text())
	}
	close(seen)
	shows(t, asked.Done(complete), "that the harbour would open in May", "The harbour will open in May")
}
