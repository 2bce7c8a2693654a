package lexicon

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync/atomic"
)

// A Relation says how two words are related, closest first.
type Relation uint8

const (
	Irregular      Relation = iota // an irregular form and its base: went, go
	Synonym                        // share a common meaning
	Derived                        // decide, decision; Russia, Russian
	Similar                        // adjectives of one cluster: cold, chilly
	DistantSynonym                 // share a meaning that is rare for one of them
	Kin                            // a kind or part of the other, or kinds of one thing that are defined alike
	Antonym                        // hot, cold: close in use, opposite in meaning
	Unrelated
)

// maxRelations is the most that a relations file may unpack to.
const maxRelations = 16 << 20

// relations lists for each word number the words related to it: targets of
// word i are list[start[i]:start[i+1]], a number and a Relation in the low
// three bits each. Words from base on have no vector.
type relations struct {
	base    int
	letters string   // of the words without vectors, alphabetically
	offsets []uint32 // where each of those begins, and the end
	start   []uint32
	list    []uint32
	stems   []atomic.Uint32 // of the words without vectors, 0 where not yet known
}

// noRelations relates nothing to any of base words.
func noRelations(base int) *relations { return &relations{base: base, offsets: []uint32{0}} }

// extras is the number of words without vectors.
func (r *relations) extras() int { return len(r.offsets) - 1 }

// extra returns a word without a vector.
func (r *relations) extra(i int) string { return r.letters[r.offsets[i]:r.offsets[i+1]] }

// decodeRelations reads a relations file made for a lexicon of base words
// with vectors.
func decodeRelations(data []byte, base int) (*relations, error) {
	raw, err := unpack(data)
	if err != nil {
		return nil, err
	}
	r, err := readRelations(&varints{rest: raw}, base)
	if err != nil {
		return nil, fmt.Errorf("relations: %w", err)
	}
	return r, nil
}

func readRelations(in *varints, base int) (*relations, error) {
	r := noRelations(base)
	for range in.count() {
		r.offsets = append(r.offsets, r.offsets[len(r.offsets)-1]+uint32(in.byte()))
	}
	r.letters = string(in.bytes(int(r.offsets[len(r.offsets)-1])))
	words := in.count()
	if in.err == nil && words != base+r.extras() {
		return nil, fmt.Errorf("made for %d words, not %d", words, base+r.extras())
	}
	if in.err == nil && words > len(in.rest) {
		in.fail(io.ErrUnexpectedEOF)
	}
	r.stems = make([]atomic.Uint32, r.extras())
	return r, r.index(*in, words)
}

// index lists every relation of in, which has each once, under both its
// words.
func (r *relations) index(in varints, words int) error {
	r.start = make([]uint32, words+1)
	counting := in
	counting.edges(words, func(a, b, _ uint32) {
		r.start[a+1]++
		r.start[b+1]++
	})
	if counting.err != nil {
		return counting.err
	}
	for i := range words {
		r.start[i+1] += r.start[i]
	}
	next := append([]uint32(nil), r.start[:words]...)
	r.list = make([]uint32, r.start[words])
	in.edges(words, func(a, b, relation uint32) {
		r.list[next[a]] = b<<3 | relation
		next[a]++
		r.list[next[b]] = a<<3 | relation
		next[b]++
	})
	return nil
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

// edges reads for each word how many relations to later words it has and
// those.
func (v *varints) edges(words int, f func(a, b, relation uint32)) {
	for id := range words {
		last := uint64(id)
		for range v.count() {
			e := v.next()
			step := e >> 3
			if step >= uint64(words) || last+step >= uint64(words) || Relation(e&7) >= Unrelated {
				v.fail(errors.New("no such word or relation"))
			}
			if v.err != nil {
				return
			}
			last += step
			f(uint32(id), uint32(last), uint32(e&7))
		}
	}
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
