package discord

import (
	"context"
	"strings"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/discord/discordtest"
)

// TestFaultsOfTheAPI has requests fail in every way that may pass: the answer
// comes all the same, and once.
func TestFaultsOfTheAPI(t *testing.T) {
	for name, f := range map[string]discordtest.Fault{
		"ack 500":              {Method: "POST", Path: "/callback", Status: 500, Times: 2},
		"ack 503":              {Method: "POST", Path: "/callback", Status: 503},
		"ack reply lost":       {Method: "POST", Path: "/callback", Drop: true, Done: true},
		"ack dropped":          {Method: "POST", Path: "/callback", Drop: true},
		"ack limited":          {Method: "POST", Path: "/callback", Status: 429, RetryAfter: 20 * time.Millisecond},
		"edit 502":             {Method: "PATCH", Path: "@original", Status: 502, Times: 3},
		"edit 500":             {Method: "PATCH", Path: "@original", Status: 500, Times: 2},
		"edit limited":         {Method: "PATCH", Path: "@original", Status: 429, RetryAfter: 20 * time.Millisecond, Times: 2},
		"edit limited for all": {Method: "PATCH", Path: "@original", Status: 429, RetryAfter: 20 * time.Millisecond, Global: true},
		"edit reply lost":      {Method: "PATCH", Path: "@original", Drop: true, Done: true},
	} {
		t.Run(name, func(t *testing.T) {
			w := begin(t, discordtest.Config{}, Config{})
			w.Fail(f)
			shows(t, w.ask("Who?"), "You asked: Who?")
			if n := len(w.Messages(w.Channel)); n != 1 {
				t.Errorf("%d messages", n)
			}
		})
	}
}

func TestFaultsOfAMentionsAnswer(t *testing.T) {
	for name, f := range map[string]discordtest.Fault{
		"post 500":     {Method: "POST", Path: "/messages", Status: 500, Times: 2},
		"post limited": {Method: "POST", Path: "/messages", Status: 429, RetryAfter: 20 * time.Millisecond, Times: 2},
		"typing 500":   {Method: "POST", Path: "/typing", Status: 500},
	} {
		t.Run(name, func(t *testing.T) {
			w := begin(t, discordtest.Config{}, Config{})
			w.Fail(f)
			asked := w.Say(w.user, w.Channel, "<@"+w.Bot.ID+"> who?")
			shows(t, w.Answer(w.Channel, asked.ID, complete), "You asked: who?")
		})
	}
}

func TestMentionsKeepAChannelsRateLimit(t *testing.T) {
	w := begin(t, discordtest.Config{RouteLimit: 3, RoutePer: 100 * time.Millisecond}, Config{})
	var asked []discordtest.Message
	for range 10 {
		asked = append(asked, w.Say(w.user, w.Channel, "<@"+w.Bot.ID+"> who?"))
	}
	for _, a := range asked {
		w.Answer(w.Channel, "", func(m *discordtest.Message) bool { return m.Reference != nil && m.Reference.MessageID == a.ID })
	}
}

// TestAnAnswerThatTakesTooLong outlives its interaction's fifteen minutes: it
// goes to the channel.
func TestAnAnswerThatTakesTooLong(t *testing.T) {
	started, release := make(chan struct{}), make(chan struct{})
	w := begin(t, discordtest.Config{}, Config{Bot: script(func(ctx context.Context, r bot.Request) (bot.Answer, error) {
		close(started)
		<-release
		return echo(ctx, r)
	})})
	i := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "Who?"})
	<-started
	i.Expire()
	close(release)
	shows(t, w.Answer(w.Channel, "", complete), "You asked: Who?")
}

