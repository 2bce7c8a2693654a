// Package room makes room for large tables. Memory that is taken costs more than what is
// done in it, and less in large pages.
package room

import "reflect"

// largePage is how many bytes a large page has, mostly.
const largePage = 2 << 20

// For returns an empty list with room for n parts.
func For[T any](n int) []T {
	list := make([]T, 0, n)
	if size := n * int(reflect.TypeFor[T]().Size()); size >= largePage {
		inLargePages(reflect.ValueOf(list).Pointer(), uintptr(size))
	}
	return list
}
