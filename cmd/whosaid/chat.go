package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/retrieval/library"
)

const chatHelp = `Ask one question a line. Later questions may refer to earlier ones.
  /reset  forget the conversation
  /why    show the evidence of the last answer and how each speaker is known
  /help   show this
  /quit   leave, as quit, exit, Ctrl-C and Ctrl-D do`

func (a *app) chatCommand() *cobra.Command {
	var k asking
	cmd := &cobra.Command{
		Use: "chat", SuggestFor: []string{"talk", "repl"}, Short: "Answer questions as a conversation",
		Long: "chat reads one question a line from standard input and keeps the conversation.\n\n" + chatHelp +
			"\n\nAt a terminal lines can be edited, and the arrow keys go through earlier ones. They are not kept on disk.",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.withBot(cmd.Context(), func(lib *library.Library, b *bot.Bot) error {
				go lib.Follow(cmd.Context())
				c := chat{asker: asker{app: a, asking: k, bot: b}}
				return c.run(cmd.Context())
			})
		},
	}
	k.addFlags(cmd)
	return cmd
}

// A chat is one conversation.
type chat struct {
	asker
	turns []bot.Turn
	// talks is true where a person types and reads.
	talks bool
}

// errQuit ends a chat as the end of input does.
var errQuit = errors.New("quit")

// maxTurns bounds what is kept of a conversation.
const maxTurns = 20

// run converses until there are no more questions. What a person types is
// edited, and may be a command without its slash.
func (c *chat) run(ctx context.Context) error {
	next := plainLines(c.in)
	c.talks = terminal(c.in) && terminal(c.out) && !c.json
	if c.talks {
		c.printf("%s\n", chatHelp)
		typed, restore := c.typed()
		defer restore()
		next = func() (string, error) {
			line, err := typed()
			if errors.Is(err, io.EOF) { // Ctrl-D leaves the cursor beside the prompt
				c.printf("\n")
			}
			return line, err
		}
	}
	err := each(ctx, next, func(line string) error { return c.line(ctx, strings.TrimSpace(line)) })
	if errors.Is(err, errQuit) {
		return nil
	}
	return err
}

// line answers one line of the conversation.
func (c *chat) line(ctx context.Context, line string) error {
	switch command := c.command(line); {
	case line == "":
		return nil
	case command == "/quit" || command == "/exit":
		return errQuit
	case command == "/reset":
		c.turns = nil
		return c.say("Forgotten.")
	case command == "/why":
		return c.why()
	case command == "/help" || command == "/" || command == "/?":
		return c.say(chatHelp)
	case strings.HasPrefix(command, "/"):
		return c.say(fmt.Sprintf("There is no command %q here.\n%s", command, chatHelp))
	}
	answer, err := c.ask(ctx, line, c.turns)
	if err = cmp.Or(err, c.out.fault()); err != nil {
		return err
	}
	c.turns = append(c.turns, bot.Turn{Question: line, Answer: answer})
	c.turns = c.turns[max(0, len(c.turns)-maxTurns):]
	return nil
}

// command is the command that a line is; any other line as it is. The slash may
// be left out where no question could be meant.
func (c *chat) command(line string) string {
	low := strings.ToLower(line)
	if word := strings.TrimRight(low, ".!?"); slices.Contains([]string{"quit", "exit", "help"}, word) || low == "?" {
		return "/" + word
	}
	return low
}

func (c *chat) why() error {
	if len(c.turns) == 0 {
		return c.say("There is no answer yet.")
	}
	return c.say(c.bot.Why(c.turns[len(c.turns)-1].Answer))
}

// say writes what is no answer: to standard error where standard output is for
// programs.
func (c *chat) say(text string) error {
	if c.json {
		return write(c.err, "%s\n", text)
	}
	return write(c.out, "%s\n", text)
}
