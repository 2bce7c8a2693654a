package library

import (
	"sync"
	"sync/atomic"
)

// terms are the words of statements, chunks and windows of statements as the
// ranking sees them, by number, made when first asked for. They are kept in few
// bytes, one after the other, so that those of all of a corpus of a hundred
// thousand statements take less than what is read to make them.
type terms struct {
	statements, chunks, windows places
	kept                        shelf
}

// places are where on a shelf things stand, by number; 0 where they do not.
type places []atomic.Uint32

func (s *snapshot) newTerms() *terms {
	statements, chunks := s.generation.Manifest.Statements, s.generation.Manifest.Chunks
	return &terms{statements: make(places, statements), chunks: make(places, chunks), windows: make(places, statements)}
}

// A shelf keeps bytes, in blocks that are never moved. Many may read while one
// puts something there.
type shelf struct {
	mu     sync.Mutex
	blocks [mostBlocks]atomic.Pointer[[blockSize]byte]
	used   int
}

// A shelf has room for mostBlocks blocks.
const (
	blockSize  = 1 << 16
	mostBlocks = 512
)

// put puts bytes on the shelf, no more than a block has room for. Ok is false where
// there is no room for them any more.
func (k *shelf) put(raw []byte) (at uint32, ok bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.used%blockSize+len(raw) > blockSize {
		k.used = (k.used + blockSize - 1) / blockSize * blockSize
	}
	block := k.used / blockSize
	if block == mostBlocks {
		return 0, false
	}
	if k.blocks[block].Load() == nil {
		k.blocks[block].Store(new([blockSize]byte))
	}
	copy(k.blocks[block].Load()[k.used%blockSize:], raw)
	at = uint32(k.used) + 1
	k.used += len(raw)
	return at, true
}

// at are the bytes that were put at a place, and those after them.
func (k *shelf) at(place uint32) []byte {
	place--
	return k.blocks[place/blockSize].Load()[place%blockSize:]
}
