package discord

import (
	"context"
	"fmt"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// A gate lets so many questions a minute through for each of many names, and
// a third of that in one go. It remembers the latest names only.
type gate struct {
	each  rate.Limit
	burst int
	names *lru.Cache[string, *rate.Limiter]
}

func newGate(perMinute int) (*gate, error) {
	names, err := lru.New[string, *rate.Limiter](10_000)
	if err != nil {
		return nil, fmt.Errorf("rate limits: %w", err)
	}
	return &gate{each: rate.Limit(float64(perMinute) / 60), burst: max(1, perMinute/3), names: names}, nil
}

// pass takes one question of name. When there are too many it takes none and
// says how long to wait.
func (g *gate) pass(name string) (wait time.Duration, ok bool) {
	if name == "" {
		return 0, true
	}
	fresh := rate.NewLimiter(g.each, g.burst)
	limiter, known, _ := g.names.PeekOrAdd(name, fresh)
	if !known {
		limiter = fresh
	}
	g.names.Get(name)
	r := limiter.Reserve()
	if wait = r.Delay(); wait > 0 {
		r.Cancel()
		return wait, false
	}
	return 0, true
}

// A queue lets a few jobs run, a bounded number wait, and no more in.
type queue struct {
	places, running chan struct{}
}

func newQueue(workers, waiting int) *queue {
	return &queue{places: make(chan struct{}, workers+waiting), running: make(chan struct{}, workers)}
}

// enter takes a place, if there is one, that leave gives back.
func (q *queue) enter() bool {
	select {
	case q.places <- struct{}{}:
		return true
	default:
		return false
	}
}

func (q *queue) leave() { <-q.places }

// busy reports whether more are waiting than running.
func (q *queue) busy() bool { return len(q.places)-len(q.running) > cap(q.running) }

// count is how many jobs run and how many wait.
func (q *queue) count() (running, waiting int) {
	running = len(q.running)
	return running, max(0, len(q.places)-running)
}

// run runs job when it is its turn, unless ctx ends first.
func (q *queue) run(ctx context.Context, job func()) error {
	select {
	case q.running <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-q.running }()
	job()
	return nil
}
