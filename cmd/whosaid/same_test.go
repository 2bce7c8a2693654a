package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/discord/discordtest"
	"whosaid/retrieval/quotetext"
)

// everywhere are questions on the briefing that every screen has to answer
// alike: with and without an answer, by person, words, role, relay and alias.
var everywhere = [...]string{
	"Who said the drumbeat of war was sounding loud?",
	"What did Sherman say about NATO?",
	"What did Rau warn about?",
	"Did Lavrov say the demands were undesirable?",
	"Who told CNN there was no wish to impose measures before Russian activity?",
	"What did Michael Carpenter say?",
	"What did Ryabkov say according to TASS?",
	"What did the OSCE chairman say?",
	"Who said \"we need to take this really seriously\"?",
	"What did Angela Merkel say?",
	"What did Putin say?",
	"Did Rau say the talks had gotten to a dead end?",
}

// TestEveryScreenAnswersAlike puts the same questions to ask, to chat and to
// /ask.
func TestEveryScreenAnswersAlike(t *testing.T) {
	data := t.TempDir()
	asked := answersOf(t, strings.Join(everywhere[:], "\n")+"\n", "ask", "--json", "--data", data, "-")
	chatted := answersOf(t, strings.Join(everywhere[:], "\n/reset\n")+"\n", "chat", "--json", "--data", data)
	fake := discordtest.New(t, discordtest.Config{FirstResponse: time.Minute})
	defer serveBriefing(t, fake, data)()
	user := fake.AddUser("ann", 0)
	for i, question := range everywhere {
		if asked[i].Answer != chatted[i].Answer {
			t.Errorf("%q: ask says %q, chat says %q", question, asked[i].Answer, chatted[i].Answer)
		}
		options := discordtest.Options{"question": question}
		shown := fake.Slash(user, fake.Channel, "ask", options).Done(func(m *discordtest.Message) bool {
			return strings.Contains(m.Text(), "index as of")
		})
		if want := told(asked[i]); !quotetext.Contains(shown.Text(), want) {
			t.Errorf("%q: ask says %q, Discord shows\n%s", question, want, shown.Text())
		}
	}
}

// told is what an answer comes down to: the first statement's words, or the
// first sentence of a no.
func told(a bot.Answer) string {
	if len(a.Statements) > 0 {
		return a.Statements[0].Text
	}
	first, _, _ := strings.Cut(a.Answer, ". ")
	return first
}

func answersOf(t *testing.T, in string, args ...string) []bot.Answer {
	t.Helper()
	var out, errs bytes.Buffer
	env := func(name string) string { return map[string]string{"HOME": t.TempDir()}[name] }
	if code := run(t.Context(), args, environment{get: env}, strings.NewReader(in), &out, &errs); code != exitAnswered {
		t.Fatalf("%v: exit code %d: %s", args, code, &errs)
	}
	var all []bot.Answer
	for d := json.NewDecoder(&out); d.More(); {
		var a bot.Answer
		if err := d.Decode(&a); err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	if len(all) != len(everywhere) {
		t.Fatalf("%v: %d answers to %d questions", args, len(all), len(everywhere))
	}
	return all
}

// serveBriefing starts the bot on the built-in briefing and returns what ends
// it.
func serveBriefing(t *testing.T, fake *discordtest.Server, data string) (stop func()) {
	t.Helper()
	env := map[string]string{"DISCORD_TOKEN": fake.Token(), "DISCORD_API_URL": fake.URL(), "HOME": t.TempDir()}
	ctx, interrupt := context.WithCancel(t.Context())
	code := make(chan int, 1)
	var out, errs bytes.Buffer
	go func() {
		code <- run(ctx, []string{"bot", "--data", data}, environment{get: func(name string) string { return env[name] }}, strings.NewReader(""), &out, &errs)
	}()
	fake.Connected()
	return func() {
		interrupt()
		if got := <-code; got != exitAnswered {
			t.Errorf("exit code %d: %s", got, &errs)
		}
	}
}
