package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"whosaid/bot/discord/discordtest"
)

// replies are the bot's messages in a channel.
func replies(fake *discordtest.Server, channel string) []string {
	var list []string
	for _, m := range fake.Messages(channel) {
		if m.Author.ID == fake.Bot.ID {
			list = append(list, m.Text())
		}
	}
	return list
}

// TestTwoProcessesServeAShardEach of one folder: every server is served once,
// direct messages are too, and both take up what a third process refreshes.
func TestTwoProcessesServeAShardEach(t *testing.T) {
	root := t.TempDir()
	corpus, data := filepath.Join(root, "corpus"), filepath.Join(root, "data")
	p := machine{corpus: corpus}
	if err := os.Mkdir(corpus, 0o755); err != nil {
		t.Fatal(err)
	}
	p.put(t, "harbour.txt", "\"The harbour will open in May,\" said Paul Okafor, the mayor of Lund.\n")
	fake := discordtest.New(t, discordtest.Config{FirstResponse: time.Minute, Shards: 2})
	whosaid := func(args ...string) *exec.Cmd {
		return exec.CommandContext(t.Context(), "whosaid", append(args, "--corpus", corpus, "--data", data)...)
	}
	env := []string{"HOME=" + root, "DISCORD_TOKEN=" + fake.Token(), "DISCORD_API_URL=" + fake.URL()}
	var bots []*exec.Cmd
	var ended []func() result
	for i, shard := range []string{"0/2", "1/2"} {
		bots = append(bots, whosaid("bot", "--shard", shard))
		ended = append(ended, start(bots[i], env...))
		fake.AwaitShards(i + 1) // the second one finds the index that the first one has built
	}
	start(whosaid("bot", "--shard", "1/2"), env...)().expect(t, exitUsage, "", "another process serves Discord from it")
	start(whosaid("bot"), env...)().expect(t, exitUsage, "", "another process serves Discord from it")
	start(whosaid("bot", "--shard", "2/2"), env...)().expect(t, exitUsage, "", "those of 2 are 0/2 to 1/2")

	channels := []string{fake.Channel, fake.DirectMessages()}
	for i := range 8 {
		if i%3 == 0 {
			fake.AddUser("someone", 0) // ids are not even or odd alone
		}
		channels = append(channels, fake.AddServer(fmt.Sprint("server ", i)))
	}
	ask := func(ch, question string) { fake.Say(fake.AddUser("ann", 0), ch, "<@"+fake.Bot.ID+"> "+question) }
	for _, ch := range channels {
		ask(ch, "What did Paul Okafor say about the harbour?")
	}
	for _, ch := range channels {
		fake.Wait("a reply", func() bool { return fake.Said(ch) > 0 })
	}
	for _, ch := range channels {
		if got := replies(fake, ch); len(got) != 1 || !strings.Contains(got[0], "The harbour will open in May") {
			t.Errorf("channel %s: %q", ch, got)
		}
	}

	p.put(t, "market.txt", "Lena Ode said the market would stay shut.\n")
	start(whosaid("refresh"), env...)().expect(t, exitAnswered, "market.txt", "")
	for _, ch := range channels {
		asked, got := 1, replies(fake, ch)
		for ; asked < 30 && !strings.Contains(got[len(got)-1], "the market would stay shut"); got = replies(fake, ch) {
			time.Sleep(time.Duration(asked) * 100 * time.Millisecond) // a process looks now and then
			ask(ch, "What did Lena Ode say?")
			asked++
			fake.Wait("another reply", func() bool { return fake.Said(ch) >= asked })
		}
		if !strings.Contains(got[len(got)-1], "the market would stay shut") || len(got) != asked {
			t.Errorf("channel %s, after the refresh, asked %d times: %q", ch, asked, got)
		}
	}
	for i, bot := range bots {
		if err := bot.Process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		ended[i]().expect(t, exitAnswered, fmt.Sprintf("Shards: %d/2.", i), "")
	}
}