func TestTooFast(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{PerUser: 6})
	for range 2 {
		shows(t, w.ask("Who?"), "You asked: Who?")
	}
	i := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "Who?"})
	shows(t, i.Done(nil), "That was quick! Please give me")
	if !i.Private() {
		t.Error("the refusal is shown to everybody")
	}
	asked := w.Say(w.user, w.Channel, "<@"+w.Bot.ID+"> who?")
	shows(t, w.Answer(w.Channel, asked.ID, nil), "That was quick!")
	other := w.Slash(w.AddUser("bea", 0), w.Channel, "ask", discordtest.Options{"question": "Who?"})
	shows(t, other.Done(complete), "You asked: Who?")
}

func TestAServerTooFast(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{PerServer: 3})
	w.ask("Who?")
	i := w.Slash(w.AddUser("bea", 0), w.Channel, "ask", discordtest.Options{"question": "Who?"})
	shows(t, i.Done(nil), "This server is asking a lot right now")
}

// TestUnderLoad fills the workers and the queue: those who wait are answered
// without the model, and the one too many is refused at once.
func TestUnderLoad(t *testing.T) {
	release := make(chan struct{})
	w := begin(t, discordtest.Config{}, Config{Workers: 1, Queue: 3, Bot: script(func(ctx context.Context, r bot.Request) (bot.Answer, error) {
		<-release
		a, err := echo(ctx, r)
		if r.EvidenceOnly {
			a.Answer = "Evidence only."
		}
		return a, err
	})})
	var waiting []*discordtest.Interaction
	for range 4 {
		i := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "Who?"})
		i.Acknowledged()
		waiting = append(waiting, i)
	}
	refused := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "Who?"})
	shows(t, refused.Done(nil), "Too many people are asking at once")
	close(release)
	evidence := 0
	for _, i := range waiting {
		if m := i.Done(complete); strings.Contains(m.Text(), "Evidence only.") {
			evidence++
		}
	}
	if evidence == 0 || evidence == len(waiting) {
		t.Errorf("%d of %d answers left the model out", evidence, len(waiting))
	}
}

func TestAStopSignalFinishesWhatRuns(t *testing.T) {
	started, release := make(chan struct{}), make(chan struct{})
	w := begin(t, discordtest.Config{}, Config{Bot: script(func(ctx context.Context, r bot.Request) (bot.Answer, error) {
		close(started)
		<-release
		return echo(ctx, r)
	})})
	i := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "Who?"})
	<-started
	stopped := make(chan error, 1)
	go func() { stopped <- w.stop() }()
	time.AfterFunc(50*time.Millisecond, func() { close(release) })
	shows(t, i.Done(complete), "You asked: Who?")
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}

func TestEverythingSentMentionsNobody(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{Bot: script(func(_ context.Context, r bot.Request) (bot.Answer, error) {
		a, err := echo(context.Background(), r)
		a.Answer = "@everyone <@" + r.Question + "> @here"
		return a, err
	})})
	m := w.ask(w.user.ID)
	shows(t, m, `\@everyone \<\@`)
	asked := w.Say(w.user, w.Channel, "<@"+w.Bot.ID+"> "+w.user.ID)
	shows(t, w.Answer(w.Channel, asked.ID, complete), `\@everyone`)
}

func TestHalfDecodedEventsHurtNobody(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	for _, event := range []struct {
		kind string
		data any
	}{
		{"INTERACTION_CREATE", map[string]any{"type": 2}},
		{"INTERACTION_CREATE", map[string]any{"type": 2, "id": "1", "token": "t", "data": "wrong"}},
		{"INTERACTION_CREATE", map[string]any{"type": 3, "id": "1", "token": "t"}},
		{"INTERACTION_CREATE", map[string]any{"type": 5, "id": "1", "token": "t", "data": map[string]any{}}},
		{"INTERACTION_CREATE", "wrong"},
		{"MESSAGE_CREATE", map[string]any{"content": "<@" + w.Bot.ID + ">"}},
		{"MESSAGE_CREATE", map[string]any{"author": 5}},
	} {
		w.Event(event.kind, event.data)
	}
	shows(t, w.ask("still there?"), "You asked: still there?")
}
