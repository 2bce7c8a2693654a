package command

import (
	"fmt"

	"whosaid/bot"
	"whosaid/bot/discord/card"
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// Context shows the statement number a.Page of an answer in its place, with a
// menu of the others.
func (c *Commands) Context(a Action) Reply {
	rec, ok := c.Memory.Record(a.Conversation, a.Record)
	shown := card.Shown(rec.Answer)
	if !ok || a.Page >= len(shown) {
		return forgotten()
	}
	s := shown[a.Page]
	doc, _ := c.Library.Document(s.Document)
	return Reply(card.Context(s, doc, c.Asker.Explain(s))).rows(picker(a, shown))
}

// picker is a menu of statements to see the context of.
func picker(a Action, statements []retrieval.Statement) message.Row {
	if len(statements) < 2 {
		return message.Row{}
	}
	menu := &message.Menu{ID: Action{VerbContext, a.Conversation, a.Record, 0}.ID(), Placeholder: "Another quotation"}
	for i, s := range card.Page(statements, 0, message.MaxOptions) {
		label := fmt.Sprintf("%d. %s: %s", i+1, s.Speaker, bot.Reported(s, s.Text))
		menu.Options = append(menu.Options, message.Option{Label: message.Plain(label, message.MaxChoice), Value: fmt.Sprint(i)})
	}
	return message.Row{Menu: menu}
}

// More shows page a.Page of an answer's statements.
func (c *Commands) More(a Action) Reply {
	rec, ok := c.Memory.Record(a.Conversation, a.Record)
	if !ok {
		return forgotten()
	}
	reply := Reply(card.More(rec.Answer, a.Page))
	if !card.HasMore(rec.Answer, a.Page+1) {
		return reply
	}
	next := Action{VerbMore, a.Conversation, a.Record, a.Page + 1}
	return reply.rows(message.Row{Buttons: []message.Button{{Label: "More", ID: next.ID()}}})
}

// Follow is the form that asks for a follow-up question.
func (c *Commands) Follow(a Action) message.Form {
	return message.Form{ID: a.ID(), Title: "Follow up", Label: "Your question", Placeholder: "And what did she say about …?"}
}

// Opinion keeps what user thinks of an answer: the latest, once.
func (c *Commands) Opinion(a Action, user string, right bool) (Reply, error) {
	rec, ok := c.Memory.Record(a.Conversation, a.Record)
	if !ok {
		return forgotten(), nil
	}
	again, err := c.Feedback.Add(rec, user, right, c.Now())
	switch {
	case err != nil:
		return nil, fmt.Errorf("keep feedback: %w", err)
	case again:
		return note("You have said so already; it counts once."), nil
	case right:
		return note("Thank you. Noted as right."), nil
	}
	return note("Thank you. Noted as wrong; it will be looked at with the question and the evidence."), nil
}

// Thread carries the conversation of an answer on into a thread, and says how
// to go on there. Title names the thread after the question.
func (c *Commands) Thread(a Action, thread string) (Reply, error) {
	if err := c.Memory.Continue(thread, a.Conversation); err != nil {
		return nil, fmt.Errorf("go on in a thread: %w", err)
	}
	return note("Let us go on here: mention me or use `/ask`. I remember this thread's last questions for a day."), nil
}

// Title is a thread's name: the question of the action's answer. It reports
// false when that is forgotten.
func (c *Commands) Title(a Action) (string, bool) {
	rec, ok := c.Memory.Record(a.Conversation, a.Record)
	title := message.Plain(rec.Question, message.MaxThreadName)
	if title == "" {
		title = "Who said what"
	}
	return title, ok
}
