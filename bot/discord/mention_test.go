package discord

import (
	"context"
	"strings"
	"testing"

	"whosaid/bot"
	"whosaid/bot/discord/discordtest"
)

func TestMention(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	for name, say := range map[string]func(string) discordtest.Message{
		"listed":   func(q string) discordtest.Message { return w.Say(w.user, w.Channel, "<@"+w.Bot.ID+"> "+q) },
		"unlisted": func(q string) discordtest.Message { return w.Unlisted(w.user, w.Channel, "<@"+w.Bot.ID+"> "+q) },
		"nickname": func(q string) discordtest.Message { return w.Unlisted(w.user, w.Channel, q+" <@!"+w.Bot.ID+">") },
	} {
		t.Run(name, func(t *testing.T) {
			asked := say("who is " + name + "?")
			m := w.Answer(w.Channel, asked.ID, complete)
			shows(t, m, "You asked: who is "+name+"?")
			if m.Reference == nil || m.Reference.MessageID != asked.ID {
				t.Error("the answer is no reply")
			}
		})
	}
	if w.Typed(w.Channel) == 0 {
		t.Error("the bot never showed that it is typing")
	}
}

func TestMentionWithoutAQuestionGetsHelp(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	asked := w.Say(w.user, w.Channel, "<@"+w.Bot.ID+">")
	shows(t, w.Answer(w.Channel, asked.ID, nil), "Ask me who said what", "/ask")
}

func TestOtherMessagesAreLeftAlone(t *testing.T) {
	asked := make(chan bot.Request, 9)
	w := begin(t, discordtest.Config{}, Config{Bot: script(func(ctx context.Context, r bot.Request) (bot.Answer, error) {
		asked <- r
		return echo(ctx, r)
	})})
	robot := w.AddUser("another bot", 0)
	robot.Bot = true
	w.Say(w.user, w.Channel, "nothing for you")
	w.Say(robot, w.Channel, "<@"+w.Bot.ID+"> who?")
	last := w.Say(w.user, w.Channel, "<@"+w.Bot.ID+"> this one")
	w.Answer(w.Channel, last.ID, complete)
	if r := <-asked; r.Question != "this one" || len(asked) > 0 {
		t.Errorf("answered %q and %d more", r.Question, len(asked))
	}
}

// remembering is a bot that answers with the questions it remembers.
func remembering(_ context.Context, r bot.Request) (bot.Answer, error) {
	var earlier []string
	for _, turn := range r.Turns {
		earlier = append(earlier, turn.Question)
	}
	a, err := echo(context.Background(), r)
	a.Answer = r.Question + " after [" + strings.Join(earlier, ", ") + "]"
	return a, err
}

func TestAReplyGoesOnWithTheConversation(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{Bot: script(remembering)})
	first := w.ask("one")
	reply := w.Reply(w.user, first, "two", true)
	second := w.Answer(w.Channel, reply.ID, complete)
	shows(t, second, "two after \\[one\\]")
	reply = w.Reply(w.user, second, "<@"+w.Bot.ID+"> three", true)
	shows(t, w.Answer(w.Channel, reply.ID, complete), "three after \\[one, two\\]")
	fresh := w.Say(w.user, w.Channel, "<@"+w.Bot.ID+"> four")
	shows(t, w.Answer(w.Channel, fresh.ID, complete), "four after \\[\\]")
}

func TestAThreadRemembers(t *testing.T) {
	data := t.TempDir()
	w := begin(t, discordtest.Config{}, Config{Bot: script(remembering), Data: data})
	first := w.ask("one")
	shows(t, w.Press(w.user, first, "Go on in a thread").Done(nil), "The conversation goes on in")
	threads := w.Threads(w.Channel)
	if len(threads) != 1 {
		t.Fatalf("threads: %v", threads)
	}
	thread := threads[0]
	hidden := w.Slash(w.user, thread, "ask", discordtest.Options{"question": "secret", "private": true}).Done(complete)
	shows(t, hidden, "secret after \\[\\]")
	shows(t, w.Answer(thread, "", nil), "Let us go on here")
	shows(t, w.Slash(w.user, thread, "ask", discordtest.Options{"question": "two"}).Done(complete), "two after \\[one\\]")
	asked := w.Say(w.user, thread, "<@"+w.Bot.ID+"> three")
	shows(t, w.Answer(thread, asked.ID, complete), "three after \\[one, two\\]")
	shows(t, w.Press(w.user, first, "Go on in a thread").Done(nil), "could not open a thread")
}
