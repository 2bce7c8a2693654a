package discord

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

// ErrServing means that another process serves Discord from the folder.
// ErrData means that the folder cannot be written.
var (
	ErrServing = errors.New("another process serves Discord from it")
	ErrData    = errors.New("it cannot be written (choose another with --data or WHOSAID_DATA)")
)

// servingFile is locked for the time of serving, by a process that serves all
// servers for itself, by those of shards together. The system unlocks it when
// the process ends, however it ends.
const servingFile = "serving.lock"

// patience is how long a lock is waited for: others look at it for a moment.
const patience = 500 * time.Millisecond

// Claim makes this process the only one to serve a shard of Discord's servers
// from a folder, made if need be, until release, and to serve all if shard is
// no choice; two would answer everything twice and write over each other's
// conversations. Processes of several shards share a folder if they agree on how
// many there are. An empty dir, which keeps nothing, is nobody's. The error is
// ErrServing, ErrData or the system's.
func Claim(dir string, shard Shard) (release func(), err error) {
	if dir == "" {
		return func() {}, nil
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, blame(dir, err)
	}
	c := claim{dir: dir}
	if shard.Count == 0 {
		err = c.take(servingFile, (*flock.Flock).TryLockContext)
	} else {
		err = c.share(shard)
	}
	if err != nil {
		c.release()
		return nil, blame(dir, err)
	}
	return c.release, nil
}

// A claim is the locks of a process.
type claim struct {
	dir   string
	locks []*flock.Flock
}

// share claims one of several shards: the folder and its count with others, its
// number alone.
func (c *claim) share(s Shard) error {
	count := fmt.Sprintf("serving-of-%d.lock", s.Count)
	err := c.take(servingFile, (*flock.Flock).TryRLockContext)
	if err == nil {
		err = c.take(count, (*flock.Flock).TryRLockContext)
	}
	if err == nil {
		err = c.agree(count)
	}
	if err == nil {
		err = c.take(fmt.Sprintf("serving-%d-of-%d.lock", s.Index, s.Count), (*flock.Flock).TryLockContext)
	}
	return err
}

// agree makes sure that nobody serves another count of shards: some servers
// would be served twice.
func (c *claim) agree(count string) error {
	files, err := filepath.Glob(filepath.Join(c.dir, "serving-of-*.lock"))
	if err != nil {
		return err
	}
	for _, path := range files {
		if filepath.Base(path) == count {
			continue
		}
		other := claim{dir: c.dir}
		err := other.take(filepath.Base(path), (*flock.Flock).TryLockContext)
		other.release()
		if err != nil {
			return err
		}
	}
	return nil
}

// take locks a file of the folder. The error is ErrServing where another
// process has it.
func (c *claim) take(name string, lock func(*flock.Flock, context.Context, time.Duration) (bool, error)) error {
	file := flock.New(filepath.Join(c.dir, name), flock.SetPermissions(0o600))
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	locked, err := lock(file, ctx, patience/10)
	switch {
	case errors.Is(err, context.DeadlineExceeded), err == nil && !locked:
		return ErrServing
	case err != nil:
		return err
	}
	c.locks = append(c.locks, file)
	return nil
}

func (c *claim) release() {
	for _, lock := range c.locks {
		_ = lock.Close()
	}
}

// blame names the folder and what to do.
func blame(dir string, err error) error {
	switch {
	case errors.Is(err, ErrServing):
		return fmt.Errorf("data folder %s: %w; stop that one first, or give this one a folder of its own with --data or WHOSAID_DATA", dir, err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.ENOTDIR):
		return fmt.Errorf("data folder %s: %w: %w", dir, err, ErrData)
	}
	return fmt.Errorf("data folder %s: %w", dir, err)
}
