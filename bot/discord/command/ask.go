package command

import (
	"context"
	"fmt"
	"strings"

	"whosaid/bot"
	"whosaid/bot/discord/card"
	"whosaid/bot/discord/memory"
	"whosaid/bot/discord/message"
)

// AskInput is one question.
type AskInput struct {
	Question, Speaker, Document string
	// Conversation that the question goes on with; empty begins one.
	Conversation string
	// EvidenceOnly answers without the model.
	EvidenceOnly bool
	// Threads offers to go on in a thread.
	Threads bool
	// Show is given the message as it grows. Nil shows nothing before the end.
	Show func(message.Message)
}

// Ask answers a question: an embed with the prose, the quotations under it,
// and buttons for what one may want next.
func (c *Commands) Ask(ctx context.Context, in AskInput) (Reply, error) {
	if in.Question = strings.TrimSpace(in.Question); in.Question == "" {
		return c.help(), nil
	}
	answer, err := c.Asker.Ask(ctx, c.request(in))
	if err != nil {
		return nil, fmt.Errorf("ask: %w", err)
	}
	if in.Conversation == "" {
		in.Conversation = "c-" + memory.NewID()
	}
	rec := memory.Record{ID: memory.NewID(), Question: in.Question, Speaker: in.Speaker, Document: in.Document, Answer: answer}
	reply := Reply(card.Answer(answer))
	if err := c.Memory.Add(in.Conversation, rec); err != nil {
		c.Log.Warn("answer not kept, so it has no buttons", "error", err)
		return reply, nil
	}
	return reply.rows(c.answerRows(in, rec)...), nil
}

func (c *Commands) request(in AskInput) bot.Request {
	r := bot.Request{Question: in.Question, Speaker: in.Speaker, Document: in.Document, EvidenceOnly: in.EvidenceOnly}
	if in.Conversation != "" {
		r.Turns = c.Memory.Turns(in.Conversation)
	}
	if in.Show != nil {
		r.Show = func(text string) { in.Show(card.Growing(text)) }
		r.Meanwhile = func(evidence bot.Answer) { in.Show(card.Growing(evidence.Answer)) }
	}
	return r
}

func (c *Commands) answerRows(in AskInput, rec memory.Record) []message.Row {
	act := func(v Verb, page int) string { return Action{v, in.Conversation, rec.ID, page}.ID() }
	var first, second message.Row
	if len(card.Shown(rec.Answer)) > 0 {
		first.Buttons = append(first.Buttons, message.Button{Label: "Context", ID: act(VerbContext, 0)})
	}
	if card.HasMore(rec.Answer, 1) {
		first.Buttons = append(first.Buttons, message.Button{Label: "More", ID: act(VerbMore, 1)})
	}
	first.Buttons = append(first.Buttons, message.Button{Label: "Follow up", Style: message.Blue, ID: act(VerbFollow, 0)})
	if c.Feedback != nil {
		first.Buttons = append(first.Buttons,
			message.Button{Label: "Right", Style: message.Green, ID: act(VerbRight, 0)},
			message.Button{Label: "Wrong", Style: message.Red, ID: act(VerbWrong, 0)})
	}
	if in.Threads {
		second.Buttons = append(second.Buttons, message.Button{Label: "Go on in a thread", ID: act(VerbThread, 0)})
	}
	return []message.Row{first, second}
}

// help says what the bot is for, to somebody who mentioned it without asking
// anything.
func (c *Commands) help() Reply {
	s := c.Library.Status()
	return note(fmt.Sprintf("Ask me who said what. I know %d statements by %d people in %d documents, and I quote them word for word.\n"+
		"Mention me with a question, or use `/ask`, `/who`, `/quotes`, `/compare`, `/timeline` or `/speakers`.", s.Statements, s.People,
		s.Documents))
}
