package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// oneArgument accepts exactly one argument that is not blank.
func oneArgument(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) == 0 || len(args) == 1 && strings.TrimSpace(args[0]) == "":
			return usage("%s needs %s; see %s --help", cmd.Name(), what, cmd.CommandPath())
		case len(args) > 1:
			return usage("%s takes %s in one argument: put it in quotation marks", cmd.Name(), what)
		}
		return nil
	}
}

// noArguments accepts none.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage("%s takes no argument, and there is %q", cmd.Name(), args[0])
	}
	return nil
}
