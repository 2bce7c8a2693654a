package main

import (
	"context"

	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

func (a *app) refreshCommand() *cobra.Command {
	var asJSON, dry, watched bool
	cmd := &cobra.Command{
		Use: "refresh", SuggestFor: []string{"index", "update", "reindex"}, Short: "Bring the index up to date and say what changed",
		Long: "refresh reads, embeds and writes what changed in the corpus since the last time, and says what that was. " +
			"Interrupted, it keeps the vectors made so far for the next time; until it has come to its end the index is the one before.\n\n" +
			"With --watch it goes on whenever files change, until it is interrupted; a bot or chat at work takes up each new index by itself.",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			tell := func(c retrieval.Change) error { return a.tell(c, asJSON) }
			switch {
			case dry && watched:
				return usage("--dry-run and --watch exclude each other")
			case watched:
				return a.watchCorpus(cmd.Context(), tell)
			}
			refresh := a.update
			if dry {
				refresh = a.preview
			}
			change, err := refresh(cmd.Context())
			if err != nil {
				return err
			}
			return tell(change)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object; with --watch one a line, flushed after each")
	cmd.Flags().BoolVar(&dry, "dry-run", false, "say what would be added, changed and removed, and write nothing")
	cmd.Flags().BoolVar(&watched, "watch", false, "refresh again whenever files change, until interrupted")
	return cmd
}

// tell writes what a refresh did or would do.
func (a *app) tell(c retrieval.Change, asJSON bool) error {
	if asJSON {
		return writeJSON(a.out, wholeChange(c))
	}
	a.change(c)
	return nil
}

func (a *app) update(ctx context.Context) (retrieval.Change, error) {
	cfg, err := a.libraryConfig(ctx)
	if err != nil {
		return retrieval.Change{}, err
	}
	comparing()
	cfg.Light = patient
	change, err := library.Update(ctx, cfg)
	a.progress.end()
	return change, blame(err)
}

func wholeChange(c retrieval.Change) retrieval.Change {
	c.Added, c.Changed, c.Removed, c.Skipped = some(c.Added), some(c.Changed), some(c.Removed), some(c.Skipped)
	c.Transcripts, c.Speakers, c.Rebuilt = some(c.Transcripts), some(c.Speakers), some(c.Rebuilt)
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
	for _, why := range c.Rebuilt {
		a.printf("%-8s all documents: %s\n", "rebuilt", oneLine(why))
	}
	documents := len(c.Added) + len(c.Changed) + c.Unchanged
	if c.DryRun {
		a.printf("dry run  nothing was written; of %s %d unchanged\n", plural(documents, "document"), c.Unchanged)
		return
	}
	a.printf("%s, %s, %s; %d unchanged, %d embedded, %.0f ms\n", plural(documents, "document"),
		plural(c.Statements, "statement"), plural(c.People, "person"), c.Unchanged, c.Embedded, c.TookMS)
}
