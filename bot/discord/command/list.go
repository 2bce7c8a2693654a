package command

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"whosaid/bot/discord/card"
	"whosaid/bot/discord/memory"
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
)

// most is how many statements a list is drawn from.
const most = 500

// ListInput narrows a list of statements. All fields are optional but where a
// command says otherwise.
type ListInput struct{ Speaker, About, Document string }

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
	rec := memory.Record{ID: a.Record, Question: in.About, Speaker: in.Speaker, Document: in.Document}
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
	return c.page(ctx, a, ListInput{rec.Speaker, rec.Question, rec.Document})
}

func (c *Commands) page(ctx context.Context, a Action, in ListInput) (Reply, error) {
	speakers, refusal := c.speaker(in.Speaker)
	if refusal != nil {
		return refusal, nil
	}
	statements, err := c.statements(ctx, speakers, in)
	if err != nil {
		return nil, err
	}
	pages := (len(statements) + card.QuotesPerPage - 1) / card.QuotesPerPage
	a.Page = min(a.Page, max(pages-1, 0))
	if a.Verb == VerbTimeline {
		byDate(statements)
		return Reply(card.Timeline(title("Timeline", in), statements, a.Page)).rows(turns(a, pages)), nil
	}
	return Reply(card.Quotes(title("Quotations", in), statements, a.Page)).rows(turns(a, pages)), nil
}

func turns(a Action, pages int) message.Row {
	var row message.Row
	if a.Page > 0 {
		row.Buttons = append(row.Buttons, message.Button{Label: "Back", ID: Action{a.Verb, a.Conversation, a.Record, a.Page - 1}.ID()})
	}
	if a.Page+1 < pages {
		row.Buttons = append(row.Buttons, message.Button{Label: "Next", Style: message.Blue, ID: Action{a.Verb, a.Conversation, a.Record, a.Page + 1}.ID()})
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
	return what
}

// statements are those of the speakers (nil: anybody) that bear on the topic,
// best first, or without a topic all of them in document order.
func (c *Commands) statements(ctx context.Context, speakers []string, in ListInput) ([]retrieval.Statement, error) {
	q := retrieval.Query{Text: in.About, Speakers: speakers, Statements: most}
	if in.Document != "" {
		q.Documents = []string{in.Document}
	}
	if in.About == "" {
		return c.Library.Statements(q), nil
	}
	found, err := c.Library.Search(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	var statements []retrieval.Statement
	for _, s := range found.Statements {
		if s.Score.Coverage >= leastCoverage {
			statements = append(statements, s.Statement)
		}
	}
	return statements, nil
}

// leastCoverage is the share of a topic that a statement on it covers.
const leastCoverage = 0.3

// speaker returns the people a name means, nil for no name, or what to tell
// somebody who asked for nobody here.
func (c *Commands) speaker(name string) (canonical []string, refusal Reply) {
	name = strings.TrimSpace(name)
	if name == "" {
		return nil, nil
	}
	people := c.Library.People()
	for _, p := range people.Lookup(name) {
		canonical = append(canonical, p.Name)
	}
	if len(canonical) > 0 {
		return canonical, nil
	}
	text := "Nobody called " + message.Bold(message.Plain(name, 100)) + " is in these documents."
	if like := people.Suggest(name); len(like) > 0 {
		text += " Did you mean " + message.Bold(message.Plain(like[0], 100)) + "?"
	}
	return nil, note(text)
}

// CompareInput is two people and a topic.
type CompareInput struct{ A, B, About string }

// Compare shows what two people said on a topic, side by side.
func (c *Commands) Compare(ctx context.Context, in CompareInput) (Reply, error) {
	var sides []card.Side
	for _, name := range []string{in.A, in.B} {
		speakers, refusal := c.speaker(name)
		if refusal != nil {
			return refusal, nil
		}
		statements, err := c.statements(ctx, speakers, ListInput{About: in.About})
		if err != nil {
			return nil, err
		}
		sides = append(sides, card.Side{Name: name, Statements: statements})
	}
	return Reply(card.Compare(in.About, sides...)), nil
}

// Speakers shows everybody quoted, as text and as a picture.
func (c *Commands) Speakers() (Reply, error) {
	var quoted []retrieval.Person
	for _, p := range c.Library.People().All() {
		if p.Statements > 0 {
			quoted = append(quoted, p)
		}
	}
	slices.SortStableFunc(quoted, func(a, b retrieval.Person) int { return cmp.Compare(b.Statements, a.Statements) })
	if len(quoted) == 0 {
		return note("Nobody is quoted in these documents."), nil
	}
	png, err := picture(quoted)
	if err != nil {
		return nil, fmt.Errorf("draw speakers: %w", err)
	}
	return Reply(card.Speakers(quoted, message.File{Name: "speakers.png", ContentType: "image/png", Data: png})), nil
}
