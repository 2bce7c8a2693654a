package main

import (
	"context"
	"errors"
	"io"
	"runtime/debug"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// run is the program: it reads the environment through env alone and
// returns the exit code.
func run(ctx context.Context, args []string, env environment, in io.Reader, out, err io.Writer) int {
	a := &app{env: env, in: in, out: &outlet{to: out}, err: err}
	root := a.root()
	root.SetArgs(args)
	return a.exit(root.ExecuteContext(ctx))
}

const long = `whosaid answers who said what in a set of documents, with the exact words,
the speaker and the place, or says plainly why it cannot.

Without --corpus it answers from the briefing that is built in. It needs no key
and no network; with a language model configured (see .env.example) answers are
worded by the model, and quotations stay the documents' own.`

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use: "whosaid", Short: "Who said what, word for word", Long: long,
		SilenceUsage: true, SilenceErrors: true,
		PersistentPreRunE: func(cmd *cobra.Command, args []string) error { return errors.Join(a.start(cmd), a.oneInput(cmd, args)) },
		Args:              noCommand, Version: version(debug.ReadBuildInfo()),
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetVersionTemplate("whosaid {{.Version}}\n")
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if wrong := (*pflag.InvalidValueError)(nil); errors.As(err, &wrong) && wrong.GetFlag().Value.Type() == "bool" {
			return usage("--%s is given without a value, and there is %q; see %s --help", wrong.GetFlag().Name, wrong.GetValue(), cmd.CommandPath())
		}
		return usage("%w; see %s --help", err, cmd.CommandPath())
	})
	f := root.PersistentFlags()
	f.StringVar(&a.flags.corpus, "corpus", "",
		"`folder` of documents, one file, or - for standard input (default: the built-in briefing)")
	f.StringVar(&a.flags.data, "data", "", "`folder` for indexes (default: whosaid in the user's cache folder)")
	f.BoolVarP(&a.flags.verbose, "verbose", "v", false, "log what is done to standard error")
	for _, command := range []*cobra.Command{a.askCommand(), a.chatCommand(), a.quotesCommand(), a.showCommand(), a.verifyCommand(),
		a.compareCommand(), a.addCommand(), a.refreshCommand(),
		a.statusCommand(), a.evalCommand(), a.botCommand()} {
		root.AddCommand(a.completeNames(command))
	}
	needShell(root)
	needCommand(root)
	return root
}
