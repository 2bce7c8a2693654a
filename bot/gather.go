package bot

import (
	"slices"

	"whosaid/bot/answer"
	"whosaid/bot/copies"
	"whosaid/retrieval"
)

// mostGathered is how many statements of an answer are looked for elsewhere.
const mostGathered = 8

// gathered is a decision in which the same words of one speaker stand once, and
// where else they stand, by the IDs of the statements that are shown.
func (b *Bot) gathered(d answer.Decision) (answer.Decision, map[string][]copies.Copy) {
	if d.Shape == answer.Name || d.Shape == answer.Portray || d.Shape == answer.Chat {
		return d, nil
	}
	d.Statements, d.Nearest = copies.Kept(d.Statements), copies.Kept(d.Nearest)
	sides := make([]answer.Side, len(d.Sides))
	shown := slices.Concat(d.Statements[:min(mostGathered, len(d.Statements))], d.Nearest[:min(mostGathered, len(d.Nearest))])
	for i, side := range d.Sides {
		sides[i] = answer.Side{Name: side.Name, Statements: copies.Kept(side.Statements)}
		shown = append(shown, sides[i].Statements...)
	}
	d.Sides = sides
	return d, b.elsewhere(shown)
}

// elsewhere are the copies of statements in other documents, by their IDs.
func (b *Bot) elsewhere(statements []retrieval.Statement) map[string][]copies.Copy {
	also := map[string][]copies.Copy{}
	for _, s := range statements {
		if s.Speaker == "" {
			continue
		}
		if found := copies.Of(s, b.library.Alike(s.Speaker, copies.Alike(s))); len(found) > 0 {
			also[s.ID] = found
		}
	}
	return also
}
