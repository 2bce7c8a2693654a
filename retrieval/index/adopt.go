package index

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Files are the files of the generation in use: their folder, and their names in
// it, the manifest's among them.
func (s *Store) Files() (folder string, names []string, err error) {
	name, _, err := s.named()
	if err != nil {
		return "", nil, err
	}
	folder = filepath.Join(s.dir, name)
	err = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == readersFile {
			return err
		}
		name, err := filepath.Rel(folder, path)
		names = append(names, filepath.ToSlash(name))
		return err
	})
	if err != nil {
		return "", nil, fmt.Errorf("index: %w", err)
	}
	return folder, names, nil
}

// Adopt puts in use a generation whose files fill writes into a folder, as Files
// names them. The error is ErrDamaged where they are not whole.
func (s *Store) Adopt(ctx context.Context, fill func(folder string) error) error {
	unlock, err := s.Lock(ctx, func() {})
	if err != nil {
		return err
	}
	defer unlock()
	folder, err := os.MkdirTemp(s.dir, building)
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	defer os.RemoveAll(folder)
	if err := fill(folder); err != nil {
		return err
	}
	raw, err := readWhole(filepath.Join(folder, manifestFile))
	if err != nil {
		return err
	}
	m, err := readManifest(folder, checksum(raw))
	if err == nil {
		err = m.read(folder)
	}
	if err == nil {
		err = syncFolder(folder)
	}
	if err == nil {
		_, err = s.publish(folder, checksum(raw))
	}
	return err
}

// Remove removes the whole store, unless somebody has its generation open.
func (s *Store) Remove() {
	name, _, err := s.named()
	if err == nil {
		remove(filepath.Join(s.dir, name))
		_, err = os.Stat(filepath.Join(s.dir, name))
	}
	if err != nil {
		_ = os.RemoveAll(s.dir)
	}
}
