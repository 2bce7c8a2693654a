package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/google/renameio/v2"
	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/bot/scoreboard"
	"whosaid/retrieval/library"
)

func (a *app) evalCommand() *cobra.Command {
	var suite, page string
	var asJSON bool
	cmd := &cobra.Command{
		Use: "eval", Short: "Put a suite of questions and count the right answers",
		Long: "eval puts every question of a suite, a YAML file, and says what was right.\n" +
			"Without --suite it is the suite on the built-in briefing. It exits with 1 when a case fails.",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := a.suite(suite)
			if err != nil {
				return err
			}
			report, err := a.evaluate(cmd.Context(), s)
			if err != nil {
				return err
			}
			return a.report(report, page, asJSON)
		},
	}
	cmd.Flags().StringVar(&suite, "suite", "", "`file` of questions and expectations")
	cmd.Flags().StringVar(&page, "html", "", "write the report to `file` too")
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return cmd
}

// suite reads the suite to run. The built-in one fits the built-in briefing
// alone.
func (a *app) suite(path string) (scoreboard.Suite, error) {
	if path == "" {
		if a.config.corpus != "" {
			return scoreboard.Suite{}, usage("eval needs --suite with a corpus of your own")
		}
		return scoreboard.Builtin()
	}
	f, err := os.Open(path)
	if err != nil {
		return scoreboard.Suite{}, usage("--suite: %w", err)
	}
	defer f.Close()
	s, err := scoreboard.Read(f)
	if err != nil {
		return s, usage("%s: %w", path, err)
	}
	if s.Name == "" {
		s.Name = path
	}
	return s, nil
}

func (a *app) evaluate(ctx context.Context, s scoreboard.Suite) (report scoreboard.Report, err error) {
	err = a.withBot(ctx, func(lib *library.Library, b *bot.Bot) error {
		asking := func(done, total int) { a.progress.show("Asking the questions", done, total) }
		report, err = scoreboard.Run(ctx, s, scoreboard.Subject{Ask: b.Ask, Verify: lib.Verify, Documents: b.LookupDocument, Progress: asking})
		a.progress.end()
		if unknown := (*bot.Refusal)(nil); errors.As(err, &unknown) {
			err = usageError{fmt.Errorf("--suite: %w", err)}
		}
		return err
	})
	return report, err
}

// report shows how the suite went, and fails when a case did.
func (a *app) report(r scoreboard.Report, page string, asJSON bool) error {
	if page != "" {
		if err := writePage(r, page); err != nil {
			return err
		}
	}
	if asJSON {
		if err := writeJSON(a.out, r); err != nil {
			return err
		}
	} else {
		a.scores(r)
	}
	if len(r.Failures) > 0 {
		return errNothing
	}
	return nil
}

// writePage replaces the file at path by the report, whole or not at all.
func writePage(r scoreboard.Report, path string) error {
	f, err := renameio.NewPendingFile(path, renameio.WithPermissions(0o644), renameio.WithTempDir(filepath.Dir(path)))
	if err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	defer f.Cleanup() //nolint:errcheck // a left-over temporary file harms nothing
	if err := r.WriteHTML(f); err != nil {
		return err
	}
	if err := f.CloseAtomicallyReplace(); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

// scores writes a report for a person to read.
func (a *app) scores(r scoreboard.Report) {
	colour := a.style.good
	if len(r.Failures) > 0 {
		colour = a.style.bad
	}
	a.printf("%s: %s of %d right\n", r.Suite, coloured{colour, strconv.Itoa(r.Passed)}, r.Cases)
	for _, line := range r.Lines() {
		a.printf("  %s\n", line)
	}
	for _, f := range r.Failures {
		a.printf("%s: %s\n", coloured{a.style.strong, f.ID}, f.Why)
	}
}
