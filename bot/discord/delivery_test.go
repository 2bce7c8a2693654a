package discord

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/discord/discordtest"
)

// replies are the bot's replies to messages of a channel, in order.
func (w *world) replies(channel string) (to []string) {
	for _, m := range w.Messages(channel) {
		if m.Author.ID == w.Bot.ID && m.Reference != nil {
			to = append(to, m.Reference.MessageID)
		}
	}
	return to
}

func (w *world) mention(channel, question string) discordtest.Message {
	return w.Say(w.user, channel, "<@"+w.Bot.ID+"> "+question)
}

// TestAChannelsOrderIsKept has earlier questions take longer than later ones:
// the answers come in the order of the questions.
func TestAChannelsOrderIsKept(t *testing.T) {
	const n = 6
	var release [n]chan struct{}
	for i := range release {
		release[i] = make(chan struct{})
	}
	w := begin(t, discordtest.Config{}, Config{Workers: n, Bot: script(func(ctx context.Context, r bot.Request) (bot.Answer, error) {
		<-release[r.Question[len(r.Question)-1]-'0']
		return echo(ctx, r)
	})})
	var asked []string
	for i := range n {
		asked = append(asked, w.mention(w.Channel, fmt.Sprintf("number %d", i)).ID)
	}
	for i := range n {
		close(release[n-1-i])
	}
	w.Answer(w.Channel, asked[n-1], func(m *discordtest.Message) bool { return m.Reference != nil && m.Reference.MessageID == asked[n-1] })
	if got := w.replies(w.Channel); strings.Join(got, " ") != strings.Join(asked, " ") {
		t.Errorf("asked %v, answered %v", asked, got)
	}
}

// TestAFullLine has more questions come in than a channel lets through: the
// first ones are answered, the rest are told that they are left out.
func TestAFullLine(t *testing.T) {
	const asked = 2 * longestLine
	w := begin(t, discordtest.Config{GlobalLimit: 1000}, Config{Queue: 1000})
	w.Limit(w.Channel, 1, 500*time.Millisecond)
	for i := range asked {
		w.mention(w.Channel, fmt.Sprintf("number %d", i))
	}
	word := w.Answer(w.Channel, "", func(m *discordtest.Message) bool { return strings.Contains(m.Content, "left without an answer here") })
	shows(t, word, "`/ask`, which is not held up")
	w.Answer(w.Channel, "", func(m *discordtest.Message) bool { return strings.Contains(m.Content, "Questions waiting here: ") })
	w.Limit(w.Channel, 1000, time.Second)
	w.Wait("the line to end", func() bool { return w.Said(w.Channel) >= longestLine })
	later := w.mention(w.Channel, "afterwards")
	w.Answer(w.Channel, later.ID, func(m *discordtest.Message) bool { return m.Reference != nil && m.Reference.MessageID == later.ID })
	if n := len(w.replies(w.Channel)); n < longestLine || n > asked {
		t.Errorf("%d of %d answered", n, asked)
	}
}

func TestTurns(t *testing.T) {
	ls := newLines(1)
	a, b := ls.join("1"), ls.join("1")
	other := ls.join("2")
	if !a.first() || b.first() || !other.first() {
		t.Error("who is first is wrong")
	}
	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	if err := b.wait(stopped); err == nil {
		t.Error("the second has its turn before the first")
	}
	if a.near(t.Context()) != nil || b.near(stopped) == nil {
		t.Error("who is near is wrong")
	}
	b.asked, a.asked = b.asked.Add(-overtake), a.asked.Add(-overtake)
	if err := b.wait(t.Context()); err != nil {
		t.Errorf("a question that is old holds up a later one: %v", err)
	}
	if a.first() {
		t.Error("the first is first while another is sent")
	}
	b.omit()
	b.leave()
	if err := a.wait(t.Context()); err != nil {
		t.Error(err)
	}
	if omitted, waiting := a.news(); omitted != 1 || waiting != 0 {
		t.Errorf("left out %d, waiting %d", omitted, waiting)
	}
	a.leave()
	a.leave()
	other.leave()
	if len(ls.byChannel) > 0 {
		t.Errorf("lines are left: %v", ls.byChannel)
	}
}

// endless is echo, but never answers what takes forever.
func endless(ctx context.Context, r bot.Request) (bot.Answer, error) {
	if strings.Contains(r.Question, "forever") {
		<-ctx.Done()
		return bot.Answer{}, ctx.Err()
	}
	return echo(ctx, r)
}

// TestACrowdedChannelLeavesWorkers has a channel's questions take for ever:
// half of the workers are left to others.
func TestACrowdedChannelLeavesWorkers(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{Workers: 4, stop: time.Second, Bot: script(endless)})
	for range 10 {
		w.mention(w.Channel, "this takes forever")
	}
	elsewhere := w.AddServer("elsewhere")
	w.Answer(elsewhere, w.mention(elsewhere, "quick?").ID, complete)
	shows(t, w.ask("quick?"), "You asked: quick?")
}

// TestWhatComesTwiceIsAnsweredOnce has Discord send every event twice.
func TestWhatComesTwiceIsAnsweredOnce(t *testing.T) {
	asked := make(chan string, 20)
	cfg := Config{Data: t.TempDir(), Bot: script(func(ctx context.Context, r bot.Request) (bot.Answer, error) {
		asked <- r.Question
		return echo(ctx, r)
	})}
	w := begin(t, discordtest.Config{Twice: true}, cfg)
	m := w.ask("one")
	said := w.mention(w.Channel, "two")
	w.Answer(w.Channel, said.ID, complete)
	shows(t, w.Press(w.user, m, "Right").Done(nil), "Noted as right")
	last := w.mention(w.Channel, "three")
	w.Answer(w.Channel, last.ID, complete)
	close(asked)
	var all []string
	for q := range asked {
		all = append(all, q)
	}
	if strings.Join(all, " ") != "one two three" || len(w.replies(w.Channel)) != 2 {
		t.Errorf("asked %v, replies %v", all, w.replies(w.Channel))
	}
}

