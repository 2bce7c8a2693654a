package lexicon

import (
	"hash/maphash"
	"sync/atomic"
)

// seen are the words last seen as texts write them, and what they mean: most
// words of a text were in one before. A word has one place, which another takes
// from it. It stands there by its hash: no two words have the same, but
// by a chance of one in 2^63.
type seen [1 << 16]seenWord

// A seenWord is what a word means, and its hash mixed with that: of one that two write
// at the same time, no half is taken for whole.
type seenWord struct{ mixed, meaning atomic.Uint64 }

const (
	// written is in the hash of every word, so that none is that of an empty place.
	written = 1 << 63
	// meaningful is in what a word means that carries meaning: no ID is so large.
	meaningful = 1 << 63
)

// seed is that of the words' places.
var seed = maphash.MakeSeed()

// meaning is the term of a word as it is written, and whether it carries
// meaning.
func (l *Lexicon) meaning(token string) (Term, bool) {
	hash := maphash.String(seed, token) | written
	place := &l.seen[hash%uint64(len(l.seen))]
	packed := place.meaning.Load()
	if place.mixed.Load()^packed != hash {
		packed = l.packedMeaning(token)
		place.mixed.Store(hash ^ packed)
		place.meaning.Store(packed)
	}
	return Term{ID(packed &^ meaningful >> 32), Stem(packed)}, packed&meaningful != 0
}

// packedMeaning is what a word means in one number: its ID, and in the lower half its
// stem; 0 for one that carries no meaning.
func (l *Lexicon) packedMeaning(token string) uint64 {
	folded := fold(token)
	if folded == "" || IsStopWord(folded) {
		return 0
	}
	t := l.Term(folded)
	return meaningful | uint64(t.ID)<<32 | uint64(t.Stem)
}
