package people

import (
	"encoding/binary"
)

// A table is a list of records in a row of bytes, found by number or, where they
// begin with keys in order, by key. What is not as it was written is empty.
type table struct {
	offsets, records []byte
}

// readTable reads the table that bytes end with, and returns what stands before it.
func readTable(raw []byte) (t table, before []byte, ok bool) {
	if len(raw) < 4 {
		return table{}, nil, false
	}
	raw, last := raw[:len(raw)-4], raw[len(raw)-4:]
	count := uint64(binary.LittleEndian.Uint32(last))
	head := 4 * (count + 1)
	if uint64(len(raw)) < head {
		return table{}, nil, false
	}
	raw, t.offsets = raw[:uint64(len(raw))-head], raw[uint64(len(raw))-head:]
	size := uint64(binary.LittleEndian.Uint32(t.offsets[4*count:]))
	if size > uint64(len(raw)) {
		return table{}, nil, false
	}
	raw, t.records = raw[:uint64(len(raw))-size], raw[uint64(len(raw))-size:]
	return t, raw, true
}

func (t table) len() int { return max(0, len(t.offsets)/4-1) }

// at is the i-th record, empty where there are fewer.
func (t table) at(i int) []byte {
	if i >= t.len() {
		return nil
	}
	from, to := binary.LittleEndian.Uint32(t.offsets[4*i:]), binary.LittleEndian.Uint32(t.offsets[4*i+4:])
	if from > to || uint64(to) > uint64(len(t.records)) {
		return nil
	}
	return t.records[from:to]
}

func appendText(out []byte, text string) []byte {
	return append(binary.AppendUvarint(out, uint64(len(text))), text...)
}

// keyAt is the key of the i-th record, which nobody may change, and its value.
func (t table) keyAt(i int) (key, value []byte) {
	r := reading{t.at(i)}
	key = r.bytes()
	return key, r.left
}

// from is the number of the first record whose key is not before key.
func (t table) from(key string) int {
	low, high := 0, t.len()
	for low < high {
		middle := int(uint(low+high) >> 1)
		if at, _ := t.keyAt(middle); string(at) < key {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// find is the value of a key; none where there is no such key.
func (t table) find(key string) (value []byte, ok bool) {
	i := t.from(key)
	if i == t.len() {
		return nil, false
	}
	at, value := t.keyAt(i)
	if string(at) != key {
		return nil, false
	}
	return value, true
}

// has reports whether there is a key.
func (t table) has(key string) bool {
	_, ok := t.find(key)
	return ok
}

// A reading is a record as far as it has not been read. Beyond its end there are
// empty texts and zeros.
type reading struct{ left []byte }

func (r *reading) number() int {
	if len(r.left) > 0 && r.left[0] < 0x80 {
		n := int(r.left[0])
		r.left = r.left[1:]
		return n
	}
	n, size := binary.Uvarint(r.left)
	if size <= 0 || n > 1<<31 {
		r.left = nil
		return 0
	}
	r.left = r.left[size:]
	return int(n)
}

// bytes are those of a text, which nobody may change.
func (r *reading) bytes() []byte {
	n := r.number()
	if n > len(r.left) {
		r.left = nil
		return nil
	}
	text := r.left[:n]
	r.left = r.left[n:]
	return text
}

func (r *reading) text() string { return string(r.bytes()) }

// list reads a list of texts; nil is an empty one.
func (r *reading) list() []string {
	n := min(r.number(), len(r.left))
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = r.text()
	}
	return out
}

func appendList(out []byte, list []string) []byte {
	out = binary.AppendUvarint(out, uint64(len(list)))
	for _, s := range list {
		out = appendText(out, s)
	}
	return out
}

// numbers reads what is left as numbers below n. They are in any order.
func (r *reading) numbers(n int) []int {
	var out []int
	for len(r.left) > 0 {
		if i := r.number(); i < n {
			out = append(out, i)
		}
	}
	return out
}

func appendNumbers(out []byte, list []int) []byte {
	for _, i := range list {
		out = binary.AppendUvarint(out, uint64(i))
	}
	return out
}

// entryIn is the entry of a folded name in what a document's names are; none where
// it is not there.
func entryIn(names []byte, folded string) int {
	for r := (reading{names}); len(r.left) > 0; {
		if called, i := r.bytes(), r.number(); string(called) == folded {
			return i
		}
	}
	return none
}

// none is the number of no entry.
const none = 1 << 31
