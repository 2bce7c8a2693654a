package discord

import (
	"context"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/discord/command"
)

// longestTyping is how long an answer waits for the sign that it is coming.
const longestTyping = time.Second

// message answers a message that mentions the bot, which a reply that pings
// it does too, or that is sent to it directly.
func (s *server) message(m *discordgo.Message, turn *turn) {
	here := &place{rest: s.rest, channel: m.ChannelID, replyTo: reference(m)}
	o := &outlet{target: here, turn: turn}
	refusal, ok := s.admit(m.Author.ID, m.GuildID)
	switch {
	case !ok && turn.crowded():
		turn.omit() // a refusal would keep answers waiting
		return
	case !ok:
		s.send(o, "mention", command.Reply{refusal})
		return
	case !turn.crowded():
		s.typing(here)
	}
	in := command.AskInput{Question: s.question(m.Content), Conversation: s.conversation(m), Threads: s.places.hasThreads(m.ChannelID)}
	s.work(o, "mention", func(ctx context.Context) (command.Reply, error) { return s.answer(ctx, o, in) })
}

func (s *server) typing(here *place) {
	ctx, cancel := context.WithTimeout(s.ctx, longestTyping)
	defer cancel()
	if err := here.typing(ctx); err != nil {
		s.log.Debug("typing could not be shown", "error", err)
	}
}

func reference(m *discordgo.Message) *discordgo.MessageReference {
	orphan := false
	return &discordgo.MessageReference{MessageID: m.ID, ChannelID: m.ChannelID, GuildID: m.GuildID, FailIfNotExists: &orphan}
}

// addressed reports whether a message is a person's and for the bot: by the
// list of those mentioned, by its content, or because nobody else reads it.
func (s *server) addressed(m *discordgo.Message) bool {
	if m.Author == nil || m.Author.Bot || m.WebhookID != "" {
		return false
	}
	for _, u := range m.Mentions {
		if u != nil && u.ID == s.self {
			return true
		}
	}
	return s.mentioned(m.Content) || m.GuildID == "" && m.Content != ""
}

func (s *server) mentioned(content string) bool {
	return strings.Contains(content, "<@"+s.self+">") || strings.Contains(content, "<@!"+s.self+">")
}

// question is a message without the mentions of the bot.
func (s *server) question(content string) string {
	q := strings.NewReplacer("<@"+s.self+">", " ", "<@!"+s.self+">", " ").Replace(content)
	runes := []rune(strings.TrimSpace(q))
	return string(runes[:min(len(runes), maxQuestion)])
}

// conversation is the one a message goes on with: its thread's, or that of
// the answer it replies to, which the answer's buttons name.
func (s *server) conversation(m *discordgo.Message) string {
	if s.places.isThread(m.ChannelID) {
		return conversationOf(m.ChannelID)
	}
	if name := s.ongoing(m.ChannelID); name != "" {
		return name
	}
	if m.GuildID == "" {
		return "dm-" + m.ChannelID
	}
	if r := m.ReferencedMessage; r != nil && r.Author != nil && r.Author.ID == s.self {
		return answered(r)
	}
	return ""
}

// answered is the conversation that a message of the bot's belongs to, "" for
// none.
func answered(m *discordgo.Message) string {
	for _, c := range m.Components {
		row, ok := c.(*discordgo.ActionsRow)
		if !ok {
			continue
		}
		for _, item := range row.Components {
			if b, ok := item.(*discordgo.Button); ok {
				if a, ok := command.ParseAction(b.CustomID); ok && a.Verb == command.VerbFollow {
					return a.Conversation
				}
			}
		}
	}
	return ""
}
