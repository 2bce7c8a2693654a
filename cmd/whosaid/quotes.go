package main

import (
	"cmp"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/retrieval"
	"whosaid/retrieval/attribution"
	"whosaid/retrieval/library"
)

// listing is what `quotes` is asked for.
type listing struct {
	speaker, about, document, since, until string
	json, explain, byDate                  bool
}

func (a *app) quotesCommand() *cobra.Command {
	var k listing
	cmd := &cobra.Command{
		Use: "quotes", SuggestFor: []string{"list", "statements", "quotations"}, Short: "List who said what",
		Long:    "quotes lists statements in document order, or the best first with --about. It exits with 1 when there is none.",
		Example: "  whosaid quotes --speaker \"Wendy Sherman\"\n  whosaid quotes --about NATO --json",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.withLibrary(cmd.Context(), func(lib *library.Library) error {
				return a.quotes(cmd.Context(), lib, k)
			})
		},
	}
	f := cmd.Flags()
	f.StringVar(&k.speaker, "speaker", "", "only what `name` said")
	f.StringVar(&k.about, "about", "", "only what bears on `topic`, best first")
	f.StringVar(&k.document, "document", "", "only what document `name` holds")
	f.StringVar(&k.since, "since", "", "only what is dated `date` or later, such as 2021-03-04 or 2021-03")
	f.StringVar(&k.until, "until", "", "only what is dated `date` or earlier")
	f.BoolVar(&k.byDate, "by-date", false, "oldest first; what has no date stands last")
	f.BoolVar(&k.json, "json", false, "one JSON object a statement")
	f.BoolVar(&k.explain, "explain", false, "say which rule decided each statement, and what else was considered")
	return cmd
}

func (a *app) quotes(ctx context.Context, lib *library.Library, k listing) error {
	found, err := bot.New(lib).Quotes(ctx,
		bot.QuotesRequest{Speaker: k.speaker, About: k.about, Document: k.document, Since: k.since, Until: k.until, ByDate: k.byDate})
	if err != nil {
		return err
	}
	if found.Unclear {
		return usage("%s", found.No)
	}
	if found.No != "" {
		a.complain(found.No)
		return errNothing
	}
	because := explanations(lib, found.Statements, k.explain)
	for i := range found.Statements {
		if err := a.quote(&found.Statements[i], because, k); err != nil {
			return err
		}
	}
	return nil
}

// A reason is how a statement came about.
type reason struct {
	Rule       string   `json:"rule"`
	Why        string   `json:"why"`
	Considered []string `json:"considered"`
}

// explanations reads the documents of the statements again, this time saying
// why.
func explanations(lib *library.Library, statements []retrieval.Statement, wanted bool) map[string]reason {
	out := map[string]reason{}
	read := map[string]bool{}
	for i := range statements {
		name := statements[i].Document
		if doc, ok := lib.Document(name); wanted && ok && !read[name] {
			read[name] = true
			for _, e := range attribution.Explain(doc) {
				out[place(&e.Statement)] = reason{e.Rule, e.Why, some(e.Considered)}
			}
		}
	}
	return out
}

// place tells the statements of a corpus apart.
func place(s *retrieval.Statement) string {
	return fmt.Sprintf("%s:%d-%d:%s", s.Document, s.Start, s.End, cmp.Or(s.SpeakerAsWritten, "?"))
}

// quote writes one statement.
func (a *app) quote(s *retrieval.Statement, because map[string]reason, k listing) error {
	r, known := because[place(s)]
	switch {
	case k.json && known:
		return writeJSON(a.out, struct {
			retrieval.Statement
			Explanation reason `json:"explanation"`
		}{wholeStatement(*s), r})
	case k.json:
		return writeJSON(a.out, wholeStatement(*s))
	}
	a.statement(s)
	if known {
		a.printf("  %s: %s\n", r.Rule, r.Why)
		for _, other := range r.Considered {
			a.printf("    not: %s\n", other)
		}
	}
	_, err := fmt.Fprintln(a.out)
	return err
}
