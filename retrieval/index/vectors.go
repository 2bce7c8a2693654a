package index

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"whosaid/retrieval"
)

// Vectors are the vectors of texts, all made by one embedder. The zero value
// holds none.
type Vectors struct {
	// Dimensions is how many numbers each has; 0 while there is none.
	Dimensions int
	Rows       map[Key]Packed
}

// Add adds vectors of texts. The error is for vectors that are not all of one
// length; then none is added.
func (vs *Vectors) Add(keys []Key, made []retrieval.Vector) error {
	dimensions := vs.Dimensions
	for _, v := range made {
		if dimensions == 0 {
			dimensions = len(v)
		}
		if len(v) != dimensions || len(v) == 0 {
			return fmt.Errorf("the embedder gave a vector of %d numbers, where others have %d", len(v), dimensions)
		}
	}
	for i, v := range made {
		vs.put(keys[i], dimensions, Pack(Unit(v)))
	}
	return nil
}

// Take takes the vector of a text from the first table that has one as long as
// the others. It reports whether there is one.
func (vs *Vectors) Take(key Key, from ...*Table) bool {
	for _, t := range from {
		if row, ok := t.Find(key); ok && (vs.Dimensions == 0 || vs.Dimensions == t.dimensions) {
			vs.put(key, t.dimensions, t.Row(row))
			return true
		}
	}
	return false
}

func (vs *Vectors) put(key Key, dimensions int, p Packed) {
	if vs.Rows == nil {
		vs.Rows = map[Key]Packed{}
	}
	vs.Dimensions, vs.Rows[key] = dimensions, p
}

// vectorsMagic opens a file of vectors: magic, dimensions, count, the keys in
// their order, where the vectors begin and the last one ends, counted from the
// first, then the vectors, all little endian.
const vectorsMagic = "WSV2"

const vectorsHead = len(vectorsMagic) + 8

var errVectors = errors.New("not a whole file of vectors")

// keys are the keys of the vectors, in order.
func (vs *Vectors) keys() []Key {
	keys := slices.Collect(maps.Keys(vs.Rows))
	slices.SortFunc(keys, func(a, b Key) int { return bytes.Compare(a[:], b[:]) })
	return keys
}

// writeVectors writes vectors, of which these are the keys in order.
func writeVectors(w io.Writer, keys []Key, vectors Vectors) error {
	rows := make([]keyed, len(keys))
	for i, key := range keys {
		rows[i] = keyed{key, vectors.Rows[key]}
	}
	return writeRows(w, vectors.Dimensions, rows)
}

// A keyed vector is one of a text.
type keyed struct {
	key    Key
	packed Packed
}

// writeRows writes a part of vectors, which are in the order of their keys.
func writeRows(w io.Writer, dimensions int, rows []keyed) error {
	out := bufio.NewWriterSize(w, 1<<16)
	out.WriteString(vectorsMagic)
	out.Write(binary.LittleEndian.AppendUint32(nil, uint32(dimensions)))
	out.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(rows))))
	for i := range rows {
		out.Write(rows[i].key[:])
	}
	at := uint64(0)
	var number [8]byte
	for i := -1; i < len(rows); i++ {
		if i >= 0 {
			at += uint64(len(rows[i].packed))
		}
		binary.LittleEndian.PutUint64(number[:], at)
		out.Write(number[:])
	}
	for i := range rows {
		out.Write(rows[i].packed)
	}
	return out.Flush()
}

// A Table has vectors in rows from 0: those of its parts, one after the other,
// each text in one part. It may be asked by several at a time; nil is one of no
// vectors.
type Table struct {
	dimensions int
	parts      []*tablePart
	length     int
}

// A tablePart is a file of vectors, in rows from 0 in the order of the texts'
// keys.
type tablePart struct {
	dimensions   int
	keys, starts []byte
	rows         []byte
}

// readVectors reads what writeVectors wrote. The table keeps raw.
func readVectors(raw []byte) (*Table, error) {
	part, err := readPart(raw)
	if err == nil {
		err = part.check()
	}
	if err != nil {
		return nil, err
	}
	return tableOf(part), nil
}

