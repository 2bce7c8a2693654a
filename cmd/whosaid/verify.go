package main

import (
	"context"
	"slices"
	"strings"

	"github.com/fatih/color"
	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/bot/verdict"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

func (a *app) verifyCommand() *cobra.Command {
	var speaker string
	var asJSON bool
	cmd := &cobra.Command{
		Use: "verify QUOTATION", Short: "Check whether somebody said these words",
		Long: "verify checks one quotation, or with - in its place one quotation a line from standard input.\n\n" +
			"The verdict is exact, near, altered (both with the difference), misattributed, denied,\n" +
			"not-asserted (told as what somebody did not say, asked or opposed), narration or not-found.\n" +
			"It exits with 0 for exact and near, and for the lines of standard input; with 1 for the others.",
		Example: "  whosaid verify --speaker Rau \"the threat of war\"",
		Args:    oneArgument("a quotation"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.withLibrary(cmd.Context(), func(lib *library.Library) error {
				if args[0] == fromInput {
					return a.verifyLines(cmd.Context(), lib, speaker, asJSON)
				}
				v, err := a.verify(cmd.Context(), lib, args[0], speaker, asJSON)
				if err == nil && !verdict.Answers(v.Verdict) {
					err = errNothing
				}
				return err
			})
		},
	}
	cmd.Flags().StringVar(&speaker, "speaker", "", "whose words `name` they are said to be")
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object a quotation")
	return cmd
}

func (a *app) verifyLines(ctx context.Context, lib *library.Library, speaker string, asJSON bool) error {
	sparingOver(lib.Status().Statements)
	return a.lines(ctx, func(line string) error {
		if strings.TrimSpace(line) == "" && !asJSON {
			return nil
		}
		_, err := a.verify(ctx, lib, line, speaker, asJSON)
		return err
	})
}

func (a *app) verify(ctx context.Context, lib *library.Library, quotation, speaker string, asJSON bool) (bot.Verdict, error) {
	v, err := bot.New(lib).Verify(ctx, quotation, speaker)
	if err != nil {
		return v, err
	}
	v.Statements, v.Passages = some(v.Statements), some(v.Passages)
	for i := range v.Statements {
		v.Statements[i] = wholeStatement(v.Statements[i])
	}
	if asJSON {
		return v, writeJSON(a.out, checkedOf(v))
	}
	a.verdict(v)
	return v, nil
}

// A checked quotation is a verdict as programs read it.
type checked struct {
	retrieval.Verification
	// NotAsserted is true where the words are told as what somebody did not say, asked or
	// opposed, what another said, or what was reported and then denied.
	NotAsserted bool `json:"not_asserted,omitempty"`
	// Unread says of a no that files could not be read; empty where all were.
	Unread string `json:"unread"`
}

// checkedOf is a verdict in the values that programs know: words that somebody denied, or did
// not assert, are altered by a negation.
func checkedOf(v bot.Verdict) checked {
	out := checked{Verification: v.Verification, Unread: v.Unread, NotAsserted: v.Verdict == retrieval.NotAsserted}
	if v.Verdict == retrieval.Denied || v.Verdict == retrieval.NotAsserted {
		out.Verdict, out.Changed = retrieval.Altered, append(slices.Clone(v.Changed), "negation")
	}
	return out
}

// verdict writes a verdict for a person to read.
func (a *app) verdict(v bot.Verdict) {
	colour := a.style.bad
	if v.Verdict == retrieval.Exact {
		colour = a.style.good
	}
	a.printf("%s: %s\n", coloured{colour, string(v.Verdict)}, strings.TrimSpace(v.Text()+" "+v.Unread))
	if !v.Joined {
		a.difference(v.Wording)
	}
	for i := range v.Statements[:min(len(v.Statements), 5)] {
		a.statement(&v.Statements[i])
	}
	for _, p := range v.Passages {
		a.passage(p)
	}
}

// difference writes what was said, or is told though nobody asserts it, over what
// was not, a line each, so that they can be told apart without colours.
func (a *app) difference(w verdict.Wording) {
	if len(w.Edits) == 0 {
		return
	}
	label := "said:"
	if w.Untrue {
		label = "text:"
	}
	var said, not line
	for _, e := range w.Edits {
		said, not = said.with(nil, e.There).with(a.style.good, e.Said), not.with(nil, e.Same).with(a.style.struck, e.Claimed)
	}
	a.printf("  %s %s\n  not:  %s\n", label, said, not)
}

// A line is words in colours.
type line []coloured

func (l line) with(colour *color.Color, words string) line {
	if words == "" {
		return l
	}
	return append(l, coloured{colour, words})
}

func (l line) String() string {
	words := make([]string, len(l))
	for i, c := range l {
		words[i] = c.String()
	}
	return strings.Join(words, " ")
}
