package discord

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
	"golang.org/x/time/rate"
)

// An identifier keeps the bot from identifying too often: Discord takes one in
// five seconds of the shards that it opens together, and takes the token away
// from a bot that has identified too often in a day.
type identifier struct {
	// dir has the times of the last ones, for all processes of one folder; empty
	// where there is only this process.
	dir string
	// every is the time from one to the next, a little more than Discord's: they
	// are not all as long on their way.
	every time.Duration
	// daily keeps the process below its part of the day's.
	daily *rate.Limiter

	mu    sync.Mutex
	turns map[int]*identifying
}

// An identifying is the turn of the shards of one process that must not identify
// together.
type identifying struct {
	taken chan struct{}
	last  time.Time
}

// newIdentifier is one for a process that serves a shard, or all of them: the
// zero one. Pause is a fiftieth of Discord's five seconds. Discord lets a small bot identify a thousand times a day: a process
// stays below by itself, at a hundred in one go and 720 a day, or its shard's
// part of that.
func newIdentifier(dir string, shard Shard, pause time.Duration) *identifier {
	share := max(1, shard.Count)
	return &identifier{dir: dir, every: 55 * pause, turns: map[int]*identifying{},
		daily: rate.NewLimiter(rate.Every(2*time.Minute*time.Duration(share)), max(3, 100/share))}
}

// begin gives a process that serves all of so many shards room for the first
// ones.
func (i *identifier) begin(shards int) { i.daily.SetBurst(max(i.daily.Burst(), 2*shards)) }

// wait waits until the shard may identify, of those of which Discord takes so
// many at a time. Nobody else of these may until done is called, after the bot
// has identified or will not.
func (i *identifier) wait(ctx context.Context, s Shard, together int) (done func(), err error) {
	if err = i.daily.Wait(ctx); err == nil {
		wait := i.among
		if i.dir == "" {
			wait = i.alone
		}
		done, err = wait(ctx, s.Index%max(1, together))
	}
	if err != nil {
		return nil, fmt.Errorf("wait to identify: %w", err)
	}
	return sync.OnceFunc(done), nil
}

// alone waits for the others of this process.
func (i *identifier) alone(ctx context.Context, key int) (done func(), err error) {
	i.mu.Lock()
	turn := i.turns[key]
	if turn == nil {
		turn = &identifying{taken: make(chan struct{}, 1)}
		i.turns[key] = turn
	}
	i.mu.Unlock()
	select {
	case turn.taken <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if err := i.pass(ctx, turn.last); err != nil {
		<-turn.taken
		return nil, err
	}
	return func() { turn.last = time.Now(); <-turn.taken }, nil
}

// among waits for those of all processes of the folder: the time of the last
// one is that of a file, which is locked by who has the turn.
func (i *identifier) among(ctx context.Context, key int) (done func(), err error) {
	path := filepath.Join(i.dir, fmt.Sprintf("identify-%d.lock", key))
	lock := flock.New(path, flock.SetPermissions(0o600))
	if _, err := lock.TryLockContext(ctx, i.every/50+time.Millisecond); err != nil {
		return nil, err
	}
	last, err := os.Stat(path)
	if err == nil && last.Size() > 0 {
		err = i.pass(ctx, last.ModTime())
	}
	if err != nil {
		_ = lock.Close()
		return nil, err
	}
	return func() {
		// Where it cannot be written the others find out from Discord.
		_ = os.WriteFile(path, []byte("identified\n"), 0o600)
		_ = lock.Close()
	}, nil
}

// pass lets the time pass until one may follow another; however the clock has
// jumped, it is no longer than that.
func (i *identifier) pass(ctx context.Context, last time.Time) error {
	if sleep(ctx, min(max(0, i.every-time.Since(last)), i.every)) {
		return nil
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return context.DeadlineExceeded
}
