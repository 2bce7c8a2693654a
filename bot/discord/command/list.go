package command

import (
	"context"
	"errors"
	"fmt"

	"whosaid/bot"
	"whosaid/bot/discord/card"
	"whosaid/bot/discord/memory"
	"whosaid/bot/discord/message"
)

// ListInput narrows a list of statements. All fields are optional but where a
// command says otherwise.
type ListInput struct{ Speaker, About, Document, Since, Until string }

// Quotes lists a person's statements, ranked by topic when one is given.
func (c *Commands) Quotes(ctx context.Context, in ListInput) (Reply, error) {
	return c.list(ctx, VerbQuotes, in)
}

// Timeline lists statements in the order of their dates.
func (c *Commands) Timeline(ctx context.Context, in ListInput) (Reply, error) {
	return c.list(ctx, VerbTimeline, in)
}

func (c *Commands) list(ctx context.Context, v Verb, in ListInput) (Reply, error) {
	a := Action{v, "l-" + memory.NewID(), memory.NewID(), 0}
	rec := memory.Record{ID: a.Record, Question: in.About, Speaker: in.Speaker, Document: in.Document, Since: in.Since, Until: in.Until}
	if err := c.Memory.Add(a.Conversation, rec); err != nil {
		c.Log.Warn("list not kept, so its pages cannot be turned", "error", err)
	}
	return c.page(ctx, a, in)
}

// Gone returns what to tell somebody about an answer or list that is no longer
// kept, and false for one that is.
func (c *Commands) Gone(a Action) (message.Message, bool) {
	if _, ok := c.Memory.Record(a.Conversation, a.Record); ok {
		return message.Message{}, false
	}
	return forgotten()[0], true
}

// Turn shows page a.Page of a list.
func (c *Commands) Turn(ctx context.Context, a Action) (Reply, error) {
	rec, ok := c.Memory.Record(a.Conversation, a.Record)
	if !ok {
		return forgotten(), nil
	}
	return c.page(ctx, a, ListInput{rec.Speaker, rec.Question, rec.Document, rec.Since, rec.Until})
}

func (c *Commands) page(ctx context.Context, a Action, in ListInput) (Reply, error) {
	found, err := c.cases.Quotes(ctx, bot.QuotesRequest{Speaker: in.Speaker, About: in.About, Document: in.Document,
		Since: in.Since, Until: in.Until, ByDate: a.Verb == VerbTimeline})
	if err != nil {
		return nil, err
	}
	pages := (len(found.Statements) + card.QuotesPerPage - 1) / card.QuotesPerPage
	a.Page = min(a.Page, max(pages-1, 0))
	if a.Verb == VerbTimeline {
		return Reply(card.Timeline(title("Timeline", in), found, a.Page)).rows(turns(a, pages)), nil
	}
	return Reply(card.Quotes(title("Quotations", in), found, a.Page)).rows(turns(a, pages)), nil
}

func turns(a Action, pages int) message.Row {
	var row message.Row
	if a.Page > 0 {
		row.Buttons = append(row.Buttons, message.Button{Label: "Back", ID: Action{a.Verb, a.Conversation, a.Record, a.Page - 1}.ID()})
	}
	if a.Page+1 < pages {
		row.Buttons = append(row.Buttons,
			message.Button{Label: "Next", Style: message.Blue, ID: Action{a.Verb, a.Conversation, a.Record, a.Page + 1}.ID()})
	}
	return row
}

func title(what string, in ListInput) string {
	if in.Speaker != "" {
		what += " of " + in.Speaker
	}
	if in.About != "" {
		what += " about " + in.About
	}
	if in.Document != "" {
		what += " in " + in.Document
	}
	if in.Since != "" {
		what += " since " + in.Since
	}
	if in.Until != "" {
		what += " until " + in.Until
	}
	return what
}

// CompareInput is two people and a topic.
type CompareInput struct{ A, B, About string }

// Compare shows what two people said on a topic, side by side.
func (c *Commands) Compare(ctx context.Context, in CompareInput) (Reply, error) {
	sides, err := c.cases.Compare(ctx, in.About, in.A, in.B)
	var refused *bot.Refusal
	if errors.As(err, &refused) {
		return note(message.Escape(refused.Text)), nil
	}
	if err != nil {
		return nil, err
	}
	return Reply(card.Compare(in.About, sides...)), nil
}

// Speakers shows everybody quoted, as text and as a picture.
func (c *Commands) Speakers() (Reply, error) {
	quoted := c.cases.Speakers()
	if len(quoted) == 0 {
		return note("Nobody is quoted in these documents."), nil
	}
	png, err := picture(quoted)
	if err != nil {
		return nil, fmt.Errorf("draw speakers: %w", err)
	}
	return Reply(card.Speakers(quoted, message.File{Name: "speakers.png", ContentType: "image/png", Data: png})), nil
}
