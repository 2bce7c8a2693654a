package main

import (
	"log/slog"

	"github.com/spf13/cobra"
)

// start reads the configuration, before anything else happens.
func (a *app) start(cmd *cobra.Command) error {
	if cmd.Name() == "help" || cmd.Name() == "completion" || cmd.HasParent() && cmd.Parent().Name() == "completion" {
		return nil
	}
	config, err := readConfig(a.env, a.flags)
	if err != nil {
		return usageError{err}
	}
	a.config = config
	if config.unread != "" {
		a.complain(config.unread)
	}
	for _, text := range config.unknown {
		a.complain(text)
	}
	a.style = newStyle(terminal(a.out) && !config.colourless)
	a.progress = a.newProgress()
	level := slog.LevelWarn
	if a.flags.verbose {
		level = slog.LevelInfo
	}
	a.log = slog.New(slog.NewTextHandler(logWriter{a}, &slog.HandlerOptions{Level: level, ReplaceAttr: timeless(cmd.Name() != "bot")}))
	a.started = true
	return nil
}

// timeless leaves the time out of log lines, which a person at a terminal
// knows and a service's log wants.
func timeless(yes bool) func([]string, slog.Attr) slog.Attr {
	return func(groups []string, a slog.Attr) slog.Attr {
		if yes && len(groups) == 0 && a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}
}
