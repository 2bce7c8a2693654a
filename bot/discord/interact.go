package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot"
	"whosaid/bot/discord/command"
	"whosaid/bot/discord/message"
)

// interaction answers whatever a user did with a command, button or form. Discord
// voids it where there is no first response in time.
func (s *server) interaction(event *discordgo.Interaction) {
	ctx, cancel := context.WithTimeout(s.ctx, s.cfg.first)
	defer cancel()
	i := newInteraction(s.rest, event)
	var err error
	switch event.Type {
	case discordgo.InteractionApplicationCommandAutocomplete:
		err = s.complete(ctx, i)
	case discordgo.InteractionApplicationCommand:
		err = s.command(ctx, i)
	case discordgo.InteractionMessageComponent:
		err = s.component(ctx, i)
	case discordgo.InteractionModalSubmit:
		err = s.submitted(ctx, i)
	}
	if err != nil {
		s.log.Warn("an interaction could not be acknowledged", "type", event.Type.String(), "error", err)
	}
}

// complete answers what somebody is typing with what it may become.
func (s *server) complete(ctx context.Context, i *interaction) error {
	var found []bot.Choice
	for _, o := range i.event.ApplicationCommandData().Options {
		if typed, ok := o.Value.(string); ok && o.Focused {
			found = s.completions(o.Name, typed)
		}
	}
	choices := make([]*discordgo.ApplicationCommandOptionChoice, 0, len(found))
	for _, c := range found {
		choices = append(choices, &discordgo.ApplicationCommandOptionChoice{Name: c.Name, Value: c.Value})
	}
	return i.respond(ctx, &discordgo.InteractionResponse{Type: discordgo.InteractionApplicationCommandAutocompleteResult,
		Data: &discordgo.InteractionResponseData{Choices: choices}})
}

func (s *server) completions(option, typed string) []bot.Choice {
	if option == "document" {
		return s.commands.CompleteDocument(typed)
	}
	return s.commands.CompleteSpeaker(typed)
}

// accept admits, acknowledges and then works on a command; one that is not
// admitted is refused kindly.
func (s *server) accept(ctx context.Context, i *interaction, what string, private bool, run task) error {
	ok, err := s.welcome(ctx, i, func() error { return i.postpone(ctx, private) })
	if ok {
		s.work(i.out, what, run)
	}
	return err
}

// acceptOutside is accept for a command that computes nothing but waits for
// Discord: it takes no worker.
func (s *server) acceptOutside(ctx context.Context, i *interaction, what string, private bool, run task) error {
	ok, err := s.welcome(ctx, i, func() error { return i.postpone(ctx, private) })
	if ok {
		s.queue.leave()
		s.send(i.out, what, s.compute(what, run))
	}
	return err
}

// welcome admits an interaction, with a place in the queue, and acknowledges
// it. It reports false when nothing is to be done any more.
func (s *server) welcome(ctx context.Context, i *interaction, acknowledge func() error) (ok bool, err error) {
	if refusal, ok := s.admit(user(i.event), i.event.GuildID); !ok {
		return false, i.tell(ctx, refusal)
	}
	if err := acknowledge(); err != nil {
		s.queue.leave()
		return false, err
	}
	return true, nil
}

// ask accepts a question, whichever way it came.
func (s *server) ask(ctx context.Context, i *interaction, private bool, in command.AskInput) error {
	return s.accept(ctx, i, "ask", private, func(ctx context.Context) (command.Reply, error) {
		return s.answer(ctx, i.out, in)
	})
}

// answer answers a question, growing the message on the way.
func (s *server) answer(ctx context.Context, o *outlet, in command.AskInput) (command.Reply, error) {
	g := newGrower(ctx, o, s.cfg.EditEvery, s.log)
	defer g.finish()
	in.Show, in.EvidenceOnly = g.show, s.queue.busy()
	return s.commands.Ask(ctx, in)
}

func user(event *discordgo.Interaction) string {
	switch {
	case event.Member != nil && event.Member.User != nil:
		return event.Member.User.ID
	case event.User != nil:
		return event.User.ID
	}
	return ""
}

// manages reports whether whoever used a command may manage the server.
func manages(event *discordgo.Interaction) bool {
	const enough = discordgo.PermissionManageGuild | discordgo.PermissionAdministrator
	return event.GuildID != "" && event.Member != nil && event.Member.Permissions&enough != 0
}

// private reports whether a message is shown to one person alone.
func private(m *discordgo.Message) bool {
	return m != nil && m.Flags&discordgo.MessageFlagsEphemeral != 0
}

func told(text string) message.Message { return message.Note(text) }
