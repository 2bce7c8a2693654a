// Package discord is the bot's face on Discord: it connects, registers the
// commands, takes what people ask to package command and sends what comes
// back. It alone imports a Discord library.
//
// Of discordgo it uses the types of events, interactions and messages, the
// endpoints, and the REST requests with their rate limits. The connection to
// the gateway is the package's own (gateway, link), on the websocket library
// that discordgo uses: discordgo's Open hangs for good, holding its session's
// lock, when READY does not come, so that not even Close ends it, and its
// Close sleeps for a second, in which every question that is asked during a
// cut waits and the first response comes after more than a second.
package discord

import (
	"io"
	"log/slog"
	"path/filepath"
	"time"

	"whosaid/bot/discord/command"
	"whosaid/bot/discord/memory"
	"whosaid/retrieval/library"
)

// Config says how to serve Discord. Token, Library and Bot are needed; the
// zero value of everything else is good for a server of some hundred people.
type Config struct {
	// Token is the bot's token, without the word "Bot".
	Token string
	// APIURL is the base address with version of a server in place of
	// Discord's, such as "http://127.0.0.1:4021/api/v10/". Empty means
	// Discord's own. It holds for the whole process: see pointAt.
	APIURL string
	// Shard is the part of the servers that this process serves. The zero value
	// serves all, in as many shards as Discord recommends.
	Shard Shard
	// Library and Bot answer. The library is refreshed by /refresh; its
	// owner closes it.
	Library *library.Library
	Bot     command.Asker
	// Model is the name of the model that /status shows; empty means none.
	Model string
	// Progress shows how far a refresh has come, if the library was opened
	// with its Report. Nil shows none.
	Progress *Progress
	// Vitals tell how it is doing while it runs. Nil tells nobody.
	Vitals *Vitals
	// Data is the folder that keeps conversations for a day and people's
	// opinions on answers until they are deleted. Empty keeps conversations
	// in memory and no opinions.
	Data string
	// Out is what the operator reads: what is served and the invite link.
	// Nil means nobody reads it.
	Out io.Writer
	// Log takes warnings and errors. Nil discards them.
	Log *slog.Logger

	// Workers is how many questions are answered at the same time. Zero
	// means 8.
	Workers int
	// Queue is how many more may wait; further ones are refused kindly. Zero
	// means 256. When more wait than run, answers leave the model out.
	Queue int
	// PerUser and PerServer are how many questions a minute one person and
	// one server may ask, a third of that in one go. Zero means 60 and 600.
	PerUser, PerServer int
	// OpenTimeout is how long connecting may take. Zero means 20 seconds.
	OpenTimeout time.Duration
	// EditEvery is the least time between two edits of a growing message.
	// Zero means a second.
	EditEvery time.Duration

	// pause is the unit of all pauses before something is tried again, for
	// tests in a hurry. Zero means 100 ms.
	pause time.Duration
	// stop is how long what runs may go on after a stop signal, for tests in a
	// hurry. Zero means 10 seconds.
	stop time.Duration
	// first is how long giving a first response may be tried, for tests on a
	// machine that is busy. Zero means 2.8 seconds: Discord waits three.
	first time.Duration
}

// StatusCommand is what shows on Discord which files could not be read, for
// the Bot of a Config.
const StatusCommand = command.StatusCommand

// Progress carries how far a refresh has come from the library to /refresh:
// its Report is for library.Config.Progress.
type Progress = command.Progress

// filled returns cfg with its zero values replaced.
func (cfg Config) filled() Config {
	if cfg.Out == nil {
		cfg.Out = io.Discard
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	fill(&cfg.Workers, 8)
	fill(&cfg.Queue, 256)
	fill(&cfg.PerUser, 60)
	fill(&cfg.PerServer, 600)
	fill(&cfg.OpenTimeout, 20*time.Second)
	fill(&cfg.EditEvery, time.Second)
	fill(&cfg.pause, 100*time.Millisecond)
	fill(&cfg.stop, 10*time.Second)
	fill(&cfg.first, 2800*time.Millisecond)
	return cfg
}

func fill[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

// commands opens what the commands keep and returns them.
func (cfg Config) commands() (*command.Commands, error) {
	dir := ""
	if cfg.Data != "" {
		dir = filepath.Clean(cfg.Data)
	}
	store, err := memory.Open(dir, cfg.Log, time.Now)
	if err != nil {
		return nil, err
	}
	var feedback *memory.Feedback
	if dir != "" {
		if feedback, err = memory.OpenFeedback(dir, cfg.Log); err != nil {
			return nil, err
		}
	}
	return command.New(command.Config{Library: cfg.Library, Asker: cfg.Bot, Memory: store, Feedback: feedback,
		Progress: cfg.Progress, Model: cfg.Model, Now: time.Now, Log: cfg.Log}), nil
}
