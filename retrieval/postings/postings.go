// Package postings keeps where the words of documents stand: for each word the
// documents that have it and its places there, counted in words, and for each
// document which of its words are somebody's statement. It is written in segments
// that never change and that are read where they lie, so that what nobody asks for
// takes no memory.
package postings

import (
	"encoding/binary"
	"errors"

	"whosaid/retrieval/quotetext"
)

// A Document is what a segment keeps of one document.
type Document struct {
	// Key tells it from the others of its part, in which keys ascend.
	Key   uint64
	Words []quotetext.Word
	// Said are its statements, in their order: the words of each.
	Said [][]Run
}

// A Run is words of a document, from Lo up to Hi.
type Run struct{ Lo, Hi int32 }

// Stride is how many words stand between those whose bytes are kept.
const Stride = 128

// errSegment means that bytes are no segment.
var errSegment = errors.New("not a whole index of words")

// A segment is: magic, the sizes of its parts, a head for each document, the rows
// of documents, a head for each block of words, the words, and their places.
// Numbers of fixed size are little endian.
const (
	magic = "WSW1"
	// headSize is magic, then how many documents, words of a block's head, and
	// the sizes of rows, words and places.
	headSize = len(magic) + 5*4
	// documentHead is a document's key, how many words, spoken words and statements
	// it has, and where its row begins.
	documentHead = 8 + 4*4
	// blockHead is where a block's words and their places begin.
	blockHead = 2 * 4
	// blockWords is how many words a block has.
	blockWords = 16
)

// A cursor reads numbers and texts one after the other. What is beyond the end
// is zero.
type cursor []byte

func (c *cursor) number() int {
	n, size := binary.Uvarint(*c)
	if size <= 0 || n > 1<<31-1 {
		*c = nil
		return 0
	}
	*c = (*c)[size:]
	return int(n)
}

// take are the next n bytes, fewer where there are not so many.
func (c *cursor) take(n int) []byte {
	n = min(n, len(*c))
	taken := (*c)[:n:n]
	*c = (*c)[n:]
	return taken
}

// u32 is the i-th number of four bytes.
func u32(raw []byte, i int) uint32 { return binary.LittleEndian.Uint32(raw[4*i:]) }
