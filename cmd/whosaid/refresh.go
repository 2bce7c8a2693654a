package main

import (
	"context"

	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

func (a *app) refreshCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "refresh", SuggestFor: []string{"index", "update", "reindex"}, Short: "Bring the index up to date and say what changed",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			change, err := a.update(cmd.Context())
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(a.out, wholeChange(change))
			}
			a.change(change)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return cmd
}

func (a *app) update(ctx context.Context) (retrieval.Change, error) {
	cfg, err := a.libraryConfig(ctx)
	if err != nil {
		return retrieval.Change{}, err
	}
	change, err := library.Update(ctx, cfg)
	a.progress.end()
	return change, blame(err)
}

func wholeChange(c retrieval.Change) retrieval.Change {
	c.Added, c.Changed, c.Removed, c.Skipped = some(c.Added), some(c.Changed), some(c.Removed), some(c.Skipped)
	c.Transcripts, c.Speakers = some(c.Transcripts), some(c.Speakers)
	return c
}

// listedSpeakers is how many speakers are listed for a person to read.
const listedSpeakers = 15

// change writes what a refresh did for a person to read.
func (a *app) change(c retrieval.Change) {
	for _, list := range []struct {
		word  string
		names []string
	}{{"added", c.Added}, {"changed", c.Changed}, {"removed", c.Removed}} {
		for _, name := range list.names {
			a.printf("%-8s %s\n", list.word, oneLine(name))
		}
	}
	for _, line := range bot.Heard(c.Speakers, listedSpeakers) {
		a.printf("%-8s %s\n", "heard", oneLine(line))
	}
	a.transcripts(c.Transcripts)
	for _, s := range c.Skipped {
		a.printf("%-8s %s: %s\n", "skipped", oneLine(s.Document), s.Why)
	}
	if summary := bot.ReadSummary(c.Readings); summary != "" {
		a.printf("%-8s %s\n", "unread", summary)
	}
	documents := len(c.Added) + len(c.Changed) + c.Unchanged
	a.printf("%s, %s, %s; %d unchanged, %d embedded, %.0f ms\n", plural(documents, "document"),
		plural(c.Statements, "statement"), plural(c.People, "person"), c.Unchanged, c.Embedded, c.TookMS)
}
