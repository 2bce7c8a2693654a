package index

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

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
