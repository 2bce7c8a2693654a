package index

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync"

	"whosaid/retrieval"
)

// scanned is from how many vectors on a scan is shared by several processors.
const scanned = 2000

// scan returns the products of a vector and those of rows of the table, in
// their order; for a row without direction less than any product.
func (t *Table) scan(v retrieval.Vector, rows []uint32) []float32 {
	out := make([]float32, len(rows))
	q := newProbe(v)
	workers := 1
	if len(rows) >= scanned {
		workers = runtime.GOMAXPROCS(0)
	}
	share := (len(rows) + workers - 1) / workers
	var group sync.WaitGroup
	for from := 0; from < len(rows); from += share {
		group.Go(func() {
			for i := from; i < min(from+share, len(rows)); i++ {
				if p := t.Row(int(rows[i])); p.zero() {
					out[i] = none
				} else {
					out[i] = q.product(p)
				}
			}
		})
	}
	group.Wait()
	return out
}

// cosine is that of a vector and a row, at least 0.
func (t *Table) cosine(q probe, row uint32) float64 {
	return max(0, float64(q.product(t.Row(int(row)))))
}

// best returns the n rows with the greatest products, the greatest first; rows
// without direction are none.
func best(products []float32, rows []uint32, n int) []hit {
	least := none
	if n < len(products) {
		least = nth(slices.Clone(products), n)
	}
	var out []hit
	for i, p := range products {
		if p >= least && p > none {
			out = append(out, hit{rows[i], p})
		}
	}
	slices.SortFunc(out, func(a, b hit) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return cmp.Compare(a.row, b.row)
	})
	return out[:min(n, len(out))]
}

// none is less than any product.
const none = float32(-math.MaxFloat32)

// rooms are memory that lists were looked through in, to be used again; wide ones are
// as long as a list.
type rooms[T cmp.Ordered] struct{ free, wide sync.Pool }

// take returns room with n zeros.
func (r *rooms[T]) take(n int) *[]T {
	room, _ := r.wide.Get().(*[]T)
	if room == nil || cap(*room) < n {
		made := make([]T, n)
		return &made
	}
	*room = (*room)[:n]
	clear(*room)
	return room
}

// put gives back what was taken.
func (r *rooms[T]) put(room *[]T) { r.wide.Put(room) }

// nth is nth of a list, which stays as it is. Only what is greater than the nth of
// those before is looked at further.
func (r *rooms[T]) nth(list []T, n int) T {
	room, _ := r.free.Get().(*[]T)
	if room == nil {
		room = new([]T)
	}
	defer r.free.Put(room)
	size := min(len(list), max(4*(n+1), leastRoom))
	greatest := append((*room)[:0], list[:size]...)
	least := nth(greatest, n)
	greatest = greatest[:n+1]
	for _, x := range list[size:] {
		if x <= least {
			continue
		}
		if greatest = append(greatest, x); len(greatest) == size {
			least = nth(greatest, n)
			greatest = greatest[:n+1]
		}
	}
	*room = greatest
	return nth(greatest, n)
}

// leastRoom is for how many of a list there is room at least.
const leastRoom = 512

// nth returns what stands at place n, counted from 0, when the greatest come
// first. It changes the order of list: up to place n there are the greatest then.
func nth[T cmp.Ordered](list []T, n int) T {
	for from, to := 0, len(list); ; {
		pivot := list[from+(to-from)/2]
		greater, equal := from, from
		for i := from; i < to; i++ {
			switch x := list[i]; {
			case x > pivot:
				list[i] = list[equal]
				list[equal] = list[greater]
				list[greater] = x
				greater++
				equal++
			case x == pivot:
				list[i] = list[equal]
				list[equal] = x
				equal++
			}
		}
		switch {
		case n < greater:
			to = greater
		case n < equal:
			return pivot
		default:
			from = equal
		}
	}
}
