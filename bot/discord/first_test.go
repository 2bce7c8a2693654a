package discord

import (
	"strings"
	"testing"

	"whosaid/bot/discord/discordtest"
)

func TestAskAnswers(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	i := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "Who is ready?"})
	m := i.Done(func(m *discordtest.Message) bool { return m.Button("Context") != "" })
	if !strings.Contains(m.Text(), "> We are ready to talk") || !strings.Contains(m.Text(), "**Aiko Ito**, Minister of Trade") {
		t.Errorf("answer: %s", m.Text())
	}
	if m.Ephemeral() {
		t.Error("the answer is private")
	}
}

func TestMentionAnswers(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	asked := w.Say(w.user, w.Channel, "<@"+w.Bot.ID+"> who is ready?")
	m := w.Answer(w.Channel, asked.ID, nil)
	if !strings.Contains(m.Text(), "You asked: who is ready?") {
		t.Errorf("answer: %s", m.Text())
	}
}
