package answer

import (
	"cmp"
	"slices"
)

// orderedBy is list in the order of a key, equal ones as they stood. The key is
// worked out once for each.
func orderedBy[T any](list []T, key func(T) int) []T {
	type keyed struct {
		item T
		key  int
	}
	all := make([]keyed, len(list))
	for i, item := range list {
		all[i] = keyed{item, key(item)}
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
	sorted := make([]T, len(list))
	for i, k := range all {
		sorted[i] = k.item
	}
	return sorted
}
