//go:build !linux

package corpus

import (
	"io/fs"
	"time"
)

// identity tells nothing: here files are read to see whether they have changed.
func identity(fs.FileInfo) (id []uint64, changed time.Time, ok bool) { return nil, time.Time{}, false }
