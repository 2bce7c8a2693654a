package discord

import (
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"whosaid/bot/discord/discordtest"
)

// TestALostGatewayComesBack breaks the gateway in every way and asks again
// each time: nothing that was asked meanwhile is lost.
func TestALostGatewayComesBack(t *testing.T) {
	for name, broken := range map[string]func(w *world){
		"cut":         func(w *world) { w.Cut() },
		"op 7":        func(w *world) { w.Reconnect() },
		"close 4000":  func(w *world) { w.CloseGateway(4000) },
		"close 4009":  func(w *world) { w.OnOpen(discordtest.Opening{Close: 4009}); w.CloseGateway(4000) },
		"silence":     func(w *world) { w.OnOpen(discordtest.Opening{Silent: true}); w.Cut() },
		"op 7 first":  func(w *world) { w.OnOpen(discordtest.Opening{Op: 7}); w.Cut() },
		"torn resume": func(w *world) { w.OnOpen(discordtest.Opening{Torn: true}); w.Cut() },
		"forgotten":   func(w *world) { w.Cut(); w.Lost(time.Second); w.Forget() },
		"op 9":        func(w *world) { w.Invalidate() },
		"torn event":  func(w *world) { w.Tear() },
		"beat":        func(w *world) { w.Beat() },
	} {
		t.Run(name, func(t *testing.T) {
			w := begin(t, discordtest.Config{FirstResponse: time.Minute}, Config{OpenTimeout: 200 * time.Millisecond})
			broken(w)
			w.backAgain()
			shows(t, w.ask("still there?"), "You asked: still there?")
		})
	}
}

// backAgain waits until an event reaches the bot: one that is sent while no
// session is open is lost, as Discord's are.
func (w *world) backAgain() {
	w.t.Helper()
	for range 600 {
		asked := w.Say(w.user, w.Channel, "<@"+w.Bot.ID+"> hello?")
		for range 20 {
			time.Sleep(5 * time.Millisecond)
			for _, m := range w.Messages(w.Channel) {
				if m.Author.ID == w.Bot.ID && m.Reference != nil && m.Reference.MessageID == asked.ID {
					return
				}
			}
		}
	}
	w.t.Fatal("the bot did not come back")
}

func TestWhatIsAskedWhileTheGatewayIsAwayIsAnswered(t *testing.T) {
	w := begin(t, discordtest.Config{FirstResponse: time.Minute}, Config{})
	w.Cut()
	shows(t, w.ask("while away"), "You asked: while away")
	if w.Resumed() == 0 || w.Identified() != 1 {
		t.Errorf("resumed %d times, identified %d times", w.Resumed(), w.Identified())
	}
}

// refused runs a bot that must not come up and returns its error.
func refused(t *testing.T, fake *discordtest.Server, token string) error {
	t.Helper()
	lib, _ := open(t, documents)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	err := Run(ctx, Config{Token: token, APIURL: fake.URL(), Library: lib, Bot: script(echo), OpenTimeout: 200 * time.Millisecond, pause: 5 * time.Millisecond, Log: slog.New(slog.DiscardHandler)})
	if err == nil || ctx.Err() != nil {
		t.Fatalf("Run: %v, %v", err, ctx.Err())
	}
	return err
}

func TestStartFailsWithAClearError(t *testing.T) {
	for name, c := range map[string]struct {
		token    string
		openings []discordtest.Opening
		want     string
	}{
		"wrong token":        {"wrong", nil, "the token is not accepted: check DISCORD_TOKEN"},
		"no token":           {"", nil, "there is no token: check DISCORD_TOKEN"},
		"refused at gateway": {"test-token", []discordtest.Opening{{Close: 4004}}, "check DISCORD_TOKEN"},
		"intents":            {"test-token", []discordtest.Opening{{Close: 4014}}, "intents"},
		"invalid intents":    {"test-token", []discordtest.Opening{{Close: 4013}}, "intents"},
		"silent":             {"test-token", []discordtest.Opening{{Silent: true}, {Silent: true}, {Silent: true}}, "no READY: within"},
		"op 7 first":         {"test-token", []discordtest.Opening{{Op: 7}, {Op: 7}, {Op: 7}}, "asked to connect again"},
		"op 9 first":         {"test-token", []discordtest.Opening{{Op: 9}, {Op: 9}, {Op: 9}}, "not valid any more"},
	} {
		t.Run(name, func(t *testing.T) {
			fake := discordtest.New(t, discordtest.Config{})
			fake.OnOpen(c.openings...)
			err := refused(t, fake, c.token)
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %q lacks %q", err, c.want)
			}
			if c.token != "" && strings.Contains(err.Error(), c.token) {
				t.Errorf("error %q tells the token", err)
			}
		})
	}
}

func TestStartSurvivesABadMoment(t *testing.T) {
	fake := discordtest.New(t, discordtest.Config{})
	fake.OnOpen(discordtest.Opening{Close: 4000})
	fake.Fail(discordtest.Fault{Path: "gateway", Status: 503})
	fake.Fail(discordtest.Fault{Path: "users/@me", Status: 500, Times: 2})
	lib, _ := open(t, documents)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- Run(ctx, Config{Token: fake.Token(), APIURL: fake.URL(), Library: lib, Bot: script(echo), pause: 5 * time.Millisecond})
	}()
	fake.Connected()
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestRefusedForGoodWhileServing(t *testing.T) {
	fake := discordtest.New(t, discordtest.Config{})
	lib, _ := open(t, documents)
	ended := make(chan error, 1)
	go func() {
		ended <- Run(t.Context(), Config{Token: fake.Token(), APIURL: fake.URL(), Library: lib, Bot: script(echo), pause: 5 * time.Millisecond})
	}()
	fake.Connected()
	fake.OnOpen(discordtest.Opening{Close: 4004})
	fake.CloseGateway(4000)
	if err := <-ended; err == nil || !strings.Contains(err.Error(), "check DISCORD_TOKEN") {
		t.Errorf("Run: %v", err)
	}
}

func TestStartSaysWhatIsServed(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	w.ask("are you up?")
	out := w.out.String()
	for _, want := range []string{"Serving 2 documents", "Commands registered", "client_id=" + w.Bot.ID, "permissions=309237763072", "scope=bot+applications.commands"} {
		if !strings.Contains(out, want) {
			t.Errorf("the operator does not read %q in:\n%s", want, out)
		}
	}
}

func TestCommandsAreRegisteredOnlyIfTheyChanged(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	if names, writes := w.Registered(); writes != 1 || len(names) != 9 {
		t.Fatalf("registered %v in %d writes", names, writes)
	}
	if err := w.stop(); err != nil {
		t.Fatal(err)
	}
	lib, _ := open(t, documents)
	out := &buffer{}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- Run(ctx, Config{Token: w.Token(), APIURL: w.URL(), Library: lib, Bot: script(echo), Out: out})
	}()
	for !strings.Contains(out.String(), "Invite link") {
		time.Sleep(5 * time.Millisecond)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if _, writes := w.Registered(); writes != 1 {
		t.Errorf("%d writes", writes)
	}
}
