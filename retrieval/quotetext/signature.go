package quotetext

import (
	"hash/fnv"
	"math/bits"
)

// A Signature tells of a text, without its words, how many words it has at least
// that another has not.
type Signature struct {
	// Words is how many words the text has.
	Words uint32
	// Has has a bit for each word, which several words may share.
	Has uint64
}

// SignatureOf is the signature of words.
func SignatureOf(words []Word) Signature {
	s := Signature{Words: uint32(len(words))}
	for _, w := range words {
		h := fnv.New64a()
		h.Write([]byte(w.Text))
		s.Has |= 1 << (h.Sum64() >> 58)
	}
	return s
}

// Lacks is a number of different words of s that o has not: there may be more.
func (s Signature) Lacks(o Signature) int { return bits.OnesCount64(s.Has &^ o.Has) }
