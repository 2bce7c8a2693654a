package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/bot/copies"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

func (a *app) compareCommand() *cobra.Command {
	var k listing
	cmd := &cobra.Command{
		Use: "compare TOPIC", SuggestFor: []string{"across", "sources"}, Short: "Compare what several documents quote on one topic",
		Long: "compare lists who said what on a topic, each statement once with all documents that have it, and the words that differ there. " +
			"Those with the most words of the topic come first, of these those that most documents have. It exits with 1 when there is none.",
		Example: "  whosaid compare \"the harbour bridge\"\n  whosaid compare --speaker Ito \"the harbour bridge\" --json",
		Args:    oneArgument("a topic"),
		RunE: func(cmd *cobra.Command, args []string) error {
			k.about = args[0]
			return a.withLibrary(cmd.Context(), func(lib *library.Library) error { return a.compare(cmd.Context(), lib, k) })
		},
	}
	f := cmd.Flags()
	f.StringVar(&k.speaker, "speaker", "", "only what `name` said")
	f.StringVar(&k.since, "since", "", "only what is dated `date` or later, such as 2021-03-04 or 2021-03")
	f.StringVar(&k.until, "until", "", "only what is dated `date` or earlier")
	f.BoolVar(&k.json, "json", false, "one JSON object a statement, with the other documents in also")
	return cmd
}

// compare writes each statement with the documents that have it.
func (a *app) compare(ctx context.Context, lib *library.Library, k listing) error {
	told, no, err := bot.New(lib).Across(ctx, bot.QuotesRequest{Speaker: k.speaker, About: k.about, Since: k.since, Until: k.until})
	if err != nil {
		return err
	}
	if no != "" {
		a.complain(no)
		return errNothing
	}
	for i := range told {
		if err := a.told(&told[i], k.json); err != nil {
			return err
		}
	}
	return nil
}

// told writes one statement and where else it stands.
func (a *app) told(t *bot.Told, asJSON bool) error {
	if asJSON {
		return writeJSON(a.out, bot.Told{Statement: wholeStatement(t.Statement), Also: some(t.Also)})
	}
	a.statement(&t.Statement)
	for _, c := range t.Also {
		a.printf("  %s\n", coloured{a.style.dim, alsoLine(c)})
	}
	_, err := fmt.Fprintln(a.out)
	return err
}

// alsoLine is where a statement stands once more, with the words that differ.
func alsoLine(c copies.Copy) string {
	date := bot.DateBeside(retrieval.Statement{Date: c.Date}, c.Document)
	line := fmt.Sprintf("also %s%s, %s", oneLine(c.Document), date, bot.ParagraphOf(c.Locator, c.Paragraph))
	if c.Differs != "" {
		line += ": " + c.Differs
	}
	return line
}
