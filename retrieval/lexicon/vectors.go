package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"

	"whosaid/retrieval/wholes"
)

// Dims is the length of a word vector.
const Dims = 100

// vectors is a vector file, read in place: nothing is unpacked but the scales
// and the lengths.
type vectors struct {
	n       int
	rows    string    // n rows of Dims signed bytes, most frequent word first
	scales  []float32 // what a row's bytes are multiples of
	lengths []float32 // of the rows as they stand
	order   string    // word numbers, alphabetically, 2 bytes each
	offsets string    // where each word's letters begin, 4 bytes each
	letters string
}

// decodeVectors reads a vector file.
func decodeVectors(data string) (*vectors, error) {
	if len(data) < 12 || data[:4] != "WSV1" {
		return nil, errors.New("vectors: not a vector file")
	}
	n, dims := uint32At(data, 4), uint32At(data, 8)
	if n > math.MaxUint16 || dims != Dims {
		return nil, fmt.Errorf("vectors: %d words of %d dimensions", n, dims)
	}
	v := &vectors{n: int(n)}
	rest := data[12:]
	if len(rest) < v.n*(2+2+Dims+2+4)+4 {
		return nil, errors.New("vectors: cut short")
	}
	take := func(size int) string {
		part := rest[:size]
		rest = rest[size:]
		return part
	}
	v.scales, v.lengths = halves(take(2*v.n)), halves(take(2*v.n))
	v.rows, v.order, v.offsets = take(Dims*v.n), take(2*v.n), take(4*v.n+4)
	v.letters = rest
	return v, v.check()
}

// check makes sure that every word number and offset lies inside the file.
func (v *vectors) check() error {
	last := uint32(0)
	for i := range v.n + 1 {
		at := uint32At(v.offsets, 4*i)
		if at < last || int(at) > len(v.letters) {
			return fmt.Errorf("vectors: word %d has no letters", i)
		}
		last = at
	}
	for i := range v.n {
		if int(uint16At(v.order, 2*i)) >= v.n {
			return fmt.Errorf("vectors: entry %d names no word", i)
		}
	}
	return nil
}

// word returns word number id.
func (v *vectors) word(id int) string {
	return v.letters[uint32At(v.offsets, 4*id):uint32At(v.offsets, 4*id+4)]
}

// find returns the number of a word, or -1.
func (v *vectors) find(word string) int {
	lo, hi := 0, v.n
	for lo < hi {
		mid := (lo + hi) / 2
		id := int(uint16At(v.order, 2*mid))
		switch c := strings.Compare(v.word(id), word); {
		case c == 0:
			return id
		case c < 0:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return -1
}

// add adds weight times the vector of word id to sum.
func (v *vectors) add(sum *[Dims]float32, id int, weight float32) {
	weight *= v.scales[id]
	row := v.rows[id*Dims : (id+1)*Dims]
	for k := range sum {
		sum[k] += weight * float32(int8(row[k]))
	}
}

// cosine is that of a vector and the vector of word id.
func (v *vectors) cosine(unit *[Dims]float32, id int) float64 {
	s := wholes.Sums(unit[:], v.rows[id*Dims:(id+1)*Dims])
	return float64(s[0]+s[1]+s[2]+s[3]) / float64(v.lengths[id])
}

func uint16At(s string, at int) uint16 { return binary.LittleEndian.Uint16([]byte(s[at : at+2])) }

func uint32At(s string, at int) uint32 { return binary.LittleEndian.Uint32([]byte(s[at : at+4])) }

// halves reads positive half precision numbers.
func halves(s string) []float32 {
	out := make([]float32, len(s)/2)
	for i := range out {
		out[i] = fromHalf(uint16At(s, 2*i))
	}
	return out
}

// fromHalf reads a positive half precision number.
func fromHalf(h uint16) float32 {
	exponent, mantissa := int(h>>10&31), float64(h&1023)
	return float32(math.Ldexp(1+mantissa/1024, exponent-15))
}
