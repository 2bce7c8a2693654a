package bot

import (
	"context"
	"slices"

	"whosaid/bot/copies"
	"whosaid/retrieval"
)

// A Told is one statement with all documents that have it.
type Told struct {
	retrieval.Statement
	// Also are the other documents; empty where one alone has it.
	Also []copies.Copy `json:"also"`
}

// mostAcross is how many statements Across returns at most.
const mostAcross = 50

// Across lists who said what on a topic, or in all, as several documents tell it:
// the same words of one speaker are one. Those that most documents have come
// first, then as the topic ranks them. No says in a sentence why there are none.
func (b *Bot) Across(ctx context.Context, r QuotesRequest) (told []Told, no string, err error) {
	found, err := b.Quotes(ctx, r)
	if err != nil || found.No != "" {
		return nil, found.No, err
	}
	list := copies.Kept(found.Statements[:min(mostLookedAt, len(found.Statements))])
	also := b.elsewhere(list)
	for _, s := range list {
		told = append(told, Told{s, also[s.ID]})
	}
	slices.SortStableFunc(told, func(a, b Told) int { return len(b.Also) - len(a.Also) })
	return told[:min(mostAcross, len(told))], "", nil
}

// mostLookedAt is how many statements Across looks for in other documents.
const mostLookedAt = 300
