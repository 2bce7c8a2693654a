package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/retrieval"
	"whosaid/retrieval/library"
)

// asking is what `ask` and `chat` share.
type asking struct {
	speaker, document string
	json              bool
}

func (k *asking) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&k.speaker, "speaker", "", "only what `name` said")
	cmd.Flags().StringVar(&k.document, "document", "", "only what document `name` holds")
	cmd.Flags().BoolVar(&k.json, "json", false, "one JSON object an answer")
}

func (a *app) askCommand() *cobra.Command {
	var k asking
	cmd := &cobra.Command{
		Use: "ask QUESTION", Short: "Answer a question about who said what",
		Long: "ask answers one question, or with - in its place one question a line from standard input.\n\n" +
			"It exits with 1 when the documents do not answer the question.",
		Example: "  whosaid ask \"Who said the talks were at a dead end?\"\n  whosaid ask --json - < questions.txt",
		Args:    oneArgument("a question"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if args[0] != fromInput {
				brief()
			}
			return a.withBot(cmd.Context(), func(lib *library.Library, b *bot.Bot) error {
				k := asker{app: a, asking: k, bot: b}
				if args[0] == fromInput {
					sparingOver(lib.Status().Statements)
					return k.askLines(cmd.Context())
				}
				answer, err := k.ask(cmd.Context(), args[0], nil)
				if err == nil && answer.Abstained {
					err = errNothing
				}
				return err
			})
		},
	}
	k.addFlags(cmd)
	return cmd
}

// An asker puts questions and shows the answers.
type asker struct {
	*app
	asking
	bot *bot.Bot
}

// askLines answers every line by itself. A blank line is a question too, so
// that answers stay in step.
func (k *asker) askLines(ctx context.Context) error {
	return k.lines(ctx, func(line string) error {
		_, err := k.ask(ctx, line, nil)
		if err == nil && !k.json {
			_, err = fmt.Fprintln(k.out)
		}
		return err
	})
}

// ask answers one question on standard output, as its text grows.
func (k *asker) ask(ctx context.Context, question string, turns []bot.Turn) (bot.Answer, error) {
	request := bot.Request{Question: question, Speaker: k.speaker, Document: k.document, Turns: turns}
	shown := k.newDisplay()
	defer shown.end()
	if !k.json && terminal(k.out) {
		request.Meanwhile = shown.evidence
		request.Show = func(text string) {
			if ctx.Err() == nil { // nobody interrupted
				shown.show(text)
			}
		}
	}
	answer, err := k.bot.Ask(ctx, request)
	if err == nil {
		err = ctx.Err() // an answer without the model, which was interrupted
	}
	if err != nil {
		return answer, err
	}
	if k.json {
		return answer, writeJSON(k.out, whole(answer))
	}
	shown.show(answer.Answer)
	shown.end()
	k.log.Info("answered", "engine", answer.Engine, "reason", answer.Reason, "statements", len(answer.Statements), "took_ms", answer.TookMS)
	if answer.Degraded {
		k.complain(bot.DegradedNote)
	}
	return answer, nil
}

// whole makes every list of an answer a list, empty where there is none.
func whole(answer bot.Answer) bot.Answer {
	answer.Statements = some(answer.Statements)
	answer.Nearest = some(answer.Nearest)
	answer.Passages = some(answer.Passages)
	for _, list := range [][]retrieval.Statement{answer.Statements, answer.Nearest} {
		for i := range list {
			list[i] = wholeStatement(list[i])
		}
	}
	return answer
}
