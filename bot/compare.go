package bot

import (
	"context"
	"slices"

	"whosaid/bot/copies"
	"whosaid/retrieval"
)

// A Side is one person's part of a comparison.
type Side struct {
	// Name is the person's, as it was asked for.
	Name string
	Listing
	// Also are other documents that have the words of a statement, by its ID.
	Also map[string][]copies.Copy
}

// Compare lists what people said on a topic, a side each in the order of
// names. The error is a *Refusal for a name that nobody has; any other is of
// what broke.
func (b *Bot) Compare(ctx context.Context, about string, names ...string) ([]Side, error) {
	var sides []Side
	for _, name := range names {
		if _, err := b.lookupSpeaker(name); err != nil {
			return nil, err
		}
		listing, err := b.Quotes(ctx, QuotesRequest{Speaker: name, About: about})
		if err != nil {
			return nil, err
		}
		listing.Statements = copies.Kept(listing.Statements)
		also := b.elsewhere(listing.Statements[:min(mostGathered, len(listing.Statements))])
		sides = append(sides, Side{name, listing, also})
	}
	return sides, nil
}

// Speakers returns everybody who is quoted, those with the most statements
// first.
func (b *Bot) Speakers() []retrieval.Person {
	return slices.Collect(b.library.People().Quoted())
}
