package index

import (
	"encoding/binary"
	"fmt"
	"io"
)

// The rows file tells, four bytes each, in which row of the vectors the text of
// each statement stands, then that of each chunk.

// rowsOf are the rows of texts that the table has vectors of.
func (t *Table) rowsOf(texts []string) []uint32 {
	rows := make([]uint32, len(texts))
	for i, text := range texts {
		row, _ := t.Find(KeyOf(text))
		rows[i] = uint32(row)
	}
	return rows
}

func writeRows(w io.Writer, lists ...[]uint32) error {
	var raw []byte
	for _, rows := range lists {
		for _, row := range rows {
			raw = binary.LittleEndian.AppendUint32(raw, row)
		}
	}
	_, err := w.Write(raw)
	return err
}

// loadRows reads the rows of so many statements and chunks in a table.
func loadRows(m Manifest, dir string, vectors *Table) (statements, chunks []uint32, err error) {
	raw, err := m.text(dir, rowsFile)
	if err != nil {
		return nil, nil, err
	}
	if len(raw) != 4*(m.Statements+m.Chunks) {
		return nil, nil, fmt.Errorf("%w: %s", ErrDamaged, rowsFile)
	}
	rows := make([]uint32, m.Statements+m.Chunks)
	for i := range rows {
		rows[i] = binary.LittleEndian.Uint32([]byte(raw[4*i : 4*i+4]))
		if int(rows[i]) >= vectors.Len() {
			return nil, nil, fmt.Errorf("%w: %s", ErrDamaged, rowsFile)
		}
	}
	return rows[:m.Statements], rows[m.Statements:], nil
}
