package index

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestTheNthIsThatOfTheSortedList: of lists of any length and order, with many equal
// ones too, and the list stays as it is.
func TestTheNthIsThatOfTheSortedList(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	var r rooms[float32]
	for _, c := range []struct{ length, values int }{{1, 9}, {leastRoom, 1000}, {leastRoom + 1, 1 << 20}, {9000, 1 << 20}, {9000, 3}} {
		for _, order := range []string{"any", "ascending", "descending"} {
			list := make([]float32, c.length)
			for i := range list {
				list[i] = float32(random.IntN(c.values))
			}
			sorted := slices.Sorted(slices.Values(list))
			switch order {
			case "ascending":
				list = slices.Clone(sorted)
			case "descending":
				list = slices.Clone(sorted)
				slices.Reverse(list)
			}
			before := slices.Clone(list)
			for _, n := range []int{0, 1, 66, 200, c.length / 2, c.length - 1} {
				if n >= c.length {
					continue
				}
				if got, want := r.nth(list, n), sorted[c.length-1-n]; got != want {
					t.Errorf("%+v, %s: place %d has %v, not %v", c, order, n, got, want)
				}
			}
			if !slices.Equal(list, before) {
				t.Errorf("%+v, %s: the list is another", c, order)
			}
		}
	}
}
