package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"runtime/debug"
	"sync/atomic"

	"github.com/mattn/go-isatty"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"whosaid/bot"
	"whosaid/retrieval/library"
)

// An app is one run of the program.
type app struct {
	env environment
	in  io.Reader
	out *outlet
	err io.Writer
	// flags as given; config is read from them and from the environment
	// before a command starts.
	flags   flags
	config  config
	started bool
	style   style
	log     *slog.Logger
	// progress is nil where nobody looks.
	progress *progress
	// waiting is what is shown while a model is silent.
	waiting atomic.Pointer[meanwhile]
}

// flags are those that every command takes.
type flags struct {
	corpus, data string
	verbose      bool
}

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

// start reads the configuration, before anything else happens.
func (a *app) start(cmd *cobra.Command) error {
	if cmd.Name() == "help" || cmd.Name() == "completion" || cmd.HasParent() && cmd.Parent().Name() == "completion" {
		return nil
	}
	config, err := readConfig(a.env, a.flags)
	if err != nil {
		return usageError{err}
	}
	a.config = config
	if config.unread != "" {
		a.complain(config.unread)
	}
	for _, text := range config.unknown {
		a.complain(text)
	}
	a.style = newStyle(terminal(a.out) && !config.colourless)
	a.progress = a.newProgress()
	level := slog.LevelWarn
	if a.flags.verbose {
		level = slog.LevelInfo
	}
	a.log = slog.New(slog.NewTextHandler(logWriter{a}, &slog.HandlerOptions{Level: level, ReplaceAttr: timeless(cmd.Name() != "bot")}))
	a.started = true
	return nil
}

// timeless leaves the time out of log lines, which a person at a terminal
// knows and a service's log wants.
func timeless(yes bool) func([]string, slog.Attr) slog.Attr {
	return func(groups []string, a slog.Attr) slog.Attr {
		if yes && len(groups) == 0 && a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}
}

// libraryConfig is how this run opens its library.
func (a *app) libraryConfig(ctx context.Context) (library.Config, error) {
	embedder, err := a.embedder()
	if err != nil {
		return library.Config{}, err
	}
	cfg := library.Config{
		Corpus: a.config.corpus, Data: a.config.data, Embedder: embedder, Progress: a.progress.phase, Log: a.log,
		Remote: a.config.remote,
	}
	if cfg.Corpus == fromInput {
		cfg.Corpus = ""
		cfg.Input, err = a.readDocument(ctx)
	}
	return cfg, err
}

// open opens a library, and tells what the caller can put right from what
// broke.
func (a *app) open(ctx context.Context, cfg library.Config) (*library.Library, error) {
	lib, err := library.Open(ctx, cfg)
	a.progress.end()
	return lib, blame(err)
}

// blame makes the library's errors of usage usage errors.
func blame(err error) error {
	if library.IsUsage(err) {
		return usageError{err}
	}
	return err
}

// withLibrary opens the library for the time of do.
func (a *app) withLibrary(ctx context.Context, do func(*library.Library) error) error {
	cfg, err := a.libraryConfig(ctx)
	if err != nil {
		return err
	}
	lib, err := a.open(ctx, cfg)
	if err != nil {
		return err
	}
	err = do(lib)
	if closed := lib.Close(); err == nil {
		err = closed
	}
	return err
}

// withBot opens the library and a bot that answers from it.
func (a *app) withBot(ctx context.Context, do func(*library.Library, *bot.Bot) error) error {
	return a.withLibrary(ctx, func(lib *library.Library) error {
		return do(lib, bot.New(lib, a.botOptions()...))
	})
}

// asFile is the file that f is or writes to.
func asFile(f any) (*os.File, bool) {
	if o, ok := f.(*outlet); ok {
		f = o.to
	}
	file, ok := f.(*os.File)
	return file, ok
}

// terminal reports whether a person looks at or types into f.
func terminal(f any) bool {
	file, ok := asFile(f)
	return ok && (isatty.IsTerminal(file.Fd()) || isatty.IsCygwinTerminal(file.Fd()))
}
