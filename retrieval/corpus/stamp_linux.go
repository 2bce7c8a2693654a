package corpus

import (
	"io/fs"
	"syscall"
	"time"
)

// identity tells which file it is, and when anything of it was changed last.
func identity(info fs.FileInfo) (id []uint64, changed time.Time, ok bool) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return nil, time.Time{}, false
	}
	return []uint64{uint64(stat.Dev), stat.Ino}, time.Unix(int64(stat.Ctim.Sec), int64(stat.Ctim.Nsec)), true
}
