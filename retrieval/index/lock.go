package index

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// Lock waits until no other refresh, in this process or another one, is at
// work on the store. Waiting is called when that takes a while. The caller
// unlocks.
func (s *Store) Lock(ctx context.Context, waiting func()) (unlock func(), err error) {
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return nil, err
	}
	lock := flock.New(filepath.Join(s.dir, lockFile))
	soon, cancel := context.WithTimeout(ctx, aWhile)
	defer cancel()
	locked, err := lock.TryLockContext(soon, lockPause)
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		waiting()
		locked, err = lock.TryLockContext(ctx, lockPause)
	}
	switch {
	case ctx.Err() != nil && !locked:
		return nil, fmt.Errorf("waiting for another refresh: %w", ctx.Err())
	case err != nil:
		return nil, err
	}
	return func() { _ = lock.Close() }, nil
}

// lockPause stands between two looks at a lock, aWhile before it is said that
// somebody waits for it.
const (
	lockPause = 20 * time.Millisecond
	aWhile    = time.Second
)

// Busy reports whether a refresh is at work on the store.
func (s *Store) Busy() bool {
	path := filepath.Join(s.dir, lockFile)
	if _, err := os.Stat(path); err != nil {
		return false
	}
	lock := flock.New(path)
	free, err := lock.TryRLock()
	_ = lock.Close()
	return err == nil && !free
}