// tableOf is a table of parts, whose vectors have one length.
func tableOf(parts ...*tablePart) *Table {
	t := &Table{parts: parts}
	for _, p := range parts {
		if t.length += p.length(); p.length() > 0 {
			t.dimensions = p.dimensions
		}
	}
	return t
}

// readPart reads a part, of which check tells whether it is whole.
func readPart(raw []byte) (*tablePart, error) {
	if len(raw) < vectorsHead || string(raw[:len(vectorsMagic)]) != vectorsMagic {
		return nil, errVectors
	}
	t := &tablePart{dimensions: int(binary.LittleEndian.Uint32(raw[vectorsHead-8:]))}
	count := uint64(binary.LittleEndian.Uint32(raw[vectorsHead-4:]))
	raw = raw[vectorsHead:]
	keys, starts := count*uint64(len(Key{})), 8*(count+1)
	if uint64(len(raw)) < keys+starts {
		return nil, errVectors
	}
	t.keys, t.starts, t.rows = raw[:keys], raw[keys:keys+starts], raw[keys+starts:]
	if t.start(0) != 0 || t.start(t.length()) != uint64(len(t.rows)) {
		return nil, errVectors
	}
	return t, nil
}

// check makes sure that no vector reaches out of the file.
func (t *tablePart) check() error {
	for row := range t.length() {
		from, to := t.start(row), t.start(row+1)
		if from > to || to > uint64(len(t.rows)) || !Packed(t.rows[from:to]).whole(t.dimensions) {
			return errVectors
		}
	}
	return nil
}

func (t *tablePart) length() int { return len(t.keys) / len(Key{}) }

func (t *tablePart) start(row int) uint64 { return binary.LittleEndian.Uint64(t.starts[8*row:]) }

func (t *tablePart) key(row int) Key { return Key(t.keys[row*len(Key{}):]) }

func (t *tablePart) row(row int) Packed { return t.rows[t.start(row):t.start(row+1)] }

func (t *tablePart) find(key Key) (row int, found bool) {
	from, to := 0, t.length()
	for from < to {
		if middle := (from + to) / 2; bytes.Compare(t.keys[middle*len(key):(middle+1)*len(key)], key[:]) < 0 {
			from = middle + 1
		} else {
			to = middle
		}
	}
	return from, from < t.length() && t.key(from) == key
}

// Len is how many vectors there are.
func (t *Table) Len() int {
	if t == nil {
		return 0
	}
	return t.length
}

// Dimensions is how many numbers each vector has; 0 where there is none.
func (t *Table) Dimensions() int {
	if t == nil {
		return 0
	}
	return t.dimensions
}

// in returns the part that a row is in, and its row there.
func (t *Table) in(row int) (*tablePart, int) {
	for _, p := range t.parts {
		if n := p.length(); row >= n {
			row -= n
			continue
		}
		return p, row
	}
	return nil, row
}

// Key is the key of the text of a row.
func (t *Table) Key(row int) Key {
	p, row := t.in(row)
	return p.key(row)
}

// Row is the vector of a row, which nobody may change.
func (t *Table) Row(row int) Packed {
	p, row := t.in(row)
	return p.row(row)
}

// Find returns the row of a text.
func (t *Table) Find(key Key) (row int, found bool) {
	if t == nil {
		return 0, false
	}
	first := 0
	for _, p := range t.parts {
		if row, ok := p.find(key); ok {
			return first + row, true
		}
		first += p.length()
	}
	return 0, false
}

// Unit returns v with length one, or the zero vector where v has no length or
// is no number, so that vectors of any embedder compare by their product.
func Unit(v retrieval.Vector) retrieval.Vector {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	out := make(retrieval.Vector, len(v))
	length := math.Sqrt(sum)
	if length == 0 || math.IsNaN(length) || math.IsInf(length, 0) {
		return out
	}
	for i, x := range v {
		out[i] = float32(float64(x) / length)
	}
	return out
}

func zero(v retrieval.Vector) bool {
	for _, x := range v {
		if x != 0 {
			return false
		}
	}
	return true
}
