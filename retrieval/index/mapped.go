package index

import (
	"fmt"
	"path/filepath"
	"runtime"

	"github.com/blevesearch/mmap-go"
)

// table returns the vectors of the generation, mapped into memory.
func (m *Manifest) table(dir string) (*Table, error) {
	var parts []*tablePart
	for _, name := range m.VectorParts {
		part, err := m.mapped(dir, name)
		if err == nil && len(parts) > 0 && part.length() > 0 && parts[0].length() > 0 && part.dimensions != parts[0].dimensions {
			err = fmt.Errorf("%w: %s: %w", ErrDamaged, name, errVectors)
		}
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return tableOf(parts...), nil
}

// mapped returns the vectors in a file of the generation, mapped into memory, if
// it is as it was written.
func (m *Manifest) mapped(dir, name string) (*tablePart, error) {
	want := m.Files[name]
	return mapPart(filepath.Join(dir, name), &want, m.asWritten(dir, name))
}

// mapPart maps a file of vectors into memory, which has to be as wanted, or nil;
// one that is known to be as it was written is not looked into.
// The mapping is let go when nobody has it any more: a reader that is late finds
// it whole.
func mapPart(path string, want *sum, written bool) (*tablePart, error) {
	size := int64(-1)
	if want != nil {
		size = want.Size
	}
	raw, err := mapFile(path, size)
	if err != nil {
		return nil, err
	}
	t, err := readPart(raw)
	if err == nil && !written {
		err = t.check()
	}
	if err == nil && !written && want != nil && checksum(raw) != *want {
		err = errVectors
	}
	if err != nil {
		_ = raw.Unmap()
		return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, path, err)
	}
	runtime.AddCleanup(t, func(raw mmap.MMap) { _ = raw.Unmap() }, raw)
	return t, nil
}
