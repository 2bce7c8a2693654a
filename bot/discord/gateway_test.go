package discord

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"whosaid/bot/discord/discordtest"
)

// TestALostGatewayComesBack breaks the gateway in every way and asks again
// each time: nothing that was asked meanwhile is lost. The session goes on
// unless Discord has ended it.
func TestALostGatewayComesBack(t *testing.T) {
	for name, c := range map[string]struct {
		broken func(w *world)
		fresh  bool
	}{
		"cut":         {func(w *world) { w.Cut() }, false},
		"op 7":        {func(w *world) { w.Reconnect() }, false},
		"close 1001":  {func(w *world) { w.CloseGateway(1001) }, false},
		"close 4000":  {func(w *world) { w.CloseGateway(4000) }, false},
		"close 4009":  {func(w *world) { w.CloseGateway(4009) }, true},
		"4009 again":  {func(w *world) { w.OnOpen(discordtest.Opening{Close: 4009}); w.CloseGateway(4000) }, true},
		"close 4007":  {func(w *world) { w.OnOpen(discordtest.Opening{Close: 4007}); w.Cut() }, true},
		"silence":     {func(w *world) { w.OnOpen(discordtest.Opening{Silent: true}); w.Cut() }, false},
		"op 7 first":  {func(w *world) { w.OnOpen(discordtest.Opening{Op: 7}); w.Cut() }, false},
		"torn resume": {func(w *world) { w.OnOpen(discordtest.Opening{Torn: true}); w.Cut() }, false},
		"forgotten":   {func(w *world) { w.Forget() }, true},
		"op 9":        {func(w *world) { w.Invalidate() }, true},
		"torn event":  {func(w *world) { w.Tear() }, false},
	} {
		t.Run(name, func(t *testing.T) {
			cfg := Config{}
			if name == "silence" {
				cfg.OpenTimeout = time.Second
			}
			w := begin(t, discordtest.Config{}, cfg)
			c.broken(w)
			w.backAgain()
			shows(t, w.ask("still there?"), "You asked: still there?")
			if fresh := w.Identified() > 1; fresh != c.fresh || fresh == (w.Resumed() > 0) {
				t.Errorf("identified %d times, resumed %d times", w.Identified(), w.Resumed())
			}
		})
	}
}

// TestTheHeartBeats keeps a connection by heartbeats, and gives it up when
// they are not acknowledged any more.
func TestTheHeartBeats(t *testing.T) {
	w := begin(t, discordtest.Config{Heartbeat: time.Second}, Config{})
	w.AwaitBeats(2)
	if w.Resumed() > 0 || w.Identified() != 1 {
		t.Errorf("resumed %d times, identified %d times, with every beat acknowledged", w.Resumed(), w.Identified())
	}
	w.Mute()
	w.AwaitResumed(1)
	if w.Identified() != 1 {
		t.Errorf("identified %d times", w.Identified())
	}
}

func TestAHeartbeatAskedForIsSent(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	w.Beat()
	w.AwaitBeats(1)
	shows(t, w.ask("still there?"), "You asked: still there?")
	if w.Resumed() > 0 {
		t.Error("it cost the connection")
	}
}

// TestNoMoreIdentifiesToday starts with the day's thousand spent: identifying
// once more would cost the bot its token.
func TestNoMoreIdentifiesToday(t *testing.T) {
	fake := discordtest.New(t, discordtest.Config{Identified: 1000})
	if err := refused(t, fake, fake.Token(), time.Minute); !strings.Contains(err.Error(), "lets it in again in 24h") {
		t.Errorf("error: %v", err)
	}
	if n := fake.Identified(); n > 0 {
		t.Errorf("identified %d times", n)
	}
}

func TestPausesBeforeConnectingAgain(t *testing.T) {
	cfg := Config{}.filled()
	g := newGateway(cfg, Shard{}, nil, newIdentifier(cfg.Data, cfg.Shard, cfg.pause), nil)
	for name, c := range map[string]struct {
		cause       error
		least, most time.Duration
	}{
		"lost":      {io.EOF, 0, 50 * time.Millisecond},
		"op 7":      {errAway, 0, 50 * time.Millisecond},
		"op 9":      {fmt.Errorf("no READY: %w", errInvalid), time.Second, 5 * time.Second},
		"exhausted": {fmt.Errorf("ask: %w", exhausted{time.Hour}), time.Hour, time.Hour},
	} {
		for range 100 {
			if got := g.before(c.cause, 50*time.Millisecond); got < c.least || got > c.most {
				t.Errorf("%s: %s", name, got)
			}
		}
	}
	for _, count := range []int{0, 1, 2, 8, 30} {
		cfg.Shard = Shard{0, count}
		daily := newIdentifier(cfg.Data, cfg.Shard, cfg.pause).daily
		if day := max(1, count) * (daily.Burst() + int(float64(daily.Limit())*24*60*60)); day >= 1000 {
			t.Errorf("%d processes may identify %d times a day", count, day)
		}
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
	w := begin(t, discordtest.Config{}, Config{})
	w.Cut()
	shows(t, w.ask("while away"), "You asked: while away")
	if w.Resumed() == 0 || w.Identified() != 1 {
		t.Errorf("resumed %d times, identified %d times", w.Resumed(), w.Identified())
	}
}

// refused runs a bot that must not come up, with so long for a READY, and
// returns its error.
func refused(t *testing.T, fake *discordtest.Server, token string, within time.Duration) error {
	t.Helper()
	lib, _ := open(t, documents)
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	err := Run(ctx, Config{Token: token, APIURL: fake.URL(), Library: lib, Bot: script(echo), OpenTimeout: within, pause: 5 * time.Millisecond, Log: slog.New(slog.DiscardHandler)})
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
			within := time.Minute
			if name == "silent" {
				within = time.Second
			}
			err := refused(t, fake, c.token, within)
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
	for !strings.Contains(w.out.String(), "Invite link") {
		time.Sleep(5 * time.Millisecond)
	}
	out := w.out.String()
	for _, want := range []string{"Serving documents: 2, statements: 4, people: 2, servers: 1.", "Commands registered", "client_id=" + w.Bot.ID, "permissions=309237763072", "scope=bot+applications.commands"} {
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
