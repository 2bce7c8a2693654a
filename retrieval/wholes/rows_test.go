package wholes

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// plainly works products out one number after the other.
func plainly(r Rows, n, first int, vector []int16) []int32 {
	out := make([]int32, n)
	for i := range out {
		for k, x := range r.Row(first + i) {
			out[i] += int32(x) * int32(vector[k])
		}
	}
	return out
}

// compare fails unless all ways give the same products.
func compare(t *testing.T, r Rows, n, first int, vector []int16) {
	t.Helper()
	want, got, inGoAlone := plainly(r, n, first, vector), make([]int32, n), make([]int32, n)
	r.Products(got, first, vector)
	inGo(inGoAlone, r.numbers[first*r.width:], r.width, vector)
	if !slices.Equal(got, want) || !slices.Equal(inGoAlone, want) {
		t.Fatalf("%d rows of %d from %d on: %v, in Go %v, not %v", n, r.width, first, got, inGoAlone, want)
	}
}

// TestProductsAreTheSameEveryWay: rows of any length, from any row on, up to the last
// one, with the greatest and the least numbers.
func TestProductsAreTheSameEveryWay(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for width := range 70 {
		r := NewRows(9, width)
		vector := r.Vector()
		for k := range width {
			vector[k] = int16(random.Uint32())
			for i := range 9 {
				r.Row(i)[k] = int8(random.Uint32())
			}
		}
		for first := range 10 {
			compare(t, r, 9-first, first, vector)
		}
	}
	r := NewRows(2, 33)
	vector := r.Vector()
	for k := range 33 {
		vector[k], r.Row(0)[k], r.Row(1)[k] = math.MinInt16, math.MinInt8, math.MaxInt8
	}
	compare(t, r, 2, 0, vector)
}

// TestSumsAreTheSameEveryWay: to the last bit, of rows of any length.
func TestSumsAreTheSameEveryWay(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for length := range 120 {
		vector, row := make([]float32, length), make([]byte, length+3)
		for k := range vector {
			vector[k], row[k] = float32(random.NormFloat64()), byte(random.Uint32())
		}
		var want [4]float32
		for k := range length / 4 * 4 {
			want[k%4] += float32(vector[k] * float32(int8(row[k])))
		}
		if got, inGoAlone := Sums(vector, string(row)), sumsInGo(vector, string(row)); got != want || inGoAlone != want {
			t.Fatalf("%d numbers: %v, in Go %v, not %v", length, got, inGoAlone, want)
		}
	}
}

// FuzzSums holds that both ways give the same sums, of any numbers.
func FuzzSums(f *testing.F) {
	f.Add([]byte("a row of some bytes, each of which is a number"), 0.5)
	f.Add([]byte{0x80, 0x7f, 0, 0xff, 0x80}, -1e30)
	f.Fuzz(func(t *testing.T, row []byte, most float64) {
		vector := make([]float32, len(row))
		for k := range vector {
			vector[k] = float32(most / float64(k+1))
		}
		got, want := Sums(vector, string(row)), sumsInGo(vector, string(row))
		for k := range got {
			if got[k] != want[k] && !(math.IsNaN(float64(got[k])) && math.IsNaN(float64(want[k]))) {
				t.Fatalf("sum %d of %v is %v, in Go %v", k, row, got[k], want[k])
			}
		}
	})
}

// FuzzProducts holds that all ways give the same products of any numbers.
func FuzzProducts(f *testing.F) {
	f.Add([]byte("a row and another one, which is longer than a step of sixteen"), uint8(17))
	f.Add([]byte{0x80, 0x7f, 0x80, 0x00, 0x80, 0xff}, uint8(1))
	f.Add([]byte{}, uint8(0))
	f.Fuzz(func(t *testing.T, raw []byte, size uint8) {
		width := min(int(size), len(raw)/2)
		rows := 0
		if width > 0 {
			rows = len(raw) / width
		}
		r := NewRows(rows, width)
		vector := r.Vector()
		for k := range width {
			vector[k] = int16(binary.LittleEndian.Uint16(raw[2*k:]))
		}
		for i := range rows * width {
			r.numbers[i] = int8(raw[i])
		}
		for first := range rows + 1 {
			compare(t, r, rows-first, first, vector)
		}
	})
}

// BenchmarkProducts multiplies as many rows as a large corpus has, and one word's.
func BenchmarkProducts(b *testing.B) {
	const rows, width = 50_000, 108
	r, out := NewRows(rows, width), make([]int32, rows)
	vector, fractions, row := r.Vector(), make([]float32, 100), strings.Repeat("a row", 20)
	for _, way := range []struct {
		name     string
		multiply func()
	}{
		{"here", func() { r.Products(out, 0, vector) }},
		{"in-go", func() { inGo(out, r.numbers, width, vector) }},
		{"sums-here", func() { Sums(fractions, row) }},
		{"sums-in-go", func() { sumsInGo(fractions, row) }},
	} {
		b.Run(way.name, func(b *testing.B) {
			for b.Loop() {
				way.multiply()
			}
		})
	}
}
