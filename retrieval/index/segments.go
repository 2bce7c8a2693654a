package index

import (
	"context"
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
)

// Each change of a full-text index makes a segment. Bleve puts segments together
// in the background, for which a refresh is too short, and leaves the files of
// those that it has put together to a later sweep.

// mostSegments is from how many segments on they are put together.
const mostSegments = 12

// mergeSegments puts segments together where there are many, as bleve plans it:
// small ones first.
func mergeSegments(ctx context.Context, x bleve.Index) error {
	advanced, err := x.Advanced()
	if err != nil {
		return err
	}
	index, ok := advanced.(*scorch.Scorch)
	if !ok {
		return nil
	}
	live, err := liveSegments(x)
	if err != nil || len(live) <= mostSegments {
		return err
	}
	if err := index.ForceMerge(ctx, &mergeplan.DefaultMergePlanOptions); err != nil {
		return err
	}
	return x.SetInternal([]byte("merged"), nil) // waits until what was merged is written
}

// liveSegments are the names of the files of an index's segments.
func liveSegments(x bleve.Index) (map[string]bool, error) {
	advanced, err := x.Advanced()
	if err != nil {
		return nil, err
	}
	reader, err := advanced.Reader()
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	out := map[string]bool{}
	if snapshot, ok := reader.(*scorch.IndexSnapshot); ok {
		for _, s := range snapshot.Segments() {
			if kept, ok := s.Segment().(interface{ Path() string }); ok {
				out[filepath.Base(kept.Path())] = true
			}
		}
	}
	return out, nil
}

// sweepSegments removes the files of segments that an index in a folder does not
// have any more.
func sweepSegments(dir string) error {
	x, err := bleve.OpenUsing(dir, map[string]any{"read_only": true})
	if err != nil {
		return err
	}
	live, err := liveSegments(x)
	if closing := x.Close(); err == nil {
		err = closing
	}
	if err != nil || len(live) == 0 {
		return err
	}
	files, err := filepath.Glob(filepath.Join(dir, "store", "*.zap"))
	if err != nil {
		return err
	}
	for _, file := range files {
		if live[filepath.Base(file)] {
			continue
		}
		if err := os.Remove(file); err != nil {
			return err
		}
	}
	return nil
}
