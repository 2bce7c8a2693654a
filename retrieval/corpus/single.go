package corpus

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/formats/article"
)

// InputName is the name of the document that a corpus's Input is.
const InputName = "standard-input"

// given are the contents of a corpus that is one text without a file.
func (c Corpus) given(ctx context.Context, known Known) (Contents, error) {
	s := newSource(article.File{Name: InputName, Raw: c.Input}, formats.Of(InputName, c.Input), c.limit())
	docs, err := s.documents(ctx, known)
	if err != nil {
		return Contents{}, fmt.Errorf("corpus %s: %w: %w", c.Name(), ErrNoDocuments, err)
	}
	return Contents{Documents: docs, Skipped: lost(docs)}, nil
}

// list lists the corpus's files, and those that cannot be documents. The caller
// closes the tree that they are in.
func (c Corpus) list(ctx context.Context) (t tree, files []file, skipped []retrieval.Skipped, err error) {
	info, err := os.Stat(c.Folder)
	if err == nil && info.Mode().IsRegular() {
		return c.single()
	}
	if t, err = openTree(c.Folder); err != nil {
		return t, nil, nil, c.unreadable(err)
	}
	files, skipped, err = c.walk(ctx, t)
	if err != nil {
		_ = t.root.Close()
	}
	return t, files, skipped, err
}

// single lists the only file of a corpus that is a file, under the name that it
// was given by. Whoever names a file means it: it needs no ending, and may be a
// link that leads anywhere.
func (c Corpus) single() (tree, []file, []retrieval.Skipped, error) {
	real, err := filepath.EvalSymlinks(c.Folder)
	if err != nil {
		return tree{}, nil, nil, c.unreadable(err)
	}
	t, err := openTree(filepath.Dir(real))
	if err != nil {
		return t, nil, nil, c.unreadable(err)
	}
	f := file{name: strings.ToValidUTF8(filepath.Base(c.Folder), "\uFFFD"), path: filepath.Base(real)}
	if filepath.Ext(f.name) == "" {
		f.meant = true
		return t, []file{f}, nil, nil
	}
	w := walk{tree: t}
	w.entry(f, 0)
	if w.fault != nil {
		return t, nil, nil, c.unreadable(w.fault)
	}
	return t, w.files, w.skipped, nil
}
