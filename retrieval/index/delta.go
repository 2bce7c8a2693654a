package index

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/blevesearch/bleve/v2"
)

// A words folder of the next generation comes from the one before where few
// texts have changed: its segments never change and are linked, the rest is
// copied.

// nextFullText writes the full-text index of texts into a new folder, from
// the one of an earlier generation if that has nearly the same texts. Old may
// be nil.
func nextFullText(ctx context.Context, dir string, texts []string, old *Shelf, oldDir string) error {
	added, removed := old.differ(texts)
	if old == nil || old.Len() == 0 || 4*(len(added)+len(removed)) > len(texts) {
		return buildFullText(ctx, dir, texts)
	}
	if err := linkFolder(oldDir, dir); err != nil {
		return fmt.Errorf("full text: %w", err)
	}
	if len(added)+len(removed) == 0 {
		return nil
	}
	return changeFullText(ctx, dir, added, removed)
}

// differ returns the texts that the shelf lacks, and the names of the entries
// that are none of the texts.
func (s *Shelf) differ(texts []string) (added, removed []string) {
	if s == nil {
		return texts, nil
	}
	here := make([]bool, s.vectors.Len())
	for _, text := range texts {
		row, ok := s.vectors.Find(KeyOf(text))
		if !ok || s.numbers(uint32(row)) == nil {
			added = append(added, text)
			continue
		}
		here[row] = true
	}
	for _, row := range s.texts {
		if !here[row] {
			removed = append(removed, s.vectors.Key(int(row)).String())
		}
	}
	return added, removed
}

func changeFullText(ctx context.Context, dir string, added, removed []string) error {
	x, err := bleve.OpenUsing(dir, nil)
	if err != nil {
		return fmt.Errorf("full text: %w", err)
	}
	batch := x.NewBatch()
	for _, id := range removed {
		batch.Delete(id)
	}
	for _, text := range added {
		if err == nil {
			err = batch.Index(KeyOf(text).String(), textRow{text})
		}
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = x.Batch(batch)
	}
	if closing := x.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return fmt.Errorf("full text: %w", err)
	}
	return nil
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
