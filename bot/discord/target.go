package discord

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/bwmarrin/discordgo"

	"whosaid/bot/discord/command"
	"whosaid/bot/discord/message"
)

// A target is where a reply goes. Show sends the first message, and from then
// on replaces it; add sends a further one.
type target interface {
	show(ctx context.Context, m message.Message) error
	add(ctx context.Context, m message.Message) error
}

// deliver shows a whole reply.
func deliver(ctx context.Context, t target, reply command.Reply) error {
	for i, m := range reply {
		send := t.add
		if i == 0 {
			send = t.show
		}
		if err := send(ctx, m); err != nil {
			return fmt.Errorf("message %d of %d: %w", i+1, len(reply), err)
		}
	}
	return nil
}

// An interaction is a target: the response that was deferred, edited.
type interaction struct {
	rest    *rest
	event   *discordgo.Interaction
	lane    *lane
	private bool
	// after takes what is shown once the interaction's token has run out.
	after *place
	// out sends the reply to the interaction.
	out *outlet
}

func newInteraction(r *rest, event *discordgo.Interaction) *interaction {
	i := &interaction{rest: r, event: event, lane: discordgo.NewRatelimiter()}
	i.out = &outlet{target: i}
	return i
}

// respond gives the first response. One that turns out to have been given
// already, by an attempt whose reply was lost, is no error.
func (i *interaction) respond(ctx context.Context, response *discordgo.InteractionResponse) error {
	_, err := i.rest.do(ctx, request{method: "POST", url: discordgo.EndpointInteractionResponse(i.event.ID, i.event.Token),
		payload: response, lane: i.lane, bucket: "callback", again: true})
	if code(err) == codeAlreadyAcknowledged {
		return nil
	}
	return err
}

// postpone acknowledges now what will be answered later. When the interaction
// is void already, the answer goes to the channel, unless it is private.
func (i *interaction) postpone(ctx context.Context, private bool) error {
	i.private = private
	err := i.respond(ctx, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource,
		Data: &discordgo.InteractionResponseData{Flags: flags(private)}})
	return i.astray(err, "")
}

// postponeUpdate acknowledges a button whose own message will change.
func (i *interaction) postponeUpdate(ctx context.Context) error {
	i.private = i.event.Message == nil || private(i.event.Message)
	err := i.respond(ctx, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredMessageUpdate})
	if i.private {
		return err
	}
	return i.astray(err, i.event.Message.ID)
}

// astray takes an error that says that the interaction's token is lost: the
// reply goes to the channel from then on, to message first if there is one.
// What is private is never shown there: its error stays.
func (i *interaction) astray(err error, first string) error {
	if !lost(err) || i.private || i.event.ChannelID == "" {
		return err
	}
	i.rest.log.Info("an interaction is lost, its reply goes to the channel", "code", code(err))
	i.after = &place{rest: i.rest, channel: i.event.ChannelID, first: first}
	return nil
}

// tell answers at once, privately.
func (i *interaction) tell(ctx context.Context, m message.Message) error {
	return i.respond(ctx, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: response(m, true)})
}

func (i *interaction) show(ctx context.Context, m message.Message) error {
	if i.after == nil {
		err := i.edit(ctx, m)
		if err == nil || i.astray(err, "") != nil {
			return err
		}
	}
	return i.after.show(ctx, m)
}

func (i *interaction) edit(ctx context.Context, m message.Message) error {
	return i.rest.plainly(m, func(m message.Message) error {
		_, err := i.rest.do(ctx, request{method: "PATCH", url: discordgo.EndpointInteractionResponseActions(i.event.AppID, i.event.Token),
			payload: edit(m), files: files(m), lane: i.lane, bucket: "edit", again: true})
		return err
	})
}

func (i *interaction) add(ctx context.Context, m message.Message) error {
	if i.after == nil {
		err := i.follow(ctx, m)
		if err == nil || i.astray(err, "") != nil {
			return err
		}
	}
	return i.after.add(ctx, m)
}

func (i *interaction) follow(ctx context.Context, m message.Message) error {
	return i.rest.plainly(m, func(m message.Message) error {
		_, err := i.rest.do(ctx, request{method: "POST", url: discordgo.EndpointFollowupMessage(i.event.AppID, i.event.Token) + "?wait=true",
			payload: followup(m, i.private), files: files(m), lane: i.lane, bucket: "followup"})
		return err
	})
}

// A place is a target: a channel, where the first message replies to another.
type place struct {
	rest    *rest
	channel string
	replyTo *discordgo.MessageReference
	// first is the message sent, "" before.
	first string
}

func (p *place) show(ctx context.Context, m message.Message) error {
	if p.first != "" {
		return p.rest.plainly(m, func(m message.Message) error { return p.edit(ctx, m) })
	}
	return p.rest.plainly(m, func(m message.Message) (err error) {
		p.first, err = p.post(ctx, m, p.replyTo)
		return err
	})
}

func (p *place) edit(ctx context.Context, m message.Message) error {
	_, err := p.rest.do(ctx, request{method: "PATCH", url: discordgo.EndpointChannelMessage(p.channel, p.first),
		payload: edit(m), files: files(m), bucket: discordgo.EndpointChannelMessage(p.channel, ""), again: true})
	return err
}

func (p *place) add(ctx context.Context, m message.Message) error {
	return p.rest.plainly(m, func(m message.Message) error {
		_, err := p.post(ctx, m, nil)
		return err
	})
}

func (p *place) post(ctx context.Context, m message.Message, to *discordgo.MessageReference) (id string, err error) {
	url := discordgo.EndpointChannelMessages(p.channel)
	body, err := p.rest.do(ctx, request{method: "POST", url: url, payload: post(m, to), files: files(m), bucket: url})
	if err != nil {
		return "", err
	}
	var sent struct {
		ID string `json:"id"`
	}
	if err := json.Unmarshal(body, &sent); err != nil {
		return "", fmt.Errorf("read the message sent: %w", err)
	}
	return sent.ID, nil
}

// typing shows that the bot is at work in the channel.
func (p *place) typing(ctx context.Context) error {
	url := discordgo.EndpointChannelTyping(p.channel)
	_, err := p.rest.do(ctx, request{method: "POST", url: url, bucket: url, again: true})
	return err
}
