package index

import (
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Stamps tell that files of a generation are as they were written, without a look
// into them: when each was written, in nanoseconds, by its name.
type stamps map[string]int64

// settled is how long before now files are said to have been written. It is more than
// a file system's clock is wrong by, so that no later write leaves that as it is.
const settled = 3 * time.Second

// stamped gives the files below dir their stamps, by their names. A file that has
// none because the system does not set times is looked into each time.
func stamped(dir string, files map[string]sum) (stamps, error) {
	out := stamps{}
	latest := time.Now().Add(-settled)
	for name := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		info, err := os.Lstat(path)
		if err != nil {
			return nil, err
		}
		if !info.ModTime().Before(latest) {
			if info, err = backdate(path, latest.Add(-settled)); err != nil {
				return nil, err
			}
		}
		if info.ModTime().Before(latest) {
			out[name] = info.ModTime().UnixNano()
		}
	}
	return out, nil
}

// backdate sets when a file was written, and returns what the system says of it then.
func backdate(path string, to time.Time) (fs.FileInfo, error) {
	_ = os.Chtimes(path, time.Time{}, to)
	return os.Lstat(path)
}

// has reports whether a file below dir has its stamp, and so many bytes.
func (s stamps) has(dir, name string, size int64) bool {
	written, ok := s[name]
	if !ok {
		return false
	}
	info, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(name)))
	return err == nil && info.Mode().IsRegular() && info.Size() == size && info.ModTime().UnixNano() == written
}
