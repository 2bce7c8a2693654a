package discord

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/gofrs/flock"
)

// ErrServing means that another process serves Discord from the folder.
// ErrData means that the folder cannot be written.
var (
	ErrServing = errors.New("another process serves Discord from it")
	ErrData    = errors.New("it cannot be written (choose another with --data or WHOSAID_DATA)")
)

// servingFile is locked for the time of serving. The system unlocks it when
// the process ends, however it ends.
const servingFile = "serving.lock"

// Claim makes this process the only one to serve Discord from a folder, made
// if need be, until release; two would answer everything twice and write over
// each other's conversations. An empty dir, which keeps nothing, is nobody's.
// The error is ErrServing, ErrData or the system's.
func Claim(dir string) (release func(), err error) {
	if dir == "" {
		return func() {}, nil
	}
	lock := flock.New(filepath.Join(dir, servingFile), flock.SetPermissions(0o600))
	locked := false
	if err = os.MkdirAll(dir, 0o700); err == nil {
		locked, err = lock.TryLock()
	}
	switch {
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.ENOTDIR):
		return nil, fmt.Errorf("data folder %s: %w: %w", dir, err, ErrData)
	case err != nil:
		return nil, fmt.Errorf("data folder %s: %w", dir, err)
	case !locked:
		return nil, fmt.Errorf("data folder %s: %w; stop that one first, or give this one a folder of its own with --data or WHOSAID_DATA",
			dir, ErrServing)
	}
	return func() { _ = lock.Close() }, nil
}
