package discord

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"golang.org/x/sync/errgroup"
)

// gateways are those of the shards that a process serves.
type gateways struct {
	// app is the bot's application, empty if Discord did not say.
	app   string
	list  []*gateway
	begin func(ctx context.Context, g *gateway) error
	// connected counts those that have not been connected yet.
	connected sync.WaitGroup
	// guilds is how many servers those were on that have.
	mu     sync.Mutex
	guilds int
}

// gateways connects the first gateway, from which it learns how many shards
// there are to be if none was chosen, and makes the others. It returns nil when
// ctx ends.
func (s *server) gateways(ctx context.Context) (*gateways, error) {
	identifies := newIdentifier(s.cfg.Data, s.cfg.Shard, s.cfg.pause)
	first := newGateway(s.cfg, s.cfg.Shard, s.rest, identifies, s.event)
	if err := s.start(ctx, first); err != nil || first.link == nil || ctx.Err() != nil {
		return nil, err
	}
	g := &gateways{app: first.ready.Application.ID, list: []*gateway{first}, begin: s.start, guilds: len(first.ready.Guilds)}
	if s.cfg.Shard.Count == 0 {
		identifies.begin(first.shard.Count)
		for _, shard := range all(first.shard.Count)[1:] {
			g.list = append(g.list, newGateway(s.cfg, shard, s.rest, identifies, s.event))
		}
	}
	g.connected.Add(len(g.list) - 1)
	return g, nil
}

// keep connects the others and keeps all connected, until ctx ends or Discord
// refuses one for good.
func (g *gateways) keep(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	for i, one := range g.list {
		group.Go(func() error {
			if i > 0 {
				err := g.begin(ctx, one)
				g.count(one)
				if err != nil || ctx.Err() != nil {
					return err
				}
			}
			return one.keep(ctx)
		})
	}
	return group.Wait()
}

// count counts a gateway that has been connected, or given up.
func (g *gateways) count(one *gateway) {
	g.mu.Lock()
	g.guilds += len(one.ready.Guilds)
	g.mu.Unlock()
	g.connected.Done()
}

// servers waits until all are connected and returns on how many servers they
// are; false when ctx ends before.
func (g *gateways) servers(ctx context.Context) (int, bool) {
	g.connected.Wait()
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.guilds, ctx.Err() == nil
}

// states are those of all of them.
func (g *gateways) states() []Gateway {
	list := make([]Gateway, len(g.list))
	for i, one := range g.list {
		list[i] = Gateway{one.shard, one.up.Load()}
	}
	return list
}

// String names the shards: "2/8", or "0/8 to 7/8".
func (g *gateways) String() string {
	first, last := g.list[0].shard, g.list[len(g.list)-1].shard
	if first == last {
		return first.String()
	}
	return first.String() + " to " + last.String()
}

// start connects a gateway for the first time: a few attempts, because it can
// be away for a moment, and then a clear error. It returns nil when ctx ends.
func (s *server) start(ctx context.Context, g *gateway) error {
	var err error
	for n := range 3 {
		if n > 0 && !sleep(ctx, max(5*s.cfg.pause<<n, g.before(err, s.cfg.pause))) {
			break
		}
		if err = g.connect(ctx); err == nil {
			return nil
		}
		if reason := fatal(err); reason != nil {
			return fmt.Errorf("discord: %w (%w)", reason, err)
		}
		if errors.As(err, &exhausted{}) {
			break
		}
	}
	if ctx.Err() != nil {
		return nil
	}
	return fmt.Errorf("discord: the gateway does not let the bot in: %w", err)
}
