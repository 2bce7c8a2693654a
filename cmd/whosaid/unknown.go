package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// noCommand refuses arguments that name no command, and says what they may
// have been meant for: a command that is spelt alike, or a question.
func noCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if args[0] == "version" {
		return usage("there is no command %q; did you mean --version?", args[0])
	}
	if text := strings.Join(args, " "); strings.Contains(text, " ") {
		return usage("there is no command %q; to ask that: whosaid ask %s", args[0], shellQuoted(text))
	}
	near := nearest(root, args[0])
	if len(near) == 0 {
		return usage("there is no command %q; see whosaid --help", args[0])
	}
	return usage("there is no command %q; did you mean %s?", args[0], strings.Join(near, " or "))
}

// nearest are the commands that take the fewest changes of spelling to come to
// from name: at most every second letter.
func nearest(root *cobra.Command, name string) (near []string) {
	for changes := 1; changes <= (len(name)+1)/2 && len(near) == 0; changes++ {
		root.SuggestionsMinimumDistance = changes
		near = slices.DeleteFunc(root.SuggestionsFor(name), func(n string) bool { return len(n) <= changes })
	}
	return near
}

// shellQuoted is text as one word of a POSIX shell.
func shellQuoted(text string) string {
	if !strings.ContainsAny(text, "\"\\$`!") {
		return `"` + text + `"`
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
