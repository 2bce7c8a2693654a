package index

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/blevesearch/mmap-go"
)

// ErrDamaged means that a generation on disk is not what was written. That a
// file cannot be read now, for want of a permission or of descriptors, is no
// damage: such an error is the system's own.
// ErrForeign means that another version of the program wrote it.
var (
	ErrDamaged = errors.New("the index on disk is damaged")
	ErrForeign = errors.New("the index on disk has another format")
)

// readWhole reads a file that an index needs. The error is ErrDamaged where
// the file is missing or none.
func readWhole(path string) ([]byte, error) {
	raw, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.EISDIR), errors.Is(err, syscall.ENOTDIR):
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	case err != nil:
		return nil, fmt.Errorf("the index cannot be read: %w", err)
	}
	return raw, nil
}

// opened opens a file that an index needs. The error is ErrDamaged where the
// file is missing.
func opened(path string) (*os.File, error) {
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	case err != nil:
		return nil, fmt.Errorf("the index cannot be read: %w", err)
	}
	return f, nil
}

// spare makes sure that n more files can be open at a time, by opening one as
// often. Bleve takes a segment that it cannot open for one that is not there.
func spare(path string, n int) error {
	var open []*os.File
	defer func() {
		for _, f := range open {
			_ = f.Close()
		}
	}()
	for range n {
		f, err := os.Open(path)
		if err != nil {
			return fmt.Errorf("the index cannot be read: %w", err)
		}
		open = append(open, f)
	}
	return nil
}

// writeFile writes a new file of a folder and makes sure that it is on disk.
func writeFile(folder, name string, write func(io.Writer) error) error {
	f, err := os.Create(filepath.Join(folder, name))
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	if err := write(f); err != nil {
		_ = f.Close()
		return fmt.Errorf("index: %s: %w", name, err)
	}
	if err := f.Sync(); err != nil {
		_ = f.Close()
		return fmt.Errorf("index: %s: %w", name, err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("index: %s: %w", name, err)
	}
	return nil
}

// syncFolder makes sure that everything below a folder is on disk.
func syncFolder(folder string) error {
	return filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("index: %w", err)
		}
		f, err := os.Open(path)
		if err != nil {
			return fmt.Errorf("index: %w", err)
		}
		defer f.Close()
		if err := f.Sync(); err != nil {
			return fmt.Errorf("index: %w", err)
		}
		return nil
	})
}

// linkFolder makes a folder that holds what another does: segments, which
// never change, as links where the file system has them, the rest as copies.
func linkFolder(from, to string) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	for _, e := range entries {
		source, target := filepath.Join(from, e.Name()), filepath.Join(to, e.Name())
		switch {
		case e.IsDir():
			err = linkFolder(source, target)
		case strings.HasSuffix(e.Name(), ".zap") && os.Link(source, target) == nil:
		default:
			err = copyFile(source, target)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		_ = out.Close()
		return err
	}
	return out.Close()
}

// mapFile maps a file into memory, which has to have so many bytes, if not -1.
func mapFile(path string, size int64) (mmap.MMap, error) {
	f, err := opened(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("the index cannot be read: %w", err)
	}
	if !info.Mode().IsRegular() || info.Size() == 0 || size >= 0 && info.Size() != size {
		return nil, fmt.Errorf("%w: %s", ErrDamaged, path)
	}
	raw, err := mmap.Map(f, mmap.RDONLY, 0)
	if err != nil {
		return nil, fmt.Errorf("the index cannot be read: %s: %w", path, err)
	}
	return raw, nil
}
