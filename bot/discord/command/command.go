// Package command is the bot's commands: functions from what was asked to the
// messages shown. Sending them, and everything else of the network, is
// somebody else's work.
package command

import (
	"context"
	"log/slog"
	"time"

	"whosaid/bot"
	"whosaid/bot/discord/memory"
	"whosaid/bot/discord/message"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// An Asker answers questions and says how it knows a statement's speaker;
// bot.Bot is one.
type Asker interface {
	Ask(ctx context.Context, r bot.Request) (bot.Answer, error)
	Explain(s retrieval.Statement) string
}

// Config says what the commands work on. All fields but Feedback, Progress
// and Model are needed.
type Config struct {
	Library *library.Library
	Asker   Asker
	Memory  *memory.Store
	// Feedback keeps opinions. Nil leaves the Right and Wrong buttons out.
	Feedback *memory.Feedback
	// Progress is told how far a refresh has come, by the library that was
	// opened with its Report. Nil shows no progress.
	Progress *Progress
	// Model is the name that the status shows; empty when there is none.
	Model string
	Now   func() time.Time
	Log   *slog.Logger
}

// Commands are the bot's commands. Their methods may be called at the same
// time. An error is for what broke, to be logged; everything a user did wrong
// or can be told is a message.
type Commands struct {
	Config
	// cases are the use cases that need no model.
	cases *bot.Bot
}

// New returns the commands over cfg.
func New(cfg Config) *Commands {
	return &Commands{cfg, bot.New(cfg.Library, bot.WithStatusCommand(StatusCommand))}
}

// StatusCommand is what shows on Discord which files could not be read.
const StatusCommand = "/status"

// A Reply is what a command shows: one message or several.
type Reply []message.Message

// note is a reply of one short text in the bot's own words.
func note(markdown string) Reply { return Reply{message.Note(markdown)} }

// forgotten is the reply to a button whose answer is no longer kept.
func forgotten() Reply {
	return note("I keep answers for a day only, and this one is gone. Please ask again.")
}

// rows puts buttons under the last message of a reply.
func (r Reply) rows(rows ...message.Row) Reply {
	for _, row := range rows {
		if len(row.Buttons) > 0 || row.Menu != nil {
			last := message.Last(r)
			last.Rows = append(last.Rows, row)
		}
	}
	return r
}
