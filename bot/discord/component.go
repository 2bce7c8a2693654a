package discord

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/discord/command"
)

// component answers a button or menu.
func (s *server) component(ctx context.Context, i *interaction) error {
	data := i.event.MessageComponentData()
	a, ok := command.ParseAction(data.CustomID)
	if !ok {
		return i.tell(ctx, told("This button is from an older version of me. Please ask again."))
	}
	if len(data.Values) == 1 {
		a.Page, _ = strconv.Atoi(data.Values[0])
	}
	return s.act(ctx, i, a)
}

func (s *server) act(ctx context.Context, i *interaction, a command.Action) error {
	hidden := private(i.event.Message)
	switch a.Verb {
	case command.VerbContext:
		return s.accept(ctx, i, "context", true, func(context.Context) (command.Reply, error) { return s.commands.Context(a), nil })
	case command.VerbMore:
		return s.accept(ctx, i, "more", hidden, func(context.Context) (command.Reply, error) { return s.commands.More(a), nil })
	case command.VerbFollow:
		return i.respond(ctx, form(s.commands.Follow(a)))
	case command.VerbRight, command.VerbWrong:
		return s.accept(ctx, i, "feedback", true, func(context.Context) (command.Reply, error) {
			return s.commands.Opinion(a, user(i.event), a.Verb == command.VerbRight)
		})
	case command.VerbThread:
		return s.acceptOutside(ctx, i, "thread", true, func(ctx context.Context) (command.Reply, error) { return s.thread(ctx, i, a) })
	case command.VerbQuotes, command.VerbTimeline:
		return s.turn(ctx, i, a)
	}
	return i.tell(ctx, told("This button is from an older version of me. Please ask again."))
}

// turn turns a list's page in place. Where the list is forgotten, its message
// stays as it is and whoever pressed is told.
func (s *server) turn(ctx context.Context, i *interaction, a command.Action) error {
	if gone, ok := s.commands.Gone(a); ok {
		return i.tell(ctx, gone)
	}
	ok, err := s.welcome(ctx, i, func() error { return i.postponeUpdate(ctx) })
	if ok {
		s.work(i.out, "page", func(ctx context.Context) (command.Reply, error) { return s.commands.Turn(ctx, a) })
	}
	return err
}

// submitted answers a form: the follow-up question goes on with the
// conversation of its answer.
func (s *server) submitted(ctx context.Context, i *interaction) error {
	data := i.event.ModalSubmitData()
	a, ok := command.ParseAction(data.CustomID)
	if !ok || a.Verb != command.VerbFollow {
		return i.tell(ctx, told("This form is from an older version of me. Please ask again."))
	}
	hidden := private(i.event.Message)
	return s.ask(ctx, i, hidden, command.AskInput{Question: entered(data), Conversation: a.Conversation,
		Threads: !hidden && s.places.hasThreads(i.event.ChannelID)})
}

// entered is the text of a form's only field.
func entered(data discordgo.ModalSubmitInteractionData) string {
	for _, c := range data.Components {
		row, ok := c.(*discordgo.ActionsRow)
		if !ok {
			continue
		}
		for _, field := range row.Components {
			if input, ok := field.(*discordgo.TextInput); ok {
				return input.Value
			}
		}
	}
	return ""
}

// thread opens a thread under the message of an answer, where its
// conversation goes on.
func (s *server) thread(ctx context.Context, i *interaction, a command.Action) (command.Reply, error) {
	title, ok := s.commands.Title(a)
	if !ok || i.event.Message == nil {
		return s.commands.More(a), nil
	}
	ctx, cancel := context.WithTimeout(ctx, longestSend)
	defer cancel()
	body, err := s.rest.do(ctx, request{method: "POST", url: discordgo.EndpointChannelMessageThread(i.event.ChannelID, i.event.Message.ID),
		payload: &discordgo.ThreadStart{Name: title, AutoArchiveDuration: 1440}})
	if s := status(err); s >= 400 && s < 500 {
		return command.Reply{told("I could not open a thread here: there is one already, or I lack the permission.")}, nil
	}
	var opened struct {
		ID string `json:"id"`
	}
	if err == nil {
		err = json.Unmarshal(body, &opened)
	}
	if err != nil {
		return nil, err
	}
	welcome, err := s.commands.Thread(a, conversationOf(opened.ID))
	if err != nil {
		return nil, err
	}
	if err := deliver(ctx, &place{rest: s.rest, channel: opened.ID}, welcome); err != nil {
		return nil, err
	}
	return command.Reply{told("The conversation goes on in <#" + opened.ID + ">.")}, nil
}

// conversationOf is the conversation of a thread.
func conversationOf(thread string) string { return "thread-" + thread }

// ongoing is the conversation that goes on in a channel, "" for none.
func (s *server) ongoing(channel string) string {
	if name := conversationOf(channel); s.commands.Memory.Has(name) {
		return name
	}
	return ""
}
