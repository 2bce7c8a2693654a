package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"whosaid/bot/discord/discordtest"
)

// A service is the command "bot", running.
type service struct {
	out, err  *bytes.Buffer // to be read after it has ended
	interrupt context.CancelFunc
	code      chan int
}

// serve starts "bot" over a Discord and one document.
func serve(t *testing.T, fake *discordtest.Server, token string) *service {
	t.Helper()
	return serveFrom(t, fake, token, t.TempDir())
}

// serveFrom is serve with a data folder.
func serveFrom(t *testing.T, fake *discordtest.Server, token, data string) *service {
	t.Helper()
	corpus := t.TempDir()
	document := "\"The harbour will open in May,\" said Paul Okafor, the mayor of Lund.\n"
	if err := os.WriteFile(filepath.Join(corpus, "harbour.txt"), []byte(document), 0o600); err != nil {
		t.Fatal(err)
	}
	env := map[string]string{"DISCORD_TOKEN": token, "DISCORD_API_URL": fake.URL(), "HOME": t.TempDir()}
	ctx, interrupt := context.WithCancel(t.Context())
	s := &service{&bytes.Buffer{}, &bytes.Buffer{}, interrupt, make(chan int, 1)}
	args := []string{"bot", "--corpus", corpus, "--data", data}
	go func() {
		s.code <- run(ctx, args, environment{get: func(name string) string { return env[name] }}, strings.NewReader(""), s.out, s.err)
	}()
	t.Cleanup(interrupt)
	return s
}

// ends waits for the exit code.
func (s *service) ends(t *testing.T, want int) {
	t.Helper()
	select {
	case got := <-s.code:
		if got != want {
			t.Errorf("exit code %d, want %d; it said:\n%s", got, want, s.err)
		}
	case <-time.After(time.Minute):
		t.Fatal("it did not end")
	}
}

// TestBotAnswersUntilItIsStopped asks the command a question on Discord, and
// stops it.
func TestBotAnswersUntilItIsStopped(t *testing.T) {
	fake := discordtest.New(t, discordtest.Config{FirstResponse: time.Minute})
	s := serve(t, fake, fake.Token())
	fake.Connected()
	ask := discordtest.Options{"question": "What did Paul Okafor say about the harbour?"}
	answer := fake.Slash(fake.AddUser("ann", 0), fake.Channel, "ask", ask).Done(func(m *discordtest.Message) bool { return m.Button("Right") != "" })
	for _, want := range []string{"> The harbour will open in May", "**Paul Okafor**", "harbour.txt, paragraph 1"} {
		if !strings.Contains(answer.Text(), want) {
			t.Errorf("the answer lacks %q:\n%s", want, answer.Text())
		}
	}
	s.interrupt()
	s.ends(t, exitAnswered)
	if !strings.Contains(s.out.String(), "Serving documents: 1, statements: 1, people: 1") || !strings.Contains(s.out.String(), "Invite link: https://discord.com/") {
		t.Errorf("it said:\n%s", s.out)
	}
	if strings.Contains(s.out.String()+s.err.String(), fake.Token()) {
		t.Error("it told the token")
	}
}

func TestBotWithAWrongToken(t *testing.T) {
	for name, token := range map[string]string{"wrong": "not.the.token", "refused by the gateway": "test-token"} {
		t.Run(name, func(t *testing.T) {
			fake := discordtest.New(t, discordtest.Config{})
			fake.OnOpen(discordtest.Opening{Close: 4004})
			s := serve(t, fake, token)
			s.ends(t, exitUsage)
			if !strings.Contains(s.err.String(), "DISCORD_TOKEN") || strings.Contains(s.err.String(), token) {
				t.Errorf("it said:\n%s", s.err)
			}
		})
	}
}

func TestBotWithNobodyThere(t *testing.T) {
	fake := discordtest.New(t, discordtest.Config{})
	fake.Close()
	s := serve(t, fake, fake.Token())
	s.ends(t, exitBroken)
	if !strings.Contains(s.err.String(), "discord cannot be reached") {
		t.Errorf("it said:\n%s", s.err)
	}
}

// TestOnlyOneBotServesADataFolder starts a second one, which stops before it
// has said anything to Discord, and one after the first has ended.
func TestOnlyOneBotServesADataFolder(t *testing.T) {
	data := t.TempDir()
	fake := discordtest.New(t, discordtest.Config{})
	first := serveFrom(t, fake, fake.Token(), data)
	fake.Connected()
	silent := discordtest.New(t, discordtest.Config{})
	silent.Close()
	second := serveFrom(t, silent, silent.Token(), data)
	second.ends(t, exitUsage)
	if !strings.Contains(second.err.String(), "another process serves Discord") || !strings.Contains(second.err.String(), data) {
		t.Errorf("the second said:\n%s", second.err)
	}
	first.interrupt()
	first.ends(t, exitAnswered)
	other := discordtest.New(t, discordtest.Config{}) // the first one may still count as connected to fake
	third := serveFrom(t, other, other.Token(), data)
	other.Connected()
	third.interrupt()
	third.ends(t, exitAnswered)
}

// TestBotStoppedWithNobodyThere stops the command when Discord has gone away,
// and before it has come to Discord at all.
func TestBotStoppedWithNobodyThere(t *testing.T) {
	fake := discordtest.New(t, discordtest.Config{})
	s := serve(t, fake, fake.Token())
	fake.Connected()
	fake.Close()
	s.interrupt()
	s.ends(t, exitAnswered)

	s = serve(t, fake, fake.Token())
	s.interrupt()
	s.ends(t, exitAnswered)
	if strings.Contains(s.err.String(), "interrupted") {
		t.Errorf("it said:\n%s", s.err)
	}
}
