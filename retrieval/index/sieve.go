package index

import (
	"encoding/binary"
	"math"
	"math/bits"
	"sync"

	"whosaid/retrieval"
	"whosaid/retrieval/wholes"
)

// A sieve tells which texts of a shelf may be among the nearest to a vector, by
// products that are nearly right: those of numbers that most vectors have are made
// of whole numbers that stand one after the other, those of numbers that few have
// by lists of the texts that have them. It is made for vectors of which most
// numbers are zero.
type sieve struct {
	dimensions int
	// dense are the places in a vector that most texts have a number at; numbers
	// are these of each text, in order.
	dense   []int
	numbers wholes.Rows
	// lists have, by the other places, which texts have a number there, each by how
	// far it is from the one before, and the number.
	lists [][]byte
	// scales are the texts'; 0 for one without direction.
	scales []float32
}

const (
	// sievedAfter is how many vectors are looked for in a shelf before a sieve is made
	// of it, which takes as long as some five scans.
	sievedAfter = 4
	// mostDense is how many places may be dense: the sum of their products has to be
	// less than 1<<31.
	mostDense = 1000
	// finest is the greatest of the whole numbers that a vector looked for is made of.
	finest = 1<<14 - 1
	// rounding is by how much a product may be wrong for the numbers it is added up of.
	rounding = 2e-4
)

// newSieve makes one of rows of a table; nil where most numbers are not zero.
func newSieve(t *Table, rows []uint32) *sieve {
	s := &sieve{dimensions: t.Dimensions(), scales: make([]float32, len(rows))}
	having, sizes, last := make([]int, s.dimensions), make([]int, s.dimensions), make([]int, s.dimensions)
	s.each(t, rows, func(i, place int, _ byte) {
		having[place]++
		sizes[place] += 1 + (bits.Len(uint(i-last[place])|1)+6)/7
		last[place] = i
	})
	at := make([]int, s.dimensions) // the place among the dense ones, plus one
	s.lists = make([][]byte, s.dimensions)
	for place, n := range having {
		if 2*n > len(rows) {
			s.dense = append(s.dense, place)
			at[place] = len(s.dense)
		} else {
			s.lists[place] = make([]byte, 0, sizes[place])
		}
	}
	if 2*len(s.dense) > s.dimensions || len(s.dense) > mostDense {
		return nil
	}
	s.numbers = wholes.NewRows(len(rows), len(s.dense))
	clear(last)
	s.each(t, rows, func(i, place int, number byte) {
		if at[place] > 0 {
			s.numbers.Row(i)[at[place]-1] = int8(number)
			return
		}
		s.lists[place] = append(binary.AppendUvarint(s.lists[place], uint64(i-last[place])), number)
		last[place] = i
	})
	for i, row := range rows {
		s.scales[i] = t.Row(int(row)).scale()
	}
	return s
}

// each yields the numbers of rows that are not zero: by which of the rows they are
// in and their place there.
func (s *sieve) each(t *Table, rows []uint32, yield func(i, place int, number byte)) {
	for i, row := range rows {
		p := t.Row(int(row))
		numbers := p[headSize(s.dimensions):]
		for b := range blocks(s.dimensions) {
			for mask := p.mask(b); mask != 0; mask &= mask - 1 {
				yield(i, b*block+bits.TrailingZeros64(mask), numbers[0])
				numbers = numbers[1:]
			}
		}
	}
}

// products makes of as many zeros as there are texts nearly the products of a vector
// and these, in their order, and tells by how much each may be wrong. Those of texts
// without direction are less than any.
func (s *sieve) products(v retrieval.Vector, products []float32) (wrong float32) {
	for place, x := range v {
		if x != 0 {
			s.addList(products, place, x)
		}
	}
	whole, step := s.whole(v)
	var group sync.WaitGroup
	share := (len(products) + 1) / 2
	for from := 0; from < len(products); from += share {
		group.Go(func() { s.addDense(products, from, min(from+share, len(products)), whole, step) })
	}
	group.Wait()
	return step/2*float32(math.Sqrt(float64(len(s.dense)))) + rounding
}

// whole are the numbers of a vector at the dense places, as so many steps.
func (s *sieve) whole(v retrieval.Vector) (numbers []int16, step float32) {
	most := float32(0)
	for _, place := range s.dense {
		most = max(most, v[place], -v[place])
	}
	numbers, step = s.numbers.Vector(), most/finest
	for i, place := range s.dense {
		if most > 0 {
			numbers[i] = int16(math.RoundToEven(float64(v[place] / step)))
		}
	}
	return numbers, step
}

// addList adds what the list of a place adds to sums of the texts.
func (s *sieve) addList(sums []float32, place int, x float32) {
	list := s.lists[place]
	for i := 0; len(list) > 1; {
		gap, size := uint64(list[0]), 1
		if gap >= 0x80 {
			gap, size = binary.Uvarint(list)
		}
		i += int(gap)
		sums[i] += x * float32(int8(list[size]))
		list = list[size+1:]
	}
}

// addDense makes products of sums: it adds what the dense places add, and scales
// them.
func (s *sieve) addDense(sums []float32, from, to int, whole []int16, step float32) {
	var products [256]int32
	for ; from < to; from += len(products) {
		some := products[:min(len(products), to-from)]
		s.numbers.Products(some, from, whole)
		for i, product := range some {
			if at := from + i; s.scales[at] == 0 {
				sums[at] = none
			} else {
				sums[at] = s.scales[at] * (sums[at] + step*float32(product))
			}
		}
	}
}
