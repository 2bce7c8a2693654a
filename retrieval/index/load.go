package index

import (
	"fmt"
	"path/filepath"
)

// loadColumns reads the columns of a generation.
func loadColumns(m Manifest, dir string, vectors *Table) (*Columns, error) {
	raw, err := m.text(dir, columnsFile)
	if err != nil {
		return nil, err
	}
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

// Roster is as in Content; nobody may change it. The error is ErrDamaged, or why it
// cannot be read now.
func (g *Generation) Roster() ([]byte, error) {
	if g.dir == "" {
		return g.roster, nil
	}
	return g.whole(g.dir, rosterFile)
}
