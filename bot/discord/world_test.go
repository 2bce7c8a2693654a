package discord

import (
	"bytes"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/discord/command"
	"whosaid/bot/discord/discordtest"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// A world is a bot that serves a Discord of its own.
type world struct {
	*discordtest.Server
	t    *testing.T
	user *discordtest.User
	out  *buffer
	log  *buffer
	stop func() error
	// corpus is the folder of the library's documents.
	corpus string
}

// buffer is a bytes.Buffer that several goroutines may use.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// script answers with what a function says.
type script func(ctx context.Context, r bot.Request) (bot.Answer, error)

func (s script) Ask(ctx context.Context, r bot.Request) (bot.Answer, error) { return s(ctx, r) }

func (s script) Explain(retrieval.Statement) string {
	return "The title and surname stand at the verb."
}

// documents are what the library of a world is read from.
var documents = map[string]string{
	"harbour.txt": "\"We are ready to talk,\" said Aiko Ito, the Minister of Trade. She left early.\n\n" +
		"\"The harbour will open in May,\" said Paul Okafor, the mayor of Lund.\n\n" +
		"Ms Ito said: \"The tariff is a mistake.\"\n",
	"rails.txt": "The line was closed on Monday.\n\n\"The trains will run again in spring,\" said Paul Okafor.\n",
}

// open opens a library over documents.
func open(t *testing.T, documents map[string]string) (*library.Library, string) {
	t.Helper()
	corpus := t.TempDir()
	for name, text := range documents {
		if err := os.WriteFile(filepath.Join(corpus, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lib, err := library.Open(t.Context(), library.Config{Corpus: corpus, Data: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	return lib, corpus
}

// begin starts a world; zero fields of cfg are filled in for tests.
func begin(t *testing.T, fake discordtest.Config, cfg Config) *world {
	t.Helper()
	fill(&fake.FirstResponse, time.Minute)
	w := &world{Server: discordtest.New(t, fake), t: t, out: &buffer{}, log: &buffer{}}
	w.user = w.AddUser("ann", 0)
	cfg.Token, cfg.APIURL, cfg.Out = w.Token(), w.URL(), w.out
	cfg.Log = slog.New(slog.NewTextHandler(w.log, nil))
	fill(&cfg.EditEvery, time.Millisecond)
	fill(&cfg.pause, 5*time.Millisecond)
	fill(&cfg.first, time.Minute)
	fill(&cfg.PerUser, 100000)
	fill(&cfg.PerServer, 100000)
	if cfg.Bot == nil {
		cfg.Bot = script(echo)
	}
	if cfg.Library == nil {
		cfg.Library, w.corpus = open(t, documents)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Run(ctx, cfg) }()
	w.stop = sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() {
		if err := w.stop(); err != nil {
			t.Errorf("Run: %v", err)
		}
		if t.Failed() {
			t.Logf("log:\n%s", w.log)
		}
	})
	w.Connected()
	return w
}

var said = retrieval.Statement{ID: "s1", Document: "talks.txt", Paragraph: 2, Start: 10, End: 30, Text: "We are ready to talk", Kind: retrieval.Direct,
	Speaker: "Aiko Ito", SpeakerAsWritten: "Ms Ito", SpeakerRole: "Minister of Trade", SpeakerReason: retrieval.ByTitle}

// echo answers every question with one statement.
func echo(_ context.Context, r bot.Request) (bot.Answer, error) {
	return bot.Answer{Question: r.Question, Answer: "You asked: " + r.Question, Statements: []retrieval.Statement{said}, Engine: "extractive"}, nil
}

var _ command.Asker = (*bot.Bot)(nil)
