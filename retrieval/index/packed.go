package index

import (
	"encoding/binary"
	"math"
	"math/bits"

	"whosaid/retrieval"
)

// A Packed vector takes a byte a number that is not zero: a scale, a bit for
// each of its numbers that says whether it is one of those, in blocks of 64, and
// these, as whole numbers from -127 to 127. A built-in vector of 512 numbers, of
// which most are zero, takes about 200 bytes.
type Packed []byte

// block is how many numbers of a vector one word of bits tells about.
const block = 64

const scaleSize = 4

func blocks(dimensions int) int { return (dimensions + block - 1) / block }

// headSize is how many bytes stand before the numbers of a vector.
func headSize(dimensions int) int { return scaleSize + 8*blocks(dimensions) }

// Pack packs a vector of length one, or the zero vector. What comes back from it
// has length one again, and each number is right to 1/254 of the greatest.
func Pack(v retrieval.Vector) Packed {
	var most float64
	for _, x := range v {
		most = max(most, math.Abs(float64(x)))
	}
	out := make(Packed, headSize(len(v)), headSize(len(v))+len(v)/3)
	square := 0
	for i, x := range v {
		whole := int8(0)
		if most > 0 {
			whole = int8(math.RoundToEven(float64(x) / most * math.MaxInt8))
		}
		if whole == 0 {
			continue
		}
		square += int(whole) * int(whole)
		out[scaleSize+i/8] |= 1 << (i % 8)
		out = append(out, byte(whole))
	}
	if square > 0 {
		binary.LittleEndian.PutUint32(out, math.Float32bits(float32(1/math.Sqrt(float64(square)))))
	}
	return out
}

// Vector is the vector of so many numbers that was packed, nearly.
func (p Packed) Vector(dimensions int) retrieval.Vector {
	out := make(retrieval.Vector, dimensions)
	scale := p.scale()
	numbers := p[headSize(dimensions):]
	for b := range blocks(dimensions) {
		for mask := p.mask(b); mask != 0; mask &= mask - 1 {
			out[b*block+bits.TrailingZeros64(mask)] = scale * float32(int8(numbers[0]))
			numbers = numbers[1:]
		}
	}
	return out
}

func (p Packed) scale() float32 { return math.Float32frombits(binary.LittleEndian.Uint32(p)) }

func (p Packed) mask(b int) uint64 { return binary.LittleEndian.Uint64(p[scaleSize+8*b:]) }

// zero reports whether the vector has no direction.
func (p Packed) zero() bool { return len(p) == 0 || binary.LittleEndian.Uint32(p) == 0 }

// whole reports whether p is a packed vector of so many numbers.
func (p Packed) whole(dimensions int) bool {
	head := headSize(dimensions)
	if len(p) < head {
		return false
	}
	set := 0
	for b := range blocks(dimensions) {
		set += bits.OnesCount64(p.mask(b))
	}
	last := dimensions % block
	return len(p) == head+set && (last == 0 || p.mask(blocks(dimensions)-1)>>last == 0)
}

// A probe is a vector that packed ones are compared with.
type probe struct {
	numbers []float32 // to whole blocks
	masks   []uint64
}

func newProbe(v retrieval.Vector) probe {
	p := probe{make([]float32, blocks(len(v))*block), make([]uint64, blocks(len(v)))}
	copy(p.numbers, v)
	for i, x := range v {
		if x != 0 {
			p.masks[i/block] |= 1 << (i % block)
		}
	}
	return p
}

// product is that of the probe and a packed vector of as many numbers. It looks
// at the numbers that neither has as zero.
func (q probe) product(p Packed) float32 {
	numbers := p[scaleSize+8*len(q.masks):]
	var sum float32
	for b, mine := range q.masks {
		mask := p.mask(b)
		if both := mask & mine; both != 0 {
			sum += inBlock(q.numbers[b*block:(b+1)*block], numbers, mask, both)
		}
		numbers = numbers[bits.OnesCount64(mask):]
	}
	return sum * p.scale()
}

// inBlock is the part of a product that one block adds. Mask tells which numbers
// the packed vector has there, both which of them the probe has too.
func inBlock(probe []float32, numbers []byte, mask, both uint64) float32 {
	probe = probe[:block]
	var sum float32
	switch {
	case mask == math.MaxUint64:
		numbers = numbers[:block]
		var a, b float32
		for i := 0; i < block; i += 2 {
			a += probe[i] * float32(int8(numbers[i]))
			b += probe[i+1] * float32(int8(numbers[i+1]))
		}
		return a + b
	case 2*bits.OnesCount64(both) > bits.OnesCount64(mask):
		for i := 0; mask != 0; mask, i = mask&(mask-1), i+1 {
			sum += probe[bits.TrailingZeros64(mask)&(block-1)] * float32(int8(numbers[i]))
		}
	default:
		for ; both != 0; both &= both - 1 {
			bit := bits.TrailingZeros64(both) & (block - 1)
			sum += probe[bit] * float32(int8(numbers[bits.OnesCount64(mask&(1<<bit-1))]))
		}
	}
	return sum
}
