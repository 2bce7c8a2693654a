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

// loadWords reads the words of a generation.
func loadWords(m Manifest, dir string) (map[string]int, error) {
	raw, err := m.text(dir, wordsFile)
	if err != nil {
		return nil, err
	}
	words, ok := readWords(raw)
	if !ok {
		return nil, fmt.Errorf("%w: %s", ErrDamaged, wordsFile)
	}
	return words, nil
}
