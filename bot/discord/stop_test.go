package discord

import (
	"context"
	"strings"
	"testing"
	"time"

	"whosaid/bot/discord/discordtest"
)

// TestStoppedWhileConnecting stops a bot that waits for a READY that does not
// come: it does not wait on.
func TestStoppedWhileConnecting(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{OpenTimeout: time.Hour})
	w.OnOpen(discordtest.Opening{Silent: true})
	w.Cut()
	w.Lost(time.Second)
	if err := w.stop(); err != nil {
		t.Error(err)
	}
}

// TestStoppedWhileDiscordIsAway stops a bot that has lost its connection and
// finds nobody to connect to.
func TestStoppedWhileDiscordIsAway(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	w.Close()
	for !strings.Contains(w.log.String(), "connecting to the gateway failed") {
		time.Sleep(5 * time.Millisecond)
	}
	if err := w.stop(); err != nil {
		t.Error(err)
	}
}

// TestStoppedBeforeDiscordIsThere stops a bot that has never connected: at
// the first request, and at the gateway.
func TestStoppedBeforeDiscordIsThere(t *testing.T) {
	for name, path := range map[string]string{"at the first request": "users/@me", "at the gateway": "gateway/bot"} {
		t.Run(name, func(t *testing.T) {
			fake := discordtest.New(t, discordtest.Config{})
			fake.Fail(discordtest.Fault{Path: path, Status: 503, Times: 1000})
			lib, _ := open(t, documents)
			ctx, cancel := context.WithCancel(t.Context())
			ended := make(chan error, 1)
			go func() {
				ended <- Run(ctx, Config{Token: fake.Token(), APIURL: fake.URL(), Library: lib, Bot: script(echo), pause: 5 * time.Second})
			}()
			fake.Wait("a request", func() bool { return fake.Seen(path) })
			cancel()
			if err := <-ended; err != nil {
				t.Error(err)
			}
		})
	}
}
