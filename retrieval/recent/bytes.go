package recent

import "sync"

// Bytes keeps the bytes asked for last, by their keys, in few pieces of memory that
// hold no pointers, so that keeping many costs the collector nothing. It may be asked
// by several at a time; nobody may change what it gives. What has not been asked for
// while half of what it may take was filled is let go.
type Bytes[K comparable] struct {
	mu sync.RWMutex
	// young is what is being filled, old what was filled before.
	young, old filled[K]
	most       int
}

// filled are bytes in blocks one after the other, and where those of keys stand.
type filled[K comparable] struct {
	places map[K]stretch
	blocks [][]byte
	size   int
}

// A stretch is where bytes stand in a block.
type stretch struct{ block, start, end uint32 }

const (
	// blockSize is how much memory is taken at a time.
	blockSize = 1 << 16
	// ofEach is about what a key and its place take.
	ofEach = 64
)

// NewBytes returns one that takes about so many bytes at most.
func NewBytes[K comparable](most int) *Bytes[K] { return &Bytes[K]{most: most} }

// Get returns the bytes of a key, if they are kept.
func (b *Bytes[K]) Get(key K) ([]byte, bool) {
	b.mu.RLock()
	raw, ok := b.young.get(key)
	if ok {
		b.mu.RUnlock()
		return raw, true
	}
	raw, ok = b.old.get(key)
	b.mu.RUnlock()
	if ok {
		b.Put(key, raw)
	}
	return raw, ok
}

// Put keeps a copy of bytes, unless the key has some or they are too many.
func (b *Bytes[K]) Put(key K, raw []byte) {
	if len(raw) > blockSize {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if _, ok := b.young.places[key]; ok {
		return
	}
	if b.young.size+len(raw)+ofEach > b.most/2 {
		b.young, b.old = filled[K]{}, b.young
	}
	b.young.put(key, raw)
}

func (f *filled[K]) get(key K) ([]byte, bool) {
	at, ok := f.places[key]
	if !ok {
		return nil, false
	}
	return f.blocks[at.block][at.start:at.end:at.end], true
}

func (f *filled[K]) put(key K, raw []byte) {
	if f.places == nil {
		f.places = map[K]stretch{}
	}
	last := len(f.blocks) - 1
	if last < 0 || cap(f.blocks[last])-len(f.blocks[last]) < len(raw) {
		f.blocks = append(f.blocks, make([]byte, 0, blockSize))
		last++
	}
	start := len(f.blocks[last])
	f.blocks[last] = append(f.blocks[last], raw...)
	f.places[key] = stretch{uint32(last), uint32(start), uint32(start + len(raw))}
	f.size += len(raw) + ofEach
}
