package main

import (
	"context"

	"whosaid/bot"
	"whosaid/retrieval/library"
)

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
