package library

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// ErrData means that there is no folder to keep the index in.
var ErrData = errors.New("no folder for the index")

// place is the folder of the corpus's index, empty where it is to be kept in
// memory.
func place(cfg Config) (string, error) {
	root := cfg.Data
	if root == "" {
		cache, err := os.UserCacheDir()
		if err == nil {
			err = os.MkdirAll(filepath.Join(cache, "whosaid"), 0o755)
		}
		if err != nil {
			return withoutCache(cfg, err)
		}
		root = filepath.Join(cache, "whosaid")
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

func withoutCache(cfg Config, err error) (string, error) {
	if cfg.Corpus != "" {
		return "", fmt.Errorf("library: %w: set --data or WHOSAID_DATA: %w", ErrData, err)
	}
	cfg.Log.Warn("no cache folder: the briefing is indexed in memory, each time anew", "why", err)
	return "", nil
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
