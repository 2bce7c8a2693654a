package corpus

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"whosaid/retrieval/corpus/formats/plain"
)

// errOutside means that a link leads out of the folder, errCircle that it
// leads to itself. errNotRegular means that a file is a folder, a pipe or a
// device.
var (
	errOutside    = errors.New("a link that leads out of the folder")
	errCircle     = errors.New("a link that leads in a circle")
	errNotRegular = errors.New("not a regular file")
)

// A tree is a folder that nothing outside of is opened through, whatever its
// links say and however they change. Paths are relative to it.
type tree struct {
	root *os.Root
	// real is the folder's path without links.
	real string
}

// openTree opens a folder, which may be a link itself. The caller closes the
// root.
func openTree(folder string) (tree, error) {
	real, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return tree{}, err
	}
	if real, err = filepath.Abs(real); err != nil {
		return tree{}, err
	}
	root, err := os.OpenRoot(real)
	return tree{root, real}, err
}

// resolve returns the path without links of what path leads to; errOutside
// where that is outside of the folder.
func (t tree) resolve(path string) (string, error) {
	real, err := filepath.EvalSymlinks(filepath.Join(t.real, path))
	switch fault := (*fs.PathError)(nil); {
	case errors.As(err, &fault):
		return "", err
	case err != nil: // the only other one that there is
		return "", errCircle
	}
	inside, err := filepath.Rel(t.real, real)
	if err != nil || !filepath.IsLocal(inside) {
		return "", errOutside
	}
	return inside, nil
}

// open opens a file or folder to be read. It does not wait for who writes into
// a pipe.
func (t tree) open(path string) (*os.File, error) {
	return t.root.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

// regular opens a regular file and tells its size.
func (t tree) regular(path string) (*os.File, int64, error) {
	in, err := t.open(path)
	if err != nil {
		return nil, 0, err
	}
	info, err := in.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = errNotRegular
	}
	if err != nil {
		_ = in.Close()
		return nil, 0, err
	}
	return in, info.Size(), nil
}

// entries are those of a folder, in no order.
func (t tree) entries(path string) ([]fs.DirEntry, error) {
	in, err := t.open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return in.ReadDir(-1)
}

// text is that of a file, which may be a link.
func (t tree) text(path string, limit int64) (string, error) {
	path, err := t.resolve(path)
	if err != nil {
		return "", err
	}
	raw, err := file{path: path}.read(t, limit)
	if err != nil {
		return "", err
	}
	return plain.Decode(raw)
}
