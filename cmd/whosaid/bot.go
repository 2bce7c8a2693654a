package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"whosaid/bot"
	"whosaid/bot/discord"
	"whosaid/bot/metrics"
	"whosaid/retrieval/library"
)

func (a *app) botCommand() *cobra.Command {
	var how serving
	cmd := &cobra.Command{
		Use: "bot", SuggestFor: []string{"discord", "serve"}, Short: "Answer on Discord",
		Long: "bot connects to Discord with DISCORD_TOKEN and answers there until it is stopped.\n\n" +
			"One process serves a data folder; a second one stops with code 2. It opens as many connections as Discord recommends. " +
			"With --shard 2/8 it serves number 2 of the eight parts, from 0 to 7, that Discord divides servers into: " +
			"then one process serves a folder and part. " +
			"It checks index, model and token first, and prints the link that invites it to a server.",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !a.config.token.Set() {
				return usage("DISCORD_TOKEN is not set: create a bot at https://discord.com/developers/applications and put its token in the " +
					"environment or in .env")
			}
			release, err := discord.Claim(a.kept("discord"), how.shard)
			if err != nil {
				return blameFolder(err)
			}
			defer release()
			sparing()
			return whenStopped(cmd.Context(), a.serve(cmd.Context(), how))
		},
	}
	cmd.Flags().Var(addressValue{&how.metrics}, "metrics", "show figures for Prometheus, and /healthz, at an `address` such as 127.0.0.1:9090")
	cmd.Flags().Var(shardValue{&how.shard}, "shard", "serve one `part` of the servers, such as 0/2, beside processes that serve the others")
	return cmd
}

// A serving is how the bot is served.
type serving struct {
	shard discord.Shard
	// metrics is the address to show figures at; empty for none.
	metrics string
}

// An addressValue is the flag of an address to listen on.
type addressValue struct{ address *string }

func (v addressValue) Set(text string) (err error) {
	*v.address, err = metrics.Address(text)
	return err
}

func (v addressValue) String() string {
	if v.address == nil {
		return ""
	}
	return *v.address
}

func (v addressValue) Type() string { return "address" }

// A shardValue is the flag of a shard.
type shardValue struct{ *discord.Shard }

func (v shardValue) Set(text string) (err error) {
	*v.Shard, err = discord.ParseShard(text)
	return err
}

func (v shardValue) Type() string { return "part" }

// whenStopped is err, but nil when it only says that ctx has ended: being
// stopped is how a service ends, however far it has come.
func whenStopped(ctx context.Context, err error) error {
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// blameFolder makes errors of the data folder that the caller can put right
// usage errors. So the service is not started again and again for them.
func blameFolder(err error) error {
	if errors.Is(err, discord.ErrServing) || errors.Is(err, discord.ErrData) {
		return usageError{err}
	}
	return err
}

// serve answers on Discord until ctx ends. The caller has claimed the folder.
func (a *app) serve(ctx context.Context, how serving) error {
	if problem := a.modelProblem(ctx); problem != "" && ctx.Err() == nil {
		a.complain(problem + "; answers are the evidence itself until it is back")
	}
	cfg, err := a.libraryConfig(ctx)
	if err != nil {
		return err
	}
	progress := new(discord.Progress)
	cfg.Progress = func(phase library.Phase, done, total int) {
		a.progress.phase(phase, done, total)
		progress.Report(done, total)
	}
	lib, err := a.open(ctx, cfg)
	if err != nil {
		return err
	}
	defer lib.Close() //nolint:errcheck // nothing is written any more
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	w := a.newWatcher(lib, how.metrics)
	ended, err := a.listen(ctx, w, how.metrics)
	if err != nil {
		return err
	}
	go lib.Follow(ctx)
	err = discord.Run(ctx, a.discordConfig(lib, w, how, progress))
	stop()
	ended()
	if errors.Is(err, discord.ErrToken) {
		return usageError{err}
	}
	return err
}

func (a *app) discordConfig(lib *library.Library, w *watcher, how serving, progress *discord.Progress) discord.Config {
	cfg := discord.Config{
		Token: a.config.token.Reveal(), APIURL: a.config.discordURL, Shard: how.shard, Library: lib,
		Model: a.config.model, Progress: progress, Data: a.kept("discord"), Out: a.out, Log: a.log,
	}
	options := append(a.botOptions(), bot.WithStatusCommand(discord.StatusCommand))
	if w == nil {
		cfg.Bot = bot.New(lib, options...)
		return cfg
	}
	cfg.Bot = w.Watch(bot.New(lib, append([]bot.Option{bot.WithRefusals(w.Refused)}, options...)...))
	cfg.Vitals = w.vitals
	return cfg
}

// kept is where something of that name is kept besides the index; empty, so
// that nothing is, where there is no folder to keep it in.
func (a *app) kept(name string) string {
	data := a.config.data
	if data == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return ""
		}
		data = filepath.Join(cache, "whosaid")
	}
	return filepath.Join(data, name)
}
