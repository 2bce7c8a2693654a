package main

import (
	"io"
	"iter"
	"strings"

	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/retrieval/library"
)

// needShell makes the completion command refuse a shell that it does not know.
func needShell(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() != "completion" {
			continue
		}
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("there is no completion for %q; see %s --help", args[0], cmd.CommandPath())
			}
			return nil
		}
		cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	}
}

// completeNames has the shell complete the values of those of a command's
// flags that name a speaker or a document of the corpus.
func (a *app) completeNames(cmd *cobra.Command) *cobra.Command {
	for flag, choices := range map[string]func(*bot.Bot, string) iter.Seq[bot.Choice]{
		"speaker":  (*bot.Bot).CompleteSpeaker,
		"document": (*bot.Bot).CompleteDocument,
	} {
		if cmd.Flags().Lookup(flag) == nil {
			continue
		}
		// It fails for flags that are not there only.
		_ = cmd.RegisterFlagCompletionFunc(flag,
			func(cmd *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
				return a.complete(cmd, typed, choices), cobra.ShellCompDirectiveNoFileComp
			})
	}
	return cmd
}

// mostCompleted is how many names a shell is given.
const mostCompleted = 25

// complete is silent about whatever keeps it from completing: a shell shows
// what it says in the middle of a line.
func (a *app) complete(cmd *cobra.Command, typed string, choices func(*bot.Bot, string) iter.Seq[bot.Choice]) (names []cobra.Completion) {
	a.err, a.in = io.Discard, strings.NewReader("")
	if a.start(cmd) != nil {
		return nil
	}
	_ = a.withLibrary(cmd.Context(), func(lib *library.Library) error {
		for c := range choices(bot.New(lib), typed) {
			if len(names) == mostCompleted {
				break
			}
			if visible(c.Value) == c.Value { // the shell would show it
				names = append(names, c.Value)
			}
		}
		return nil
	})
	return names
}
