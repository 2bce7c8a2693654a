package index

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"whosaid/retrieval"
)

// sparse are vectors of which the first dense numbers are nearly always there and
// few of the others; some are equal, some have no direction.
func sparse(t *testing.T, r *rand.Rand, n, dimensions, dense int) *Table {
	t.Helper()
	var vectors Vectors
	for i := range n {
		v := make(retrieval.Vector, dimensions)
		switch {
		case i%11 == 0: // no direction
		case i%7 == 0:
			v[i%3], v[dimensions-1-i%3] = 1, -1
		default:
			for place := range v {
				if place < dense && r.IntN(20) > 0 || r.IntN(12) == 0 {
					v[place] = float32(r.NormFloat64())
				}
			}
		}
		if err := vectors.Add([]Key{KeyOf(fmt.Sprint(i))}, []retrieval.Vector{Unit(v)}); err != nil {
			t.Fatal(err)
		}
	}
	return tableFrom(t, vectors)
}

// TestASieveLosesNothing: what is found among those that a sieve lets through is
// what is found among all, to the last bit.
func TestASieveLosesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, c := range []struct{ n, dimensions, dense int }{{500, 200, 40}, {3 * scanned, 130, 20}, {40, 70, 0}, {300, 64, 3}} {
		var rows []uint32
		table := sparse(t, r, c.n, c.dimensions, c.dense)
		for row := range table.Len() {
			if row%5 > 0 {
				rows = append(rows, uint32(row))
			}
		}
		shelf := newShelf(table, rows)
		for range 10 {
			v := table.Row(r.IntN(table.Len())).Vector(c.dimensions)
			v[r.IntN(c.dimensions)] += .3
			v = Unit(v)
			want := table.scan(v, shelf.texts().rows)
			near := make([]float32, len(shelf.sieve().scales))
			wrong := shelf.sieve().products(v, near)
			for i := range want {
				if d := near[i] - want[i]; d > wrong || -d > wrong {
					t.Fatalf("%+v: the product of text %d is %v, not %v ± %v", c, i, near[i], want[i], wrong)
				}
			}
			for _, n := range []int{1, 10, 101, len(rows) - 1, len(rows), len(rows) + 1} {
				if got := shelf.sifted(shelf.sieve(), v)(n); !slices.Equal(got, best(want, shelf.texts().rows, n)) {
					t.Fatalf("%+v: the best %d are %v", c, n, got[:min(3, len(got))])
				}
			}
		}
	}
}

// TestNoSieveOfFullVectors: where most numbers are there, a sieve would be as large
// as the vectors.
func TestNoSieveOfFullVectors(t *testing.T) {
	table := sparse(t, rand.New(rand.NewPCG(9, 10)), 100, 60, 60)
	if newSieve(table, []uint32{0, 1, 2, 3, 4, 5, 6, 7}) != nil {
		t.Error("there is one")
	}
}
