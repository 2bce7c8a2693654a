package room

import (
	"strconv"
	"testing"
)

// Room is as room is: empty, large enough, and nothing in it.
func TestFor(t *testing.T) {
	for _, n := range []int{0, 1, 1000, largePage - 1, largePage, 3*largePage + 5} {
		list := For[byte](n)
		if len(list) != 0 || cap(list) != n {
			t.Errorf("room for %d: %d of %d", n, len(list), cap(list))
		}
		for i, b := range list[:n] {
			if b != 0 {
				t.Fatalf("room for %d: %d at %d", n, b, i)
			}
		}
	}
}

// Lists of texts are what they were after a collection.
func TestForTexts(t *testing.T) {
	list := For[string](1 << 18)
	for i := range cap(list) {
		list = append(list, strconv.Itoa(i))
	}
	for range 3 {
		_ = make([]byte, 64<<20)
	}
	for i, s := range list {
		if s != strconv.Itoa(i) {
			t.Fatalf("%q at %d", s, i)
		}
	}
}

func BenchmarkFor(b *testing.B) {
	for b.Loop() {
		list := For[byte](24 << 20)[:24<<20]
		for i := 0; i < len(list); i += 4096 {
			list[i] = 1
		}
	}
}
