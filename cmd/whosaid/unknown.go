package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"whosaid/retrieval/lexicon"
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
	// A question may begin with a word that is spelt like a command: "who" is nearly "show".
	word, text := strings.ToLower(args[0]), strings.Join(args, " ")
	near := nearest(root, word)
	switch {
	case len(near) > 0 && (len(args) == 1 || !lexicon.IsStopWord(word)):
		return usage("there is no command %q; did you mean %s?", args[0], strings.Join(near, " or "))
	case strings.Contains(text, " "):
		return usage("there is no command %q; to ask that: whosaid ask %s", args[0], shellQuoted(text))
	}
	return usage("there is no command %q; see whosaid --help", args[0])
}

// needCommand makes help refuse a command that there is not.
func needCommand(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() != "help" {
			continue
		}
		help := cmd.Run
		cmd.Run, cmd.RunE = nil, func(cmd *cobra.Command, args []string) error {
			if found, _, err := root.Find(args); len(args) > 0 && (err != nil || found == root) {
				return noCommand(root, args)
			}
			help(cmd, args)
			return nil
		}
	}
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
