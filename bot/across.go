package bot

import (
	"cmp"
	"context"
	"slices"

	"whosaid/bot/copies"
	"whosaid/bot/phrase"
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
// the same words of one speaker are one. Those with the most words of the topic
// come first, of these those that most documents have, then as the topic ranks
// them. No says in a sentence why there are none.
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
	topic := phrase.Read(r.About)
	slices.SortStableFunc(told, func(a, b Told) int {
		return cmp.Or(shared(topic, b.Text)-shared(topic, a.Text), len(b.Also)-len(a.Also))
	})
	return told[:min(mostAcross, len(told))], "", nil
}

// shared is how many of the topic's words a text has.
func shared(topic []phrase.Word, text string) int {
	words, n := phrase.Read(text), 0
	for _, w := range topic {
		if w.Content && phrase.HasStem(words, w.Stem) {
			n++
		}
	}
	return n
}

// mostLookedAt is how many statements Across looks for in other documents.
const mostLookedAt = 300
