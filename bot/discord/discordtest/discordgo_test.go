package discordtest

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// A detour sends what is meant for Discord to the fake.
type detour struct{ to *url.URL }

func (d detour) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host = d.to.Scheme, d.to.Host
	r.URL.Path = strings.Replace(r.URL.Path, "/api/v"+discordgo.APIVersion, "/api/v10", 1)
	return http.DefaultTransport.RoundTrip(r)
}

// usual runs discordgo as most bots do: it connects, registers a command and
// answers it and every message.
func usual(t *testing.T, fake *Server) {
	t.Helper()
	to, err := url.Parse(fake.URL())
	if err != nil {
		t.Fatal(err)
	}
	bot, err := discordgo.New("Bot " + fake.Token())
	if err != nil {
		t.Fatal(err)
	}
	bot.Client = &http.Client{Transport: detour{to}}
	bot.Identify.Intents = discordgo.IntentsGuilds | discordgo.IntentsGuildMessages
	bot.AddHandler(func(s *discordgo.Session, m *discordgo.MessageCreate) {
		if m.Author.ID != s.State.User.ID {
			_, _ = s.ChannelMessageSendReply(m.ChannelID, "heard: "+m.Content, m.Reference())
		}
	})
	bot.AddHandler(func(s *discordgo.Session, i *discordgo.InteractionCreate) {
		_ = s.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource})
		text := "asked: " + i.ApplicationCommandData().Options[0].StringValue()
		_, _ = s.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{Content: &text})
	})
	if err := bot.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = bot.Close() })
	_, err = bot.ApplicationCommandBulkOverwrite(bot.State.User.ID, "", []*discordgo.ApplicationCommand{{Name: "ask", Description: "Asks",
		Options: []*discordgo.ApplicationCommandOption{{Type: discordgo.ApplicationCommandOptionString, Name: "question", Description: "What"}}}})
	if err != nil {
		t.Fatal(err)
	}
	fake.Connected()
}

// TestDiscordgoTakesItForDiscord has discordgo itself talk to the fake, by
// gateway and by REST, and come back by a resume when the gateway is cut.
func TestDiscordgoTakesItForDiscord(t *testing.T) {
	fake := New(t, Config{})
	user := fake.AddUser("ann", 0)
	usual(t, fake)
	hears := func(text string) {
		t.Helper()
		said := fake.Say(user, fake.Channel, "<@"+fake.Bot.ID+"> "+text)
		if m := fake.Answer(fake.Channel, said.ID, nil); !strings.HasSuffix(m.Content, text) {
			t.Errorf("answered %q", m.Content)
		}
	}
	hears("hello")
	done := func(m *Message) bool { return m != nil && m.Content != "" }
	if m := fake.Slash(user, fake.Channel, "ask", Options{"question": "Who?"}).Done(done); m.Content != "asked: Who?" {
		t.Errorf("answered %q", m.Content)
	}
	fake.Cut()
	fake.AwaitResumed(1)
	hears("still there?")
	if n := fake.Identified(); n != 1 {
		t.Errorf("identified %d times", n)
	}
}
