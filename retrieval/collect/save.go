package collect

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"whosaid/retrieval/corpus/sidecar"
)

// An entry is what is to be saved.
type entry struct {
	source, name string
	raw          []byte
	// meta is nil for a file that says itself where it comes from.
	meta *sidecar.Sidecar
}

// address tells an entry from others of its name.
func (e entry) address() string {
	if e.meta != nil {
		return e.meta.URL
	}
	return e.source
}

// save saves an entry, unless something of its name is there, and tells the
// result.
func (c *Collector) save(e entry) error {
	name, outcome, why := c.place(e)
	r := Result{Source: e.source, Outcome: outcome, Document: name, Bytes: len(e.raw), Why: why}
	if e.meta != nil {
		r.URL = e.meta.URL
	}
	if outcome == Added || outcome == Replaced {
		if err := c.write(name, e); err != nil {
			return fmt.Errorf("%w: %w", errFolder, err)
		}
		if e.meta != nil {
			c.remember(found{*e.meta, name, len(e.raw)})
		}
	}
	c.tell(r)
	return nil
}

// place decides under which name an entry is saved, and whether it is.
func (c *Collector) place(e entry) (name string, outcome Outcome, why string) {
	for _, name := range []string{e.name, marked(e.name, e.address())} {
		old, err := c.read(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return name, Added, ""
		case err != nil:
			return name, Refused, fmt.Sprintf("what is there as %s cannot be read: %v", name, bare(err))
		case e.meta != nil && c.from[name] != e.meta.URL:
			continue
		case bytes.Equal(old, e.raw):
			return name, Unchanged, ""
		case c.cfg.Replace:
			return name, Replaced, ""
		}
		return name, Present, "a file of that name is there with other contents; --replace puts this one in its place"
	}
	return e.name, Refused, "other files have its name"
}

// read reads a file of the folder, up to the limit and one byte.
func (c *Collector) read(name string) ([]byte, error) {
	info, err := c.root.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file")
	}
	in, err := c.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return io.ReadAll(io.LimitReader(in, c.cfg.Limit+1))
}

// write puts an entry into the folder: its sidecar first, so that the document is
// never there without it.
func (c *Collector) write(name string, e entry) error {
	if e.meta == nil {
		_ = c.root.Remove(sidecar.Name(name)) // it told of what was there before
		return c.put(name, e.raw)
	}
	raw, err := e.meta.Encode()
	if err != nil {
		return err
	}
	_, before := c.root.Lstat(name)
	if err := c.put(sidecar.Name(name), raw); err != nil {
		return err
	}
	if err := c.put(name, e.raw); err != nil {
		if errors.Is(before, fs.ErrNotExist) {
			_ = c.root.Remove(sidecar.Name(name))
		}
		return err
	}
	return nil
}

// put writes a file whole or not at all, under another name first.
func (c *Collector) put(name string, raw []byte) error {
	temporary := "." + rand.Text() + ".part"
	out, err := c.root.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = out.Write(raw)
	err = errors.Join(err, out.Sync(), out.Close())
	if err == nil {
		err = c.root.Rename(temporary, name)
	}
	if err != nil {
		_ = c.root.Remove(temporary)
	}
	return err
}

// bare is a fault without the path of the file, whose name stands beside it.
func bare(err error) error {
	if fault := (*fs.PathError)(nil); errors.As(err, &fault) {
		return fault.Err
	}
	return err
}
