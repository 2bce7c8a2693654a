package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/discord/command"
)

// options are a command's options by name.
type options map[string]any

func optionsOf(data discordgo.ApplicationCommandInteractionData) options {
	o := options{}
	for _, option := range data.Options {
		o[option.Name] = option.Value
	}
	return o
}

func (o options) text(name string) string { s, _ := o[name].(string); return s }

func (o options) flag(name string) bool { b, _ := o[name].(bool); return b }

// command answers a slash or message command.
func (s *server) command(ctx context.Context, i *interaction) error {
	data := i.event.ApplicationCommandData()
	o := optionsOf(data)
	switch data.Name {
	case "ask":
		return s.asked(ctx, i, o)
	case "refresh":
		return s.refresh(ctx, i)
	case whoSaidThis:
		content := targetContent(data)
		return s.accept(ctx, i, data.Name, true, func(ctx context.Context) (command.Reply, error) { return s.commands.WhoSaidThis(ctx, content) })
	}
	run := s.plain(data.Name, o)
	if run == nil {
		return i.tell(ctx, told("I do not know this command any more. Please reload Discord and try again."))
	}
	return s.accept(ctx, i, data.Name, false, run)
}

// asked answers /ask. A private question is not part of the conversation that
// goes on in a thread: others would read of it in the answers to theirs.
func (s *server) asked(ctx context.Context, i *interaction, o options) error {
	in := command.AskInput{Question: o.text("question"), Speaker: o.text("speaker"), Document: o.text("document")}
	hidden := o.flag("private")
	if !hidden {
		in.Conversation, in.Threads = s.ongoing(i.event.ChannelID), s.places.hasThreads(i.event.ChannelID)
	}
	return s.ask(ctx, i, hidden, in)
}

// plain is the command of that name with its options filled in, or nil.
func (s *server) plain(name string, o options) func(context.Context) (command.Reply, error) {
	list := command.ListInput{Speaker: o.text("speaker"), About: o.text("about"), Document: o.text("document"),
		Since: o.text("since"), Until: o.text("until")}
	switch name {
	case "who":
		in := command.WhoInput{Quotation: o.text("quotation"), Speaker: o.text("speaker")}
		return func(ctx context.Context) (command.Reply, error) { return s.commands.Who(ctx, in) }
	case "quotes":
		return func(ctx context.Context) (command.Reply, error) { return s.commands.Quotes(ctx, list) }
	case "timeline":
		return func(ctx context.Context) (command.Reply, error) { return s.commands.Timeline(ctx, list) }
	case "compare":
		in := command.CompareInput{A: o.text("a"), B: o.text("b"), About: o.text("about")}
		return func(ctx context.Context) (command.Reply, error) { return s.commands.Compare(ctx, in) }
	case "speakers":
		return func(context.Context) (command.Reply, error) { return s.commands.Speakers() }
	case "status":
		return func(context.Context) (command.Reply, error) { return s.commands.Status(), nil }
	}
	return nil
}

// targetContent is the content of the message that a message command was used on.
func targetContent(data discordgo.ApplicationCommandInteractionData) string {
	if data.Resolved == nil || data.Resolved.Messages[data.TargetID] == nil {
		return ""
	}
	return data.Resolved.Messages[data.TargetID].Content
}

// refresh brings the index up to date for somebody who may manage the server.
// Discord hides the command from others; that is checked here again, because
// a server can change it.
func (s *server) refresh(ctx context.Context, i *interaction) error {
	if !manages(i.event) {
		return i.tell(ctx, told("Only people who may manage this server can refresh the index."))
	}
	return s.accept(ctx, i, "refresh", false, func(ctx context.Context) (command.Reply, error) {
		g := newGrower(ctx, i.out, s.cfg.EditEvery, s.log)
		defer g.finish()
		return s.commands.Refresh(ctx, g.show)
	})
}
