package corpus

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"whosaid/retrieval"
	"whosaid/retrieval/corpus/formats"
	"whosaid/retrieval/corpus/formats/article"
	"whosaid/retrieval/corpus/sidecar"
)

// loaderVersion is part of every document's hash: another version of the
// loader may read the same bytes in another way.
const loaderVersion = "31"

// A file of the corpus: its name there, and its path without links.
type file struct {
	name, path string
	// meant is true where somebody named this very file: then it is a text
	// where nothing says what else it is.
	meant bool
	// info and side are what its folder's listing tells of it and of its sidecar;
	// nil info where it was not listed so, nil side where there is none.
	info, side fs.FileInfo
}

// documents reads the file, unless what it contains is known already.
func (f file) documents(ctx context.Context, t tree, limit int64, known Known) ([]*retrieval.Document, error) {
	if !f.meant && !formats.Known(f.name) && !f.promising(t) {
		return nil, unread(f.name)
	}
	raw, err := f.read(t, limit)
	if err != nil {
		return nil, err
	}
	of := formats.Of(f.name, raw)
	if len(of) == 0 && !f.meant {
		return nil, unread(f.name)
	}
	beside := f.beside(t, limit, formats.Companions(of))
	if text, err := t.text(sidecar.Name(f.path), limit); err == nil {
		beside[sidecar.Name("")] = text
	}
	s := newSource(article.File{Name: f.name, Raw: raw, Beside: beside}, of, limit)
	return s.documents(ctx, known)
}

// promising reports whether the first bytes of the file are those of a format
// that is known by them.
func (f file) promising(t tree) bool {
	in, _, err := t.regular(f.path)
	if err != nil {
		return false
	}
	defer in.Close()
	head := make([]byte, formats.Head)
	n, err := io.ReadFull(in, head)
	return (err == nil || errors.Is(err, io.ErrUnexpectedEOF)) && formats.Promising(head[:n])
}

// beside are the texts of the companions of the file that are there: they stand
// in its folder, or the one above.
func (f file) beside(t tree, limit int64, companions []string) map[string]string {
	out := map[string]string{}
	for _, name := range companions {
		for _, folder := range []string{filepath.Dir(f.path), filepath.Dir(filepath.Dir(f.path))} {
			if text, err := t.text(filepath.Join(folder, name), limit); err == nil {
				out[name] = text
				break
			}
		}
	}
	return out
}

func (f file) read(t tree, limit int64) ([]byte, error) {
	in, size, err := t.regular(f.path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	if size > limit {
		return nil, tooLarge(limit)
	}
	raw := make([]byte, 0, size+1)
	return readUpTo(raw, in, limit)
}

// readUpTo reads all of in, which may have grown since its size was asked.
func readUpTo(raw []byte, in io.Reader, limit int64) ([]byte, error) {
	for {
		n, err := in.Read(raw[len(raw):cap(raw)])
		raw = raw[:len(raw)+n]
		switch {
		case int64(len(raw)) > limit:
			return nil, tooLarge(limit)
		case errors.Is(err, io.EOF):
			return raw, nil
		case err != nil:
			return nil, err
		}
		if len(raw) == cap(raw) {
			raw = slices.Grow(raw, len(raw)+512)
		}
	}
}

func tooLarge(limit int64) error {
	if limit < 1<<20 {
		return fmt.Errorf("larger than %d bytes", limit)
	}
	return fmt.Errorf("larger than %d MB", limit>>20)
}

// hash identifies what a file's documents are made of: its name and bytes, its
// companions, and the readers.
func hash(f article.File, of []formats.Format) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00%s\x00", loaderVersion, formats.Version(of), f.Name)
	companions := formats.Companions(of)
	if _, ok := f.Beside[sidecar.Name("")]; ok {
		companions = append(companions, sidecar.Name(""))
	}
	for _, name := range companions {
		fmt.Fprintf(h, "%s\x00%s\x00", name, f.Beside[name])
	}
	h.Write(f.Raw)
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// unread says that a file is of no format that is read.
func unread(name string) error {
	if ext := formats.Extension(name); ext != "" {
		return errors.New(ext + " files are not read")
	}
	return errors.New("of a format that is not read")
}

// reason words a fault without the path of the file, whose name stands
// beside it.
func reason(err error) string {
	if fault := (*fs.PathError)(nil); errors.As(err, &fault) {
		return fault.Err.Error()
	}
	return err.Error()
}

func sortByName(c *Contents) {
	slices.SortFunc(c.Documents, func(a, b *retrieval.Document) int { return strings.Compare(a.Name, b.Name) })
	slices.SortStableFunc(c.Skipped, func(a, b retrieval.Skipped) int { return strings.Compare(a.Document, b.Document) })
}
