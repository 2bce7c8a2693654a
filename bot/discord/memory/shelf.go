package memory

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/renameio/v2"
	lru "github.com/hashicorp/golang-lru/v2"
)

const suffix = ".json"

// A folder keeps each conversation in a file of its own.
type folder struct{ dir string }

func newFolder(dir string) (folder, error) {
	dir = filepath.Join(dir, "conversations")
	return folder{dir}, os.MkdirAll(dir, 0o700)
}

func (f folder) path(name string) string { return filepath.Join(f.dir, name+suffix) }

func (f folder) get(name string) ([]byte, error) { return os.ReadFile(f.path(name)) }

func (f folder) put(name string, data []byte) error {
	return renameio.WriteFile(f.path(name), data, 0o600, renameio.WithTempDir(f.dir))
}

func (f folder) setAside(name string) error {
	return os.Rename(f.path(name), f.path(name)+".damaged")
}

func (f folder) sweep(before time.Time) error {
	entries, err := os.ReadDir(f.dir)
	for _, e := range entries {
		info, infoErr := e.Info()
		half := strings.HasPrefix(e.Name(), ".") // being written, or left so
		if infoErr != nil || !half && !strings.HasSuffix(e.Name(), suffix) || info.ModTime().After(before) {
			continue
		}
		// Another process of the folder may have been faster.
		if fault := os.Remove(filepath.Join(f.dir, e.Name())); !errors.Is(fault, fs.ErrNotExist) {
			err = errors.Join(err, fault)
		}
	}
	return err
}

// An attic keeps the latest conversations in memory.
type attic struct{ held *lru.Cache[string, []byte] }

func newAttic() (attic, error) {
	held, err := lru.New[string, []byte](1000)
	return attic{held}, err
}

func (a attic) get(name string) ([]byte, error) {
	if data, ok := a.held.Get(name); ok {
		return data, nil
	}
	return nil, fs.ErrNotExist
}

func (a attic) put(name string, data []byte) error { a.held.Add(name, data); return nil }

func (a attic) setAside(name string) error { a.held.Remove(name); return nil }

func (a attic) sweep(time.Time) error { return nil }
