package discord

import (
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/discord/discordtest"
)

// A tally is how the questions of a load test ended.
type tally struct {
	mu                        sync.Mutex
	answered, refused, silent int
	first                     []time.Duration
}

func (c *tally) add(text string, first time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case strings.Contains(text, "The tariff is a mistake"):
		c.answered++
	case strings.Contains(text, "Please"):
		c.refused++
	default:
		c.silent++
	}
	c.first = append(c.first, first)
}

// p is the quantile of the times to the first response.
func (c *tally) p(q float64) time.Duration {
	slices.Sort(c.first)
	return c.first[min(int(q*float64(len(c.first))), len(c.first)-1)]
}

// TestManyPeopleAtOnce has 200 people ask at once, one question after the
// other, while the gateway is cut five times: every question is answered or
// kindly refused, and afterwards nothing is left running or held. WHOSAID_LOAD says
// for how long, such as 30s, and then the times to the first response count
// too; by default each asks twice.
func TestManyPeopleAtOnce(t *testing.T) {
	const people, cuts = 200, 5
	before := settledGoroutines()
	length, _ := time.ParseDuration(os.Getenv("WHOSAID_LOAD"))
	lib, _ := open(t, documents)
	opened := settledGoroutines()
	w := begin(t, discordtest.Config{GlobalLimit: 1000, History: 1000}, Config{Library: lib, Bot: bot.New(lib), Data: t.TempDir()})
	var crowd sync.WaitGroup
	serving := heap()
	count, until := &tally{}, time.Now().Add(length)
	for range people {
		user := w.AddUser("somebody", 0)
		crowd.Go(func() {
			for n := 0; n < 2 || time.Now().Before(until); n++ {
				w.once(user, count)
			}
		})
	}
	for range cuts {
		time.Sleep(max(length/(cuts+1), 100*time.Millisecond))
		w.Cut()
	}
	crowd.Wait()
	if after := heap(); after > serving+slack {
		t.Errorf("%d kB held before, %d kB after", serving>>10, after>>10)
	} else {
		t.Logf("%d kB held before, %d kB after", serving>>10, after>>10)
	}
	if count.silent > 0 || count.answered == 0 {
		t.Errorf("%d answered, %d refused, %d neither", count.answered, count.refused, count.silent)
	}
	t.Logf("%d answered, %d refused; first response p50 %s, p99 %s, longest %s; resumed %d times", count.answered, count.refused,
		count.p(.5).Round(time.Millisecond), count.p(.99).Round(time.Millisecond), count.p(1).Round(time.Millisecond), w.Resumed())
	if length > 0 && count.p(.99) > time.Second {
		t.Errorf("one first response in a hundred took %s or longer", count.p(.99))
	}
	if err := w.stop(); err != nil {
		t.Error(err)
	}
	w.Close()
	if after := fewer(opened); after > opened {
		t.Errorf("%d goroutines before (%d without the library), %d after:\n%s", opened, before, after, stacks())
	}
}

// TestAFloodedChannelHoldsUpNobodyElse floods one channel with mentions, which
// Discord lets through at one a second, while somebody on another server asks
// by command and by mention: of these, most are answered within a second, before
// the flooded channel lets another one through. Where WHOSAID_LOAD is set 99 in 100
// are within two.
func TestAFloodedChannelHoldsUpNobodyElse(t *testing.T) {
	const questions, flood = 100, 300
	lib, _ := open(t, documents)
	w := begin(t, discordtest.Config{GlobalLimit: 10_000}, Config{Library: lib, Bot: bot.New(lib)})
	w.Limit(w.Channel, 1, time.Second)
	elsewhere := w.AddServer("elsewhere")
	count := &tally{}
	for n := range questions {
		for range flood / questions {
			w.mention(w.Channel, tariff)
		}
		from := time.Now()
		if n%2 == 0 {
			text := w.Slash(w.user, elsewhere, "ask", discordtest.Options{"question": tariff}).Settled(complete)
			count.add(text, time.Since(from))
			continue
		}
		asked := w.mention(elsewhere, tariff)
		answer := w.Answer(elsewhere, asked.ID, complete)
		count.add(answer.Text(), time.Since(from))
	}
	w.Limit(w.Channel, flood, time.Second) // let the line end
	if count.answered != questions {
		t.Errorf("%d of %d answered, %d refused", count.answered, questions, count.refused)
	}
	if half := count.p(.5); half >= time.Second {
		t.Errorf("half of the answers took %s or longer", half)
	}
	if p99 := count.p(.99); os.Getenv("WHOSAID_LOAD") != "" && p99 >= 2*time.Second {
		t.Errorf("an answer in a hundred took %s or longer", p99)
	}
	t.Logf("answered elsewhere: p50 %s, p99 %s, longest %s; in the flooded channel: %d", count.p(.5).Round(time.Millisecond),
		count.p(.99).Round(time.Millisecond), count.p(1).Round(time.Millisecond), len(w.replies(w.Channel)))
}

const tariff = "What did Aiko Ito say about the tariff?"

// slack is how much more may be held after the load: what the fake remembers,
// the pools of connections, and the times that are counted.
const slack = 48 << 20

// heap is how many bytes are held.
func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC() // the first only empties the pools
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// once asks one question and waits for its end.
func (w *world) once(user *discordtest.User, count *tally) {
	i := w.Slash(user, w.Channel, "ask", discordtest.Options{"question": tariff})
	first := i.Acknowledged()
	count.add(i.Settled(nil), first)
}

// settledGoroutines counts goroutines once they have stopped ending.
func settledGoroutines() int {
	last := runtime.NumGoroutine()
	for same := 0; same < 5; {
		time.Sleep(20 * time.Millisecond)
		if n := runtime.NumGoroutine(); n == last {
			same++
		} else {
			last, same = n, 0
		}
	}
	return last
}

// fewer waits until there are no more than n goroutines, and returns how many
// there are.
func fewer(n int) int {
	for range 500 {
		if runtime.NumGoroutine() <= n {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return runtime.NumGoroutine()
}

func stacks() string {
	b := make([]byte, 1<<20)
	return string(b[:runtime.Stack(b, true)])
}
