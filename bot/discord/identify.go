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

	mu   sync.Mutex
	last map[int]time.Time
}

// newIdentifier is one for a process that serves a shard of a count, or all of
// them. Discord lets a small bot identify a thousand times a day: a process
// stays below by itself, at a hundred in one go and 720 a day, or its shard's
// part of that.
func newIdentifier(cfg Config) *identifier {
	share := max(1, cfg.Shard.Count)
	return &identifier{dir: cfg.Data, every: 55 * cfg.pause, last: map[int]time.Time{},
		daily: rate.NewLimiter(rate.Every(2*time.Minute*time.Duration(share)), max(3, 100/share))}
}

// begin gives a process that serves all of so many shards room for the first
// ones.
func (i *identifier) begin(shards int) { i.daily.SetBurst(max(i.daily.Burst(), 2*shards)) }

// wait waits until the shard may identify, of those of which Discord takes so
// many at a time.
func (i *identifier) wait(ctx context.Context, s Shard, together int) error {
	err := i.daily.Wait(ctx)
	key := s.Index % max(1, together)
	if err == nil && i.dir == "" {
		err = i.alone(ctx, key)
	} else if err == nil {
		err = i.among(ctx, key)
	}
	if err != nil {
		return fmt.Errorf("wait to identify: %w", err)
	}
	return nil
}

// alone waits for the others of this process.
func (i *identifier) alone(ctx context.Context, key int) error {
	i.mu.Lock()
	begin := time.Now()
	if next := i.last[key].Add(i.every); next.After(begin) {
		begin = next
	}
	i.last[key] = begin
	i.mu.Unlock()
	return pass(ctx, time.Until(begin))
}

// among waits for those of all processes of the folder: the time of the last
// one is that of a file, which is locked by who waits.
func (i *identifier) among(ctx context.Context, key int) error {
	path := filepath.Join(i.dir, fmt.Sprintf("identify-%d.lock", key))
	lock := flock.New(path, flock.SetPermissions(0o600))
	if _, err := lock.TryLockContext(ctx, i.every/50+time.Millisecond); err != nil {
		return err
	}
	defer lock.Close() //nolint:errcheck // nothing is written through it
	last, err := os.Stat(path)
	if err != nil {
		return err
	}
	if last.Size() > 0 {
		// However the clock has jumped, it is no longer than that.
		if err := pass(ctx, min(max(0, i.every-time.Since(last.ModTime())), i.every)); err != nil {
			return err
		}
	}
	return os.WriteFile(path, []byte("identified\n"), 0o600)
}

// pass lets a time pass, unless ctx ends before.
func pass(ctx context.Context, d time.Duration) error {
	if sleep(ctx, d) {
		return nil
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return context.DeadlineExceeded
}
