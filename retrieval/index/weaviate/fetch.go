//go:build weaviate

package weaviate

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"whosaid/retrieval/index"
)

// fetch brings the files of a generation to this machine.
func (s *Store) fetch(ctx context.Context, at *index.Store, l latest) error {
	var list []piece
	if err := json.Unmarshal([]byte(l.Pieces), &list); err != nil {
		return fmt.Errorf("%w: its pieces: %w", index.ErrDamaged, err)
	}
	return at.Adopt(ctx, func(folder string) error {
		for _, p := range list {
			if !filepath.IsLocal(p.File) {
				return fmt.Errorf("%w: a file named %q", index.ErrDamaged, p.File)
			}
			if err := s.append(ctx, filepath.Join(folder, filepath.FromSlash(p.File)), p.ID); err != nil {
				return err
			}
		}
		return nil
	})
}

// append adds a piece to a file.
func (s *Store) append(ctx context.Context, path, id string) error {
	found, err := s.client.Data().ObjectsGetter().WithClassName(pieces).WithTenant(s.tenant).WithID(id).WithConsistencyLevel(quorum).Do(ctx)
	if absent(err) || err == nil && len(found) == 0 {
		return fmt.Errorf("%w: a piece of it is gone", index.ErrDamaged)
	}
	if err != nil {
		return s.failed("fetching the index", err)
	}
	var p struct{ Data string }
	if err := properties(found[0], &p); err != nil {
		return fmt.Errorf("%w: a piece of it: %w", index.ErrDamaged, err)
	}
	raw, err := base64.StdEncoding.DecodeString(p.Data)
	if err != nil {
		return fmt.Errorf("%w: a piece of it: %w", index.ErrDamaged, err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(raw); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}
