package lexicon

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// A Relation says how two words are related, closest first.
type Relation uint8

const (
	Irregular      Relation = iota // an irregular form and its base: went, go
	Synonym                        // share a common sense of one of them
	Derived                        // decide, decision; Russia, Russian
	Similar                        // adjectives of one cluster: cold, chilly
	Hypernym                       // dog, animal
	DistantSynonym                 // share a rare sense of both
	Antonym                        // hot, cold: close in use, opposite in meaning
	Unrelated
)

// maxRelations is the most that a relations file may unpack to.
const maxRelations = 16 << 20

// relations lists for each word number the words related to it: targets of
// word i are list[start[i]:start[i+1]], a number and a Relation in the low
// three bits each. Words from base on have no vector.
type relations struct {
	base  int
	extra []string // alphabetically
	start []uint32
	list  []uint32
}

// decodeRelations reads a relations file made for a lexicon of base words
// with vectors.
func decodeRelations(data []byte, base int) (*relations, error) {
	raw, err := unpack(data)
	if err != nil {
		return nil, err
	}
	r := &relations{base: base}
	in := &varints{rest: raw}
	last := ""
	for range in.count() {
		w := string(in.bytes(in.byte()))
		if w <= last && in.err == nil {
			return nil, fmt.Errorf("relations: words out of order at %q", w)
		}
		last = w
		r.extra = append(r.extra, w)
	}
	words := in.count()
	if in.err == nil && words != base+len(r.extra) {
		return nil, fmt.Errorf("relations: made for %d words, not %d", words, base+len(r.extra))
	}
	from, to := readEdges(in, words)
	if in.err != nil {
		return nil, fmt.Errorf("relations: %w", in.err)
	}
	r.index(words, from, to)
	return r, nil
}

// readEdges reads each relation once, as the lower word's number and a target
// as relations.list has it.
func readEdges(in *varints, words int) (from, to []uint32) {
	for id := range words {
		last := id
		for range in.count() {
			e := in.next()
			last += int(e >> 3)
			if last >= words || e>>3 > uint64(words) || Relation(e&7) >= Unrelated {
				in.fail(errors.New("no such word or relation"))
			}
			if in.err != nil {
				return nil, nil
			}
			from = append(from, uint32(id))
			to = append(to, uint32(last)<<3|uint32(e&7))
		}
	}
	return from, to
}

// index lists every relation under both its words.
func (r *relations) index(words int, from, to []uint32) {
	r.start = make([]uint32, words+1)
	for i, f := range from {
		r.start[f+1]++
		r.start[to[i]>>3+1]++
	}
	for i := range words {
		r.start[i+1] += r.start[i]
	}
	next := append([]uint32(nil), r.start[:words]...)
	r.list = make([]uint32, 2*len(from))
	for i, f := range from {
		t := to[i]
		r.list[next[f]] = t
		next[f]++
		r.list[next[t>>3]] = f<<3 | t&7
		next[t>>3]++
	}
}

func unpack(data []byte) ([]byte, error) {
	if len(data) < 8 || string(data[:4]) != "WSR1" {
		return nil, errors.New("relations: not a relations file")
	}
	size := binary.LittleEndian.Uint32(data[4:])
	if size > maxRelations {
		return nil, fmt.Errorf("relations: %d bytes are too many", size)
	}
	raw := make([]byte, size)
	if _, err := io.ReadFull(flate.NewReader(bytes.NewReader(data[8:])), raw); err != nil {
		return nil, fmt.Errorf("relations: unpacking: %w", err)
	}
	return raw, nil
}

// varints reads numbers until the first error, and zeros from then on.
type varints struct {
	rest []byte
	err  error
}

func (v *varints) fail(err error) {
	if v.err == nil {
		v.err = err
	}
	v.rest = nil
}

func (v *varints) next() uint64 {
	x, n := binary.Uvarint(v.rest)
	if n <= 0 {
		v.fail(io.ErrUnexpectedEOF)
		return 0
	}
	v.rest = v.rest[n:]
	return x
}

// count reads a number of things of at least one byte each.
func (v *varints) count() int {
	n := v.next()
	if n > uint64(len(v.rest)) {
		v.fail(io.ErrUnexpectedEOF)
		return 0
	}
	return int(n)
}

func (v *varints) byte() int {
	b := v.bytes(1)
	if len(b) == 0 {
		return 0
	}
	return int(b[0])
}

func (v *varints) bytes(n int) []byte {
	if n > len(v.rest) {
		v.fail(io.ErrUnexpectedEOF)
		return nil
	}
	b := v.rest[:n]
	v.rest = v.rest[n:]
	return b
}
