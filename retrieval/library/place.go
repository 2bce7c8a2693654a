package library

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// ErrData means that the index can neither be kept nor read where it should be.
var ErrData = errors.New("the index cannot be kept")

// place is the folder of the corpus's index. The error is ErrData where no
// folder is given and the user has none.
func place(cfg Config) (string, error) {
	root := cfg.Data
	if root == "" {
		cache, err := os.UserCacheDir()
		root = filepath.Join(cache, "whosaid")
		if err == nil {
			err = os.MkdirAll(root, 0o755)
		}
		if err != nil {
			return "", noData(err)
		}
	}
	sub, err := corpusFolder(cfg.Corpus)
	if err != nil {
		return "", err
	}
	dir, err := filepath.Abs(filepath.Join(root, sub))
	if err != nil {
		return "", fmt.Errorf("library: data folder: %w", err)
	}
	return dir, nil
}

// noData says what to do where the index cannot be kept.
func noData(err error) error {
	return fmt.Errorf("%w: %w (choose another folder with --data or WHOSAID_DATA)", ErrData, err)
}

// unwritable is noData where err says that a folder may not be written, and
// otherwise err.
func unwritable(err error) error {
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) || errors.Is(err, syscall.ENOTDIR) {
		return noData(err)
	}
	return err
}

// corpusFolder is the name of a corpus's folder of indexes: readable, and
// told apart by its path.
func corpusFolder(folder string) (string, error) {
	if folder == "" {
		return "briefing", nil
	}
	path, err := filepath.Abs(folder)
	if err != nil {
		return "", fmt.Errorf("library: corpus %s: %w", folder, err)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	sum := sha256.Sum256([]byte(path))
	return "corpus-" + hex.EncodeToString(sum[:8]), nil
}

// nameOf is what a corpus is called in a shared store: as its folder of indexes.
func nameOf(dir string) string { return filepath.Base(dir) }
