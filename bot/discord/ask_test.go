package discord

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"whosaid/bot"
	"whosaid/bot/discord/discordtest"
	"whosaid/retrieval"
)

// complete is a message that has its buttons, which is the last thing it gets.
func complete(m *discordtest.Message) bool { return m.Button("Follow up") != "" }

// shows fails the test unless the message shows each text.
func shows(t *testing.T, m discordtest.Message, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(m.Text(), text) {
			t.Errorf("the message does not show %q:\n%s", text, m.Text())
		}
	}
	if len(m.Pinged) > 0 {
		t.Errorf("the message pings %v", m.Pinged)
	}
}

func (w *world) ask(question string) discordtest.Message {
	w.t.Helper()
	return w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": question}).Done(complete)
}

func TestAsk(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{Data: t.TempDir()})
	m := w.ask("Who is ready?")
	shows(t, m, "You asked: Who is ready?", "**Aiko Ito**, Minister of Trade", "> We are ready to talk", "talks.txt, paragraph 2")
	if m.Ephemeral() {
		t.Error("the answer is private")
	}
	for _, label := range []string{"Context", "Follow up", "Right", "Wrong", "Go on in a thread"} {
		if m.Button(label) == "" {
			t.Errorf("no button %q", label)
		}
	}
	if m.Button("More") != "" {
		t.Error("a button More, and there is no more")
	}
}

func TestAskPassesWhatNarrows(t *testing.T) {
	asked := make(chan bot.Request, 1)
	w := begin(t, discordtest.Config{}, Config{Bot: script(func(ctx context.Context, r bot.Request) (bot.Answer, error) {
		asked <- r
		return echo(ctx, r)
	})})
	i := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": " Who? ", "speaker": "Aiko Ito", "document": "harbour.txt", "private": true})
	if m := i.Done(complete); !m.Ephemeral() || m.Button("Go on in a thread") != "" {
		t.Errorf("private: %t, buttons %v", m.Ephemeral(), m.Components)
	}
	if r := <-asked; r.Question != "Who?" || r.Speaker != "Aiko Ito" || r.Document != "harbour.txt" || r.EvidenceOnly {
		t.Errorf("request: %+v", r)
	}
}

func TestAskInADirectMessage(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{})
	dm := w.DirectMessages()
	m := w.Slash(w.user, dm, "ask", discordtest.Options{"question": "Who?"}).Done(complete)
	shows(t, m, "You asked: Who?")
	asked := w.Say(w.user, dm, "no mention here")
	shows(t, w.Answer(dm, asked.ID, complete), "You asked: no mention here")
}

func TestNo(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{Bot: script(func(_ context.Context, r bot.Request) (bot.Answer, error) {
		return bot.Answer{Question: r.Question, Answer: "Nobody of that name is here.", Abstained: true, Reason: bot.SpeakerUnknown, Nearest: []retrieval.Statement{said}}, nil
	})})
	shows(t, w.ask("What did Zog say?"), "Nobody of that name is here.", "The nearest the documents have", "> We are ready to talk")
}

func TestContextShowsTheNeighbours(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{Bot: script(func(_ context.Context, r bot.Request) (bot.Answer, error) {
		a, b := said, said
		a.Document, b.Document, b.ID, b.Text, b.Paragraph = "harbour.txt", "harbour.txt", "s2", "The tariff is a mistake.", 3
		return bot.Answer{Question: r.Question, Answer: "Two.", Statements: []retrieval.Statement{a, b}}, nil
	})})
	i := w.Press(w.user, w.ask("Who?"), "Context")
	m := i.Done(nil)
	if !m.Ephemeral() {
		t.Error("the context is not private")
	}
	shows(t, m, "The paragraph before", "She left early", "Its paragraph", "The harbour will open", "The paragraph after", "How the speaker is known", "The title and surname stand at the verb.")
	other := w.Pick(w.user, m, "1").Done(nil)
	shows(t, other, "> The tariff is a mistake.")
	if strings.Contains(other.Text(), "The paragraph after") {
		t.Error("a paragraph after the last one")
	}
}

