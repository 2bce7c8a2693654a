package index

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"whosaid/retrieval"
)

// vectorsMagic opens a file of vectors: magic, dimensions, count, the keys,
// then the vectors in the order of the keys, all little endian.
const vectorsMagic = "WSV1"

var errVectors = errors.New("not a whole file of vectors")

// writeVectors writes vectors of one length in the order of their keys.
func writeVectors(w io.Writer, vectors Vectors) error {
	keys := make([]Key, 0, len(vectors))
	dimensions := 0
	for key, v := range vectors {
		keys = append(keys, key)
		dimensions = max(dimensions, len(v))
	}
	slices.SortFunc(keys, func(a, b Key) int { return bytes.Compare(a[:], b[:]) })
	out := bufio.NewWriterSize(w, 1<<16)
	out.WriteString(vectorsMagic)
	head := binary.LittleEndian.AppendUint32(nil, uint32(dimensions))
	out.Write(binary.LittleEndian.AppendUint32(head, uint32(len(keys))))
	for _, key := range keys {
		out.Write(key[:])
	}
	row := make([]byte, 4*dimensions)
	for _, key := range keys {
		clear(row)
		for i, x := range vectors[key] {
			binary.LittleEndian.PutUint32(row[4*i:], math.Float32bits(x))
		}
		out.Write(row)
	}
	return out.Flush()
}

// readVectors reads what writeVectors wrote.
func readVectors(raw []byte) (Vectors, error) {
	const head = len(vectorsMagic) + 8
	if len(raw) < head || string(raw[:len(vectorsMagic)]) != vectorsMagic {
		return nil, errVectors
	}
	dimensions := int(binary.LittleEndian.Uint32(raw[head-8:]))
	count := int(binary.LittleEndian.Uint32(raw[head-4:]))
	raw = raw[head:]
	if uint64(len(raw)) != uint64(count)*(uint64(len(Key{}))+4*uint64(dimensions)) {
		return nil, errVectors
	}
	keys, rows := raw[:count*len(Key{})], raw[count*len(Key{}):]
	numbers := make([]float32, count*dimensions)
	for i := range numbers {
		numbers[i] = math.Float32frombits(binary.LittleEndian.Uint32(rows[4*i:]))
	}
	out := make(Vectors, count)
	for i := range count {
		at := i * dimensions
		out[Key(keys[i*len(Key{}):])] = numbers[at : at+dimensions : at+dimensions]
	}
	return out, nil
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

// Check makes sure that vectors fit the texts that they were made from and
// are all of one length.
func (vs Vectors) Check(made []retrieval.Vector) error {
	want := 0
	for _, v := range vs {
		want = len(v)
		break
	}
	for _, v := range made {
		if want == 0 {
			want = len(v)
		}
		if len(v) != want || len(v) == 0 {
			return fmt.Errorf("the embedder gave a vector of %d numbers, where others have %d", len(v), want)
		}
	}
	return nil
}

func zero(v retrieval.Vector) bool {
	for _, x := range v {
		if x != 0 {
			return false
		}
	}
	return true
}

// cosine is the product of two unit vectors, at least 0.
func cosine(a, b retrieval.Vector) float64 {
	if len(a) != len(b) {
		return 0
	}
	var sum float32
	for i, x := range a {
		sum += x * b[i]
	}
	return max(0, float64(sum))
}
