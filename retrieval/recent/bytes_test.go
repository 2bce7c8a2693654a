package recent_test

import (
	"bytes"
	"fmt"
	"sync"
	"testing"

	"whosaid/retrieval/recent"
)

func TestBytesAskedForLastAreKept(t *testing.T) {
	b := recent.NewBytes[string](20 * 100)
	value := func(i int) []byte { return bytes.Repeat([]byte{byte(i)}, 30) }
	b.Put("often", value(200))
	for i := range 100 {
		b.Put(fmt.Sprint(i), value(i))
		if v, ok := b.Get("often"); !ok || !bytes.Equal(v, value(200)) {
			t.Fatalf("what is asked for all the time is %v, %v after %d", v, ok, i)
		}
		if v, ok := b.Get(fmt.Sprint(i)); !ok || !bytes.Equal(v, value(i)) {
			t.Fatalf("the last one is %v, %v", v, ok)
		}
	}
	if _, ok := b.Get("3"); ok {
		t.Error("all is kept")
	}
	b.Put("99", value(1))
	if v, _ := b.Get("99"); !bytes.Equal(v, value(99)) {
		t.Errorf("it has become %v", v)
	}
}

func TestTooManyBytesAreNotKept(t *testing.T) {
	b := recent.NewBytes[int](1 << 20)
	b.Put(1, make([]byte, 1<<17))
	if _, ok := b.Get(1); ok {
		t.Error("more than a block is kept")
	}
	b.Put(2, nil)
	if v, ok := b.Get(2); !ok || len(v) > 0 {
		t.Errorf("no bytes are %v, %v", v, ok)
	}
}

func TestBytesOfSeveralAtATime(t *testing.T) {
	b := recent.NewBytes[int](1 << 12)
	var group sync.WaitGroup
	for worker := range 4 {
		group.Go(func() {
			for i := range 2000 {
				key := (i * (worker + 1)) % 97
				b.Put(key, []byte{byte(key), byte(key)})
				if v, ok := b.Get(key); ok && (len(v) != 2 || int(v[0]) != key) {
					t.Errorf("%d is %v", key, v)
				}
			}
		})
	}
	group.Wait()
}