func TestMorePages(t *testing.T) {
	w := begin(t, discordtest.Config{}, Config{Bot: script(func(_ context.Context, r bot.Request) (bot.Answer, error) {
		a := bot.Answer{Question: r.Question, Answer: "Ten."}
		for i := range 10 {
			s := said
			s.Text = "Sentence number " + string(rune('a'+i))
			a.Statements = append(a.Statements, s)
		}
		return a, nil
	})})
	first := w.ask("Who?")
	shows(t, first, "number a", "number d")
	second := w.Press(w.user, first, "More").Done(nil)
	shows(t, second, "5\\. **Aiko Ito**", "number e", "number h")
	third := w.Press(w.user, second, "More").Done(nil)
	shows(t, third, "number i", "number j")
	if third.Button("More") != "" {
		t.Error("More after the last page")
	}
}

func TestFollowUpGoesOnWithTheConversation(t *testing.T) {
	turns := make(chan []bot.Turn, 3)
	w := begin(t, discordtest.Config{}, Config{Bot: script(func(ctx context.Context, r bot.Request) (bot.Answer, error) {
		turns <- r.Turns
		return echo(ctx, r)
	})})
	form := w.Press(w.user, w.ask("Who is ready?"), "Follow up")
	m := w.Submit(form, "and since when?").Done(complete)
	shows(t, m, "You asked: and since when?")
	if first := <-turns; len(first) != 0 {
		t.Errorf("the first question has turns: %v", first)
	}
	if second := <-turns; len(second) != 1 || second[0].Question != "Who is ready?" || len(second[0].Answer.Statements) != 1 {
		t.Errorf("the follow-up has turns: %v", second)
	}
}

func TestOpinionsAreKept(t *testing.T) {
	dir := t.TempDir()
	w := begin(t, discordtest.Config{}, Config{Data: dir})
	m := w.ask("Who is ready?")
	shows(t, w.Press(w.user, m, "Right").Done(nil), "Noted as right")
	shows(t, w.Press(w.user, m, "Wrong").Done(nil), "Noted as wrong")
	shows(t, w.Press(w.user, m, "Wrong").Done(nil), "it counts once")
	shows(t, w.Press(w.AddUser("bea", 0), m, "Right").Done(nil), "Noted as right")
	data, err := os.ReadFile(filepath.Join(dir, "feedback.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	if len(lines) != 2 || !strings.Contains(lines[0], `"right":false`) || !strings.Contains(lines[1], `"right":true`) ||
		!strings.Contains(lines[0], `"question":"Who is ready?"`) || !strings.Contains(lines[0], `"evidence":["s1"]`) {
		t.Errorf("feedback: %s", data)
	}
	if strings.Contains(string(data), "We are ready to talk") || strings.Contains(string(data), "You asked") {
		t.Error("the feedback has the answer")
	}
	if strings.Contains(string(data), w.user.ID) {
		t.Error("the feedback names the user")
	}
}

func TestWhatBreaksIsToldKindly(t *testing.T) {
	for name, broken := range map[string]script{
		"error": func(context.Context, bot.Request) (bot.Answer, error) {
			return bot.Answer{}, errors.New("secret detail")
		},
		"panic": func(context.Context, bot.Request) (bot.Answer, error) { panic("secret detail") },
	} {
		t.Run(name, func(t *testing.T) {
			w := begin(t, discordtest.Config{}, Config{Bot: broken})
			m := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "Who?"}).Done(nil)
			shows(t, m, "Something went wrong on my side")
			if strings.Contains(m.Text(), "secret") {
				t.Errorf("the user sees the error: %s", m.Text())
			}
			if !strings.Contains(w.log.String(), "secret detail") {
				t.Error("the log lacks the error")
			}
		})
	}
}

func TestAnAnswerGrowsNoFasterThanAllowed(t *testing.T) {
	const every = 200 * time.Millisecond
	enough := make(chan struct{})
	w := begin(t, discordtest.Config{}, Config{EditEvery: every, Bot: script(func(ctx context.Context, r bot.Request) (bot.Answer, error) {
		for n := 0; ; n++ {
			select {
			case <-enough:
				return echo(ctx, r)
			case <-time.After(every / 8):
				r.Show(strings.Repeat("word ", n%20+1))
			}
		}
	})})
	i := w.Slash(w.user, w.Channel, "ask", discordtest.Options{"question": "Who?"})
	i.Done(func(m *discordtest.Message) bool { return len(m.Edits) > 2 })
	close(enough)
	m := i.Done(complete)
	shows(t, m, "You asked: Who?")
	grown := m.Edits[:len(m.Edits)-1]
	for i := 1; i < len(grown); i++ {
		if pause := grown[i].Sub(grown[i-1]); pause < every/2 {
			t.Errorf("edits %s apart", pause)
		}
	}
}
