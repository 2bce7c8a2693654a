package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/bot/llm"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

func (a *app) statusCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "status", Short: "Describe the index as it is, and what is wrong",
		Long: "status describes the index without bringing it up to date, and asks the model server, where one is configured, whether it " +
			"would answer.",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			status, err := a.inspect(cmd.Context())
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(a.out, status)
			}
			a.describe(status)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return cmd
}

// modelPatience is how long status and bot wait for the model server.
const modelPatience = 5 * time.Second

// A state is the index's status and what models have used so far.
type state struct {
	retrieval.Status
	Tokens llm.Total `json:"tokens"`
}

func (a *app) inspect(ctx context.Context) (state, error) {
	cfg, err := a.libraryConfig(ctx)
	if err != nil {
		return state{}, err
	}
	var status state
	if status.Status, err = library.Inspect(ctx, cfg); err != nil {
		return status, blame(err)
	}
	status.Model = a.config.model
	status.Problems, status.Transcripts = some(status.Problems), some(status.Transcripts)
	if problem := a.modelProblem(ctx); problem != "" {
		status.Problems = append(status.Problems, problem)
	}
	if status.Tokens, err = a.meter().Read(); err != nil {
		status.Problems = append(status.Problems, err.Error())
	}
	return status, nil
}

// modelProblem says what is wrong with the configured model; empty when
// nothing is, or when there is none.
func (a *app) modelProblem(ctx context.Context) string {
	client := a.client()
	if client == nil {
		return ""
	}
	ctx, cancel := context.WithTimeout(ctx, modelPatience)
	defer cancel()
	if err := client.Check(ctx); err != nil {
		return err.Error()
	}
	return ""
}

// describe writes a status for a person to read.
func (a *app) describe(s state) {
	model := s.Model
	if model == "" {
		model = bot.NoModelNote
	}
	asOf := "never built"
	if !s.IndexAsOf.IsZero() {
		asOf = s.IndexAsOf.Local().Format(time.DateTime)
	}
	for _, line := range [][2]string{
		{"corpus", s.Corpus},
		{"index", fmt.Sprintf("%s (%s)", asOf, size(s.IndexBytes))},
		{"holds", fmt.Sprintf("%s, %s, %s, %s", plural(s.Documents, "document"), plural(s.Chunks, "chunk"),
			plural(s.Statements, "statement"), plural(s.People, "person"))},
		{"embedder", s.Embedder}, {"store", s.Store}, {"model", model}, {"tokens", used(s.Tokens)},
	} {
		a.printf("%-9s %s\n", line[0], line[1])
	}
	a.transcripts(s.Transcripts)
	if summary := bot.ReadSummary(s.Readings); summary != "" {
		a.printf("%-9s %s\n", "unread", summary)
	}
	for _, p := range s.Problems {
		a.printf("%-9s %s\n", coloured{a.style.bad, "problem"}, oneLine(p))
	}
}

// used words what models have used.
func used(t llm.Total) string {
	if t.Replies == 0 {
		return "none used"
	}
	return fmt.Sprintf("%d read and %d written in %s", t.Prompt, t.Completion, plural(t.Replies, "request"))
}
