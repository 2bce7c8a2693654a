package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"whosaid/retrieval"
	"whosaid/retrieval/library"
	"whosaid/retrieval/verify"
)

func (a *app) verifyCommand() *cobra.Command {
	var speaker string
	var asJSON bool
	cmd := &cobra.Command{
		Use: "verify QUOTATION", Short: "Check whether somebody said these words",
		Long: "verify checks one quotation, or with - in its place one quotation a line from standard input.\n\n" +
			"The verdict is exact, near (with the difference), misattributed, narration or not-found.\n" +
			"It exits with 1 when the words are not found.",
		Example: "  whosaid verify --speaker Rau \"the threat of war\"",
		Args:    oneArgument("a quotation"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.withLibrary(cmd.Context(), func(lib *library.Library) error {
				if args[0] == fromInput {
					return a.verifyLines(cmd.Context(), lib, speaker, asJSON)
				}
				v, err := a.verify(cmd.Context(), lib, args[0], speaker, asJSON)
				if err == nil && v.Verdict == retrieval.NotFound {
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
	return a.lines(ctx, func(line string) error {
		if strings.TrimSpace(line) == "" && !asJSON {
			return nil
		}
		_, err := a.verify(ctx, lib, line, speaker, asJSON)
		return err
	})
}

func (a *app) verify(ctx context.Context, lib *library.Library, quotation, speaker string, asJSON bool) (retrieval.Verification, error) {
	v, err := lib.Verify(ctx, quotation, speaker)
	if err != nil {
		return v, err
	}
	v.Statements, v.Passages = some(v.Statements), some(v.Passages)
	for i := range v.Statements {
		v.Statements[i] = wholeStatement(v.Statements[i])
	}
	if asJSON {
		return v, writeJSON(a.out, v)
	}
	a.verification(v)
	return v, nil
}

// verification writes a verdict for a person to read.
func (a *app) verification(v retrieval.Verification) {
	colour := a.style.bad
	if v.Verdict == retrieval.Exact {
		colour = a.style.good
	}
	a.printf("%s: %s\n", coloured{colour, string(v.Verdict)}, meaning(v))
	if v.Diff != "" {
		a.printf("  %s\n", v.Diff)
	}
	for i := range v.Statements[:min(len(v.Statements), 5)] {
		a.statement(&v.Statements[i])
	}
	for _, p := range v.Passages {
		a.passage(p)
	}
}

// meaning is the verdict in words.
func meaning(v retrieval.Verification) string {
	speaker := ""
	if len(v.Statements) > 0 {
		speaker = v.Statements[0].Speaker
	}
	switch v.Verdict {
	case retrieval.Exact:
		if speaker == "" {
			return "these words were said; the document does not say by whom."
		}
		return "these are the words of " + speaker + "."
	case retrieval.Near:
		return "nearly the words of " + orNobody(speaker) + "; [-not said-]{+said+}:"
	case retrieval.Misattributed:
		return fmt.Sprintf("not %s: the words are those of %s.", v.SpeakerClaimed, orNobody(speaker))
	case retrieval.Narration:
		return "the documents hold these words, but as nobody's quotation."
	}
	if !verify.Telling(v.Quotation) {
		return "these words are too common to be anybody's; quote more of them."
	}
	return "the documents do not hold these words."
}

func orNobody(speaker string) string {
	if speaker == "" {
		return "somebody whom the document does not name"
	}
	return speaker
}
