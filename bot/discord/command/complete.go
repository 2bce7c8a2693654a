package command

import (
	"iter"

	"whosaid/bot"
	"whosaid/bot/discord/message"
)

// CompleteSpeaker returns the people whom what was typed may mean; at most 25.
func (c *Commands) CompleteSpeaker(typed string) []bot.Choice {
	return fitting(c.cases.CompleteSpeaker(typed))
}

// CompleteDocument returns the documents that what was typed may mean; at most
// 25.
func (c *Commands) CompleteDocument(typed string) []bot.Choice {
	return fitting(c.cases.CompleteDocument(typed))
}

// fitting are the first choices that fit Discord's limits: not those that are
// too long to be filled in whole.
func fitting(choices iter.Seq[bot.Choice]) (found []bot.Choice) {
	for c := range choices {
		if len(found) == message.MaxOptions {
			break
		}
		if c.Value != "" && message.Len(c.Value) <= message.MaxChoice {
			found = append(found, bot.Choice{Name: message.Plain(c.Name, message.MaxChoice), Value: c.Value})
		}
	}
	return found
}
