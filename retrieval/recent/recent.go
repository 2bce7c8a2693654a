// Package recent keeps what was made lately, as much as takes so many bytes.
package recent

import (
	"math"
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

// A Cache keeps the values asked for last, by their keys. It may be asked by
// several at a time; nobody may change what it gives.
type Cache[K comparable, V any] struct {
	mu         sync.Mutex
	kept       *simplelru.LRU[K, V]
	size, most int
	sizeOf     func(K, V) int
}

// New returns one that keeps so many bytes at most, as sizeOf counts them.
func New[K comparable, V any](most int, sizeOf func(K, V) int) *Cache[K, V] {
	c := &Cache[K, V]{most: most, sizeOf: sizeOf}
	c.kept, _ = simplelru.NewLRU(math.MaxInt32, func(k K, v V) { c.size -= sizeOf(k, v) }) // fails for no size alone
	return c
}

// Get returns the value of a key, if it is kept.
func (c *Cache[K, V]) Get(key K) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.kept.Get(key)
}

// Put keeps a value, unless the key has one.
func (c *Cache[K, V]) Put(key K, value V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.kept.Contains(key) {
		return
	}
	c.kept.Add(key, value)
	for c.size += c.sizeOf(key, value); c.size > c.most; {
		c.kept.RemoveOldest()
	}
}