// voids are the ways in which an interaction's token is lost before its
// answer is there.
var voids = map[string]struct {
	fake discordtest.Config
	lose func(w *world, i *discordtest.Interaction)
}{
	"10062 at once": {discordtest.Config{FirstResponse: time.Nanosecond}, func(*world, *discordtest.Interaction) {}},
	"10062 later": {discordtest.Config{}, func(w *world, _ *discordtest.Interaction) {
		w.Fail(discordtest.Fault{Path: "/webhooks/", Status: 404, Code: 10062, Times: 9})
	}},
	"40060 later": {discordtest.Config{}, func(w *world, _ *discordtest.Interaction) {
		w.Fail(discordtest.Fault{Path: "/webhooks/", Status: 400, Code: 40060, Times: 9})
	}},
	"10015": {discordtest.Config{}, func(_ *world, i *discordtest.Interaction) { i.Lose() }},
	"50027": {discordtest.Config{}, func(_ *world, i *discordtest.Interaction) { i.Expire() }},
}

// TestALostInteractionGoesToTheChannel loses tokens before the answer: the
// whole of it, several messages, comes as messages of the channel; a private
// one does not.
func TestALostInteractionGoesToTheChannel(t *testing.T) {
	for name, void := range voids {
		t.Run(name, func(t *testing.T) {
			started, release := make(chan struct{}, 2), make(chan struct{})
			w := begin(t, void.fake, Config{Bot: script(func(ctx context.Context, r bot.Request) (bot.Answer, error) {
				started <- struct{}{}
				<-release
				a, err := echo(ctx, r)
				a.Statements[0].Text = strings.Repeat("A long sentence. ", 700)
				return a, err
			})})
			secret := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "secret <@" + w.user.ID + ">", "private": true})
			open := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "open <@" + w.user.ID + ">"})
			<-started
			if void.fake.FirstResponse == 0 {
				<-started
			}
			void.lose(w, secret)
			void.lose(w, open)
			close(release)
			shows(t, w.Answer(w.Channel, "", nil), "You asked: open")
			w.Answer(w.Channel, "", complete)
			if err := w.stop(); err != nil {
				t.Error(err)
			}
			sent := w.Messages(w.Channel)
			if len(sent) < 2 {
				t.Errorf("%d messages", len(sent))
			}
			for _, m := range sent {
				if strings.Contains(m.Text(), "secret") || len(m.Pinged) > 0 {
					t.Errorf("in the channel, pinging %v: %s", m.Pinged, m.Text())
				}
			}
			if !strings.Contains(w.log.String(), "level=WARN") {
				t.Error("the private answer's end is not logged")
			}
		})
	}
}

// TestALostPageTurnsInItsMessage turns the page of a list whose button's
// interaction is void.
func TestALostPageTurnsInItsMessage(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{Library: lots(t)})
	first := w.Slash(w.user, w.Channel, "quotes", discordtest.Options{"speaker": "Aiko Ito"}).Done(nil)
	w.Fail(discordtest.Fault{Path: "/callback", Status: 404, Code: 10062})
	w.Press(w.user, first, "Next")
	turned := w.Answer(w.Channel, "", func(m *discordtest.Message) bool { return m.Button("Back") != "" })
	if turned.ID != first.ID || len(w.Messages(w.Channel)) != 1 {
		t.Errorf("the page turned in message %s, not %s", turned.ID, first.ID)
	}
}

// TestARefusedCardIsSentAsText has Discord refuse embeds: their text comes.
func TestARefusedCardIsSentAsText(t *testing.T) {
	for _, code := range []int{50035, 50013} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			w := begin(t, discordtest.Config{RefuseEmbeds: code}, Config{})
			wants := []string{"You asked: ", "**Aiko Ito**, Minister of Trade", "> We are ready to talk", "The card could not be shown here"}
			shows(t, w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "Who?"}).Done(nil), wants...)
			shows(t, w.Slash(w.user, w.Channel, "speakers", nil).Done(nil), "2 speakers quoted", "Aiko Ito")
			said := w.mention(w.Channel, "who?")
			m := w.Answer(w.Channel, said.ID, func(m *discordtest.Message) bool { return m.Reference != nil })
			shows(t, m, wants...)
			if len(m.Embeds) > 0 || len(m.Components) > 0 {
				t.Errorf("more than text: %+v", m)
			}
		})
	}
}

// TestAStopEndsInTimeDuringAFlood stops a bot whose channel is rate limited
// for an hour: what can be sent is sent, and Run returns.
func TestAStopEndsInTimeDuringAFlood(t *testing.T) {
	w := begin(t, discordtest.Config{GlobalLimit: 1000}, Config{Workers: 2, stop: 5 * time.Second, Bot: script(endless)})
	w.Limit(w.Channel, 1, time.Hour)
	for i := range 10 {
		w.mention(w.Channel, fmt.Sprintf("number %d", i))
	}
	w.Wait("an answer", func() bool { return w.Seen("/messages") })
	cut := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "this takes forever"})
	cut.Acknowledged()
	if err := w.stop(); err != nil {
		t.Error(err)
	}
	shows(t, cut.Done(nil), "I am being restarted and did not get to this")
}
