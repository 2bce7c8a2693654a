package corpus

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"time"

	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/sidecar"
)

// A stamp tells that a file is as it was when it had the same one, without a look
// into it: which file it is, its size, when it was written and when anything of
// it was changed, and the same of the files beside it that tell more of it. A
// program can set back when a file was written, but not when it was changed.

// settled is how long ago a file has to have been changed for its stamp to tell
// anything: it may be changed again within one tick of the file system's clock.
const settled = 3 * time.Second

// stamps makes the stamps of the files of a tree.
type stamps struct {
	tree   tree
	head   string
	latest time.Time
	// companions are those of files, by the endings of their names.
	companions map[string][]string
	// room is what the next stamp is made in.
	room []byte
}

func (c Corpus) stamps(t tree) *stamps {
	now := time.Now
	if c.now != nil {
		now = c.now
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(loaderVersion + "\x00" + formats.All() + "\x00" + strconv.FormatInt(c.limit(), 10)))
	return &stamps{tree: t, head: string(h.Sum(nil)), latest: now().Add(-settled), companions: map[string][]string{}}
}

// of is the stamp of a file; empty where it would tell nothing.
func (s *stamps) of(f file) string {
	out := append(s.room[:0], s.head...)
	ok := s.listed(&out, f)
	for _, name := range s.beside(f.name) {
		for _, folder := range []string{filepath.Dir(f.path), filepath.Dir(filepath.Dir(f.path))} {
			ok = ok && s.add(&out, filepath.Join(folder, name), false)
		}
	}
	if s.room = out; !ok {
		return ""
	}
	return string(out)
}

// beside are the companions of a file.
func (s *stamps) beside(name string) []string {
	extension := path.Ext(name)
	companions, ok := s.companions[extension]
	if !ok {
		companions = formats.CompanionsOf(name)
		s.companions[extension] = companions
	}
	return companions
}

// listed adds what tells of a file and of its sidecar, from the listing of its folder
// where it has that.
func (s *stamps) listed(out *[]byte, f file) bool {
	if f.info == nil {
		return s.add(out, f.path, true) && s.add(out, sidecar.Name(f.path), false)
	}
	if !s.tell(out, f.info) {
		return false
	}
	if f.side == nil {
		*out = append(*out, missing)
		return true
	}
	return s.tell(out, f.side)
}

// Before what tells of a file stands present, missing in place of a file that is not
// there.
const (
	missing = 0
	present = 1
)

// add adds what tells of one file, which may be missing unless it is needed. It
// reports whether that tells anything.
func (s *stamps) add(out *[]byte, path string, needed bool) bool {
	info, err := s.tree.root.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !needed:
		*out = append(*out, missing)
		return true
	case err != nil:
		return false
	}
	return s.tell(out, info)
}

// tell adds what tells of a file that is there. It reports whether that tells
// anything.
func (s *stamps) tell(out *[]byte, info fs.FileInfo) bool {
	if !info.Mode().IsRegular() {
		return false
	}
	id, changed, ok := identity(info)
	if !ok || !changed.Before(s.latest) || !info.ModTime().Before(s.latest) {
		return false
	}
	*out = append(*out, present)
	for _, n := range append(id, uint64(info.Size()), uint64(info.ModTime().UnixNano()), uint64(changed.UnixNano())) {
		*out = binary.AppendUvarint(*out, n)
	}
	return true
}
