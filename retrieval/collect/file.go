package collect

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"

	"whosaid/retrieval/corpus/formats"
)

// file adds a copy of a file, or the feeds that it lists.
func (c *Collector) file(ctx context.Context, path string) error {
	raw, err := readFile(path, c.cfg.Limit)
	if err != nil {
		c.refuse(path, err)
		return ctx.Err()
	}
	if feeds, err := feedsOf(raw); err == nil {
		return c.each(ctx, path, feeds, mostLevels-1)
	}
	name, err := c.nameOfFile(path, raw)
	if err != nil {
		c.refuse(path, err)
		return ctx.Err()
	}
	return c.save(entry{source: path, name: name, raw: raw})
}

// readFile reads a regular file that is not too large.
func readFile(path string, limit int64) ([]byte, error) {
	in, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, bare(err)
	}
	defer in.Close()
	info, err := in.Stat()
	switch {
	case err != nil:
		return nil, bare(err)
	case info.IsDir():
		return nil, errors.New("it is a folder: name the files in it, or make it the corpus")
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	case info.Size() > limit:
		return nil, fmt.Errorf("it is larger than %d MB", limit>>20)
	}
	raw, err := io.ReadAll(io.LimitReader(in, limit+1))
	switch {
	case err != nil:
		return nil, bare(err)
	case int64(len(raw)) > limit:
		return nil, fmt.Errorf("it is larger than %d MB", limit>>20)
	case strings.TrimSpace(string(raw)) == "":
		return nil, errors.New("no text in it")
	}
	return raw, nil
}

// nameOfFile is the name of a file's copy: its own.
func (c *Collector) nameOfFile(path string, raw []byte) (string, error) {
	name := filepath.Base(path)
	switch {
	case !utf8.ValidString(name):
		return "", errors.New("its name is not UTF-8")
	case strings.HasPrefix(name, "."), !filepath.IsLocal(name), strings.ContainsFunc(name, unicode.IsControl):
		return "", errors.New("a file of that name is not read: give it another one")
	case !formats.Known(name) && !formats.Promising(raw[:min(len(raw), formats.Head)]):
		return "", fmt.Errorf("%s files are not read", cmp.Or(formats.Extension(name), "such"))
	}
	if inside, err := os.Stat(filepath.Join(c.cfg.Folder, name)); err == nil {
		if own, err := os.Stat(path); err == nil && os.SameFile(own, inside) {
			return "", errors.New("it is in the folder already")
		}
	}
	return name, nil
}
