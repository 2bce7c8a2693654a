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

// loadPeople reads the directory of a generation.
func loadPeople(m Manifest, dir string) ([]byte, error) {
	raw, err := readWhole(filepath.Join(dir, peopleFile))
	if err == nil && checksum(raw) != m.Files[peopleFile] {
		err = fmt.Errorf("%w: %s", ErrDamaged, peopleFile)
	}
	return raw, err
}
