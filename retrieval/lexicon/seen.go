package lexicon

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// seen are the words last seen as texts write them, and what they mean: most
// words of a text were in one before. A word has one place, which another takes
// from it.
type seen [1 << 15]atomic.Pointer[seenWord]

type seenWord struct {
	token      string
	term       Term
	meaningful bool
}

// seed is that of the words' places.
var seed = maphash.MakeSeed()

// meaning is the term of a word as it is written, and whether it carries
// meaning.
func (l *Lexicon) meaning(token string) (Term, bool) {
	place := &l.seen[maphash.String(seed, token)%uint64(len(l.seen))]
	w := place.Load()
	if w == nil || w.token != token {
		w = &seenWord{token: strings.Clone(token)} // the text it stands in may be let go
		if folded := fold(token); folded != "" && !IsStopWord(folded) {
			w.term, w.meaningful = l.Term(folded), true
		}
		place.Store(w)
	}
	return w.term, w.meaningful
}
