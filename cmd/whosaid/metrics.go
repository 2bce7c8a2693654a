package main

import (
	"context"

	"whosaid/bot/discord"
	"whosaid/bot/metrics"
	"whosaid/retrieval/library"
)

// A watcher shows from outside how the bot is doing; nil shows nothing.
type watcher struct {
	*metrics.Metrics
	vitals *discord.Vitals
}

// newWatcher is nil where no address was given.
func (a *app) newWatcher(lib *library.Library, address string) *watcher {
	if address == "" {
		return nil
	}
	vitals := new(discord.Vitals)
	return &watcher{metrics.New(lib.Status, discordState{vitals}), vitals}
}

// listen answers on the address until ctx ends; wait returns when it has ended.
func (a *app) listen(ctx context.Context, w *watcher, address string) (wait func(), err error) {
	if w == nil {
		return func() {}, nil
	}
	at, wait, err := metrics.Serve(ctx, address, w.Handler())
	if err != nil {
		return nil, usage("--metrics: %w", err)
	}
	if !metrics.Loopback(at) {
		a.log.Warn("the metrics can be read by whoever reaches the address", "address", at)
	}
	a.printf("Metrics: http://%s/metrics\n", at)
	return wait, nil
}

// A discordState is the state of Discord's gateways and queue.
type discordState struct{ *discord.Vitals }

// Gateways are those of the shards.
func (s discordState) Gateways() []metrics.Gateway {
	var list []metrics.Gateway
	for _, g := range s.Vitals.Gateways() {
		list = append(list, metrics.Gateway{Shard: g.Shard.Index, Up: g.Up})
	}
	return list
}
