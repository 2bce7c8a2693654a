package index

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
)

// rowsOf is a part of a table as one of the parts that may be written again:
// rows in place of bytes.
type rowsOf struct {
	part
	// first is the number of its first row in the table.
	first int
	table *tablePart
}

// writeVectors writes the vectors that are new into a part, with those of parts
// that are put together, and links the other parts.
func (w *writing) writeVectors() error {
	used, fresh, err := w.usedRows()
	if err != nil {
		return err
	}
	olds := w.vectorParts(used)
	parts := make([]part, len(olds))
	for i := range olds {
		parts[i] = olds[i].part
	}
	again := merged(parts, len(fresh))
	now, err := w.takeOver(parts, again, &w.c.VectorParts)
	if err != nil {
		return err
	}
	rows := make([]keyed, 0, len(fresh))
	for _, key := range fresh {
		rows = append(rows, keyed{key, w.c.Vectors.Rows[key]})
	}
	var old []string
	var tables []*tablePart
	for i, p := range olds {
		old = append(old, p.name)
		if !again[i] {
			tables = append(tables, p.table)
			continue
		}
		for row := range p.table.length() {
			if used[p.first+row] {
				rows = append(rows, keyed{p.table.key(row), p.table.row(row)})
			}
		}
	}
	w.vectors, w.to = tableOf(tables...), w.moved(olds, again, now)
	if len(rows) == 0 {
		return nil
	}
	slices.SortFunc(rows, func(a, b keyed) int { return bytes.Compare(a.key[:], b.key[:]) })
	name := nextPart("vectors", old)
	if err := w.writeFile(name, func(out io.Writer) error { return writeRows(out, w.dimensions(), rows) }); err != nil {
		return err
	}
	w.c.VectorParts = append(w.c.VectorParts, name)
	last, err := w.writtenPart(name)
	if err == nil {
		w.vectors = tableOf(append(tables, last)...)
	}
	return err
}

// dimensions are those of the vectors.
func (w *writing) dimensions() int {
	if w.c.Vectors.Dimensions == 0 && w.old != nil {
		return w.old.Vectors.Dimensions()
	}
	return w.c.Vectors.Dimensions
}

// writtenPart is a part that has just been written.
func (w *writing) writtenPart(name string) (*tablePart, error) {
	return mapPart(filepath.Join(w.folder, name), nil, true)
}

// usedRows tells which rows of the vectors of before are still used, and the keys
// of those that are new.
func (w *writing) usedRows() (used []bool, fresh []Key, err error) {
	if w.old != nil {
		if used, err = w.keptVectors(); err != nil {
			return nil, nil, err
		}
	}
	seen := map[Key]bool{}
	for text := range w.c.Texts() {
		key := KeyOf(text)
		if seen[key] {
			continue
		}
		seen[key] = true
		if row, ok := w.find(key); ok {
			used[row] = true
		} else if _, ok := w.c.Vectors.Rows[key]; ok {
			fresh = append(fresh, key)
		}
	}
	return used, fresh, nil
}

// keptVectors tells which rows of the vectors of before the documents have that
// are kept.
func (w *writing) keptVectors() ([]bool, error) {
	used := make([]bool, w.old.Vectors.Len())
	for i, keeps := range w.keeps {
		if !keeps {
			continue
		}
		said, cut := w.old.Said(i), w.old.Cut(i)
		for _, row := range w.old.Columns.rows[said.Start:said.End] {
			used[row] = true
		}
		for _, row := range w.old.Columns.chunkRows[cut.Start:cut.End] {
			used[row] = true
		}
	}
	return used, w.keptWindows(used)
}

// keptWindows tells the same of windows, which stand in no column.
func (w *writing) keptWindows(used []bool) error {
	if !w.old.windowed() {
		return nil
	}
	for i, keeps := range w.keeps {
		if !keeps {
			continue
		}
		e, err := w.old.Unpeopled(i)
		if err != nil {
			return err
		}
		for text := range textsOfWindows(&e) {
			if row, ok := w.old.Vectors.Find(KeyOf(text)); ok {
				used[row] = true
			}
		}
	}
	return nil
}

// find returns the row of before of a text.
func (w *writing) find(key Key) (int, bool) {
	if w.old == nil {
		return 0, false
	}
	return w.old.Vectors.Find(key)
}

func (w *writing) vectorParts(used []bool) []rowsOf {
	if w.old == nil {
		return nil
	}
	var out []rowsOf
	first := 0
	for i, table := range w.old.Vectors.parts {
		p := rowsOf{part{name: w.old.VectorParts[i]}, first, table}
		for row := range table.length() {
			if used[first+row] {
				p.live++
			} else {
				p.dead++
			}
		}
		first += table.length()
		out = append(out, p)
	}
	return out
}

// moved returns what tells where a row of before stands now.
func (w *writing) moved(olds []rowsOf, again []bool, now []int) func(row uint32) uint32 {
	firsts := []int{0} // of the parts of the new table, the last of which is the one that is written
	for i, p := range olds {
		if !again[i] {
			firsts = append(firsts, firsts[len(firsts)-1]+p.table.length())
		}
	}
	still := 0 // how many of the first rows stay where they are
	for i := 0; i < len(olds) && !again[i]; i++ {
		still += olds[i].table.length()
	}
	return func(row uint32) uint32 {
		if int(row) < still {
			return row
		}
		for i, p := range olds {
			at := int(row) - p.first
			if at >= p.table.length() {
				continue
			}
			if !again[i] {
				return uint32(firsts[now[i]] + at)
			}
			in, _ := w.vectors.parts[len(firsts)-1].find(p.table.key(at))
			return uint32(firsts[len(firsts)-1] + in)
		}
		return 0
	}
}
