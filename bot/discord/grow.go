package discord

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"whosaid/bot/discord/message"
)

// A grower shows a message as it grows, no more often than every so often:
// what comes in between is replaced by what comes after it.
type grower struct {
	out   *outlet
	every time.Duration
	log   *slog.Logger

	mu     sync.Mutex
	latest *message.Message
	wake   chan struct{}
	stop   chan struct{}
	gone   chan struct{}
}

// newGrower starts showing; finish ends it.
func newGrower(ctx context.Context, o *outlet, every time.Duration, log *slog.Logger) *grower {
	g := &grower{out: o, every: every, log: log, wake: make(chan struct{}, 1), stop: make(chan struct{}), gone: make(chan struct{})}
	o.growing = g.gone
	go g.run(ctx)
	return g
}

// show gives the message as it is now. It never blocks.
func (g *grower) show(m message.Message) {
	g.mu.Lock()
	g.latest = &m
	g.mu.Unlock()
	select {
	case g.wake <- struct{}{}:
	default:
	}
}

// finish stops the edits. One may still be under way when it returns, for
// which the outlet waits.
func (g *grower) finish() { close(g.stop) }

func (g *grower) run(ctx context.Context) {
	defer close(g.gone)
	for {
		select {
		case <-g.stop:
			return
		case <-g.wake:
			if !g.stopped() {
				g.edit(ctx)
			}
		}
		select {
		case <-g.stop:
			return
		case <-time.After(g.every):
		}
	}
}

func (g *grower) stopped() bool {
	select {
	case <-g.stop:
		return true
	default:
		return false
	}
}

func (g *grower) edit(ctx context.Context) {
	g.mu.Lock()
	m := *g.latest
	g.mu.Unlock()
	ctx, cancel := context.WithTimeout(ctx, longestSend)
	defer cancel()
	if err := g.out.grow(ctx, m); err != nil {
		g.log.Warn("a growing message could not be shown", "error", err)
	}
}
