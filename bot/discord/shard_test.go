package discord

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"whosaid/bot/discord/discordtest"
)

// askEverywhere asks in many servers and in a direct message, and expects one
// reply to each.
func askEverywhere(t *testing.T, fake *discordtest.Server, channels []string) {
	t.Helper()
	user := fake.AddUser("bea", 0)
	for _, ch := range channels {
		fake.Say(user, ch, "<@"+fake.Bot.ID+"> are you there?")
	}
	for _, ch := range channels {
		fake.Wait("a reply in "+ch, func() bool { return fake.Said(ch) > 0 })
	}
	time.Sleep(50 * time.Millisecond) // a second reply would be as fast
	for _, ch := range channels {
		said := 0
		for _, m := range fake.Messages(ch) {
			if m.Author.ID == fake.Bot.ID {
				said++
			}
		}
		if said != 1 {
			t.Errorf("channel %s: %d replies", ch, said)
		}
	}
}

// servers adds servers and returns a channel of each, of the first one, and a
// direct message.
func servers(fake *discordtest.Server, n int) []string {
	list := []string{fake.Channel, fake.DirectMessages()}
	for i := range n {
		if i%3 == 0 {
			fake.AddUser("someone", 0) // ids are not even or odd alone
		}
		list = append(list, fake.AddServer(fmt.Sprint("server ", i)))
	}
	return list
}

// TestAsManyShardsAsDiscordRecommends are served by one process that is told
// nothing of shards, and they identify no faster than Discord takes them.
func TestAsManyShardsAsDiscordRecommends(t *testing.T) {
	for _, together := range []int{1, 2} {
		fake := discordtest.Config{Shards: 4, MaxConcurrency: together, IdentifyEvery: 120 * time.Millisecond}
		w := begin(t, fake, Config{pause: 4 * time.Millisecond})
		w.AwaitShards(4)
		askEverywhere(t, w.Server, servers(w.Server, 12))
		w.CloseGateway(4009) // all identify again, and all at once
		for end := time.Now().Add(time.Minute); w.Identified() < 8 && time.Now().Before(end); {
			time.Sleep(5 * time.Millisecond)
		}
		w.AwaitShards(4)
		if w.Hasty() > 0 || w.Identified() != 8 {
			t.Errorf("%d at a time: identified %d times, %d of them too soon\n%s", together, w.Identified(), w.Hasty(), w.log)
		}
		if want := []string{"0/4", "1/4", "2/4", "3/4"}; !slices.Equal(w.Shards(), want) {
			t.Errorf("shards %v", w.Shards())
		}
		if out := w.out.String(); !strings.Contains(out, "servers: 1.") || !strings.Contains(out, "Shards: 0/4 to 3/4.") {
			t.Errorf("the operator reads %s", out)
		}
	}
}

// TestIdentifiesOfOneFolderWaitForEachOther as those of processes that each
// serve a shard do.
func TestIdentifiesOfOneFolderWaitForEachOther(t *testing.T) {
	for _, dir := range []string{"", t.TempDir()} {
		cfg := Config{Data: dir, pause: time.Millisecond}.filled()
		one := newIdentifier(cfg.Data, cfg.Shard, cfg.pause)
		var group sync.WaitGroup
		var mu sync.Mutex
		passed := map[int][]time.Time{}
		begun := time.Now()
		for i := range 8 {
			in := one
			if dir != "" {
				in = newIdentifier(cfg.Data, cfg.Shard, cfg.pause) // another process
			}
			group.Go(func() {
				done, err := in.wait(t.Context(), Shard{i, 8}, 2)
				if err != nil {
					t.Error(err)
					return
				}
				defer done()
				mu.Lock()
				defer mu.Unlock()
				passed[i%2] = append(passed[i%2], time.Now())
			})
		}
		group.Wait()
		for key, times := range passed {
			// The last of four goes three times the pause after the first.
			if took := times[len(times)-1].Sub(begun); len(times) != 4 || took < 3*one.every-20*time.Millisecond {
				t.Errorf("folder %q: the %d of %d passed in %s", dir, len(times), key, took)
			}
		}
	}
}

// TestAnotherShardsServersAreNotServed by a process that has been given one.
func TestAnotherShardsServersAreNotServed(t *testing.T) {
	w := begin(t, discordtest.Config{Shards: 2}, Config{Shard: Shard{1, 2}})
	if want := []string{"1/2"}; !slices.Equal(w.Shards(), want) {
		t.Errorf("shards %v", w.Shards())
	}
	user := w.AddUser("bea", 0)
	here := 0
	var said []string
	for _, ch := range servers(w.Server, 9) {
		said = append(said, ch)
		w.Say(user, ch, "<@"+w.Bot.ID+"> are you there?")
	}
	w.Wait("a reply", func() bool { return slices.ContainsFunc(said, func(ch string) bool { return w.Said(ch) > 0 }) })
	time.Sleep(200 * time.Millisecond) // the others' would be as fast
	for _, ch := range said {
		for _, m := range w.Messages(ch) {
			if m.Author.ID == w.Bot.ID {
				here++
			}
		}
	}
	if here == 0 || here == len(said) {
		t.Errorf("%d of %d were answered", here, len(said))
	}
}

// TestNoIdentifyIsLeftForAShard of eight when there are but seven.
func TestNoIdentifyIsLeftForAShard(t *testing.T) {
	fake := discordtest.New(t, discordtest.Config{Identified: 993})
	lib, _ := open(t, documents)
	err := Run(t.Context(), Config{Token: fake.Token(), APIURL: fake.URL(), Library: lib, Bot: script(echo), Shard: Shard{2, 8}, pause: time.Millisecond})
	if err == nil || !strings.Contains(err.Error(), "too often today") || fake.Identified() > 0 {
		t.Errorf("identified %d times: %v", fake.Identified(), err)
	}
}
