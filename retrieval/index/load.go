package index

import (
	"fmt"
	"path/filepath"
)

// loadColumns reads the columns of a generation.
func loadColumns(m Manifest, dir string, vectors *Table) (*Columns, error) {
	raw, release, err := m.view(dir, columnsFile)
	if err != nil {
		return nil, err
	}
	defer release()
	c, ok := readColumns(raw, m.Statements, m.Chunks, vectors.Len())
	if !ok {
		return nil, fmt.Errorf("%w: %s", ErrDamaged, filepath.Join(dir, columnsFile))
	}
	return c, nil
}

// whole reads a file of a generation, if it is as it was written.
func (m *Manifest) whole(dir, name string) ([]byte, error) {
	raw, err := readWhole(filepath.Join(dir, name))
	if err == nil && !m.asWritten(dir, name) && checksum(raw) != m.Files[name] {
		err = fmt.Errorf("%w: %s", ErrDamaged, name)
	}
	return raw, err
}

// view maps a file of a generation into memory, if it is as it was written, until it
// is released: whoever looks at all of it once needs no memory of its own for it.
func (m *Manifest) view(dir, name string) (raw []byte, release func(), err error) {
	path := filepath.Join(dir, name)
	if m.Files[name].Size == 0 { // there is nothing to be mapped
		raw, err = m.whole(dir, name)
		return raw, func() {}, err
	}
	view, err := mapFile(path, m.Files[name].Size)
	if err != nil {
		return nil, nil, err
	}
	if !m.asWritten(dir, name) && checksum(view) != m.Files[name] {
		_ = view.Unmap()
		return nil, nil, fmt.Errorf("%w: %s", ErrDamaged, path)
	}
	return view, func() { _ = view.Unmap() }, nil
}

// Roster is as in Content, until it is released; nobody may change it. The error is
// ErrDamaged, or why it cannot be read now.
func (g *Generation) Roster() (raw []byte, release func(), err error) {
	if g.dir == "" {
		return g.roster, func() {}, nil
	}
	return g.view(g.dir, rosterFile)
}
