package collect

import (
	"io/fs"
	"strings"

	"whosaid/retrieval/corpus/sidecar"
)

// found is a document of the folder with what its sidecar says.
type found struct {
	sidecar.Sidecar
	name string
	size int
}

// lookAround reads the sidecars of the folder. Of several editions of a feed the
// last one counts.
func (c *Collector) lookAround() error {
	entries, err := fs.ReadDir(c.root.FS(), ".")
	if err != nil {
		return err
	}
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), sidecar.Name(""))
		if !ok || name == "" {
			continue
		}
		if f, ok := c.found(name); ok {
			c.remember(f)
		}
	}
	return nil
}

// remember takes note of a document that is there.
func (c *Collector) remember(f found) {
	c.from[f.name] = f.URL
	for _, address := range []string{f.URL, f.Asked} {
		if address != "" && c.there[address].Fetched <= f.Fetched {
			c.there[address] = f
		}
	}
}

// found reads the sidecar of a document that is there.
func (c *Collector) found(name string) (found, bool) {
	info, err := c.root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() {
		return found{}, false
	}
	raw, err := c.read(sidecar.Name(name))
	if err != nil {
		return found{}, false
	}
	s, err := sidecar.Parse(raw)
	return found{s, name, int(info.Size())}, err == nil && s.URL != ""
}
