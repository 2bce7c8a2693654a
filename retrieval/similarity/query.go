package similarity

import (
	"math"
	"sync"
	"sync/atomic"

	lru "github.com/hashicorp/golang-lru/v2"

	"whosaid/retrieval/english"
	"whosaid/retrieval/lexicon"
)

// A Query is what texts are compared with. Its methods may be called at the
// same time; it remembers how similar the words it has met are to its own.
type Query struct {
	words   *lexicon.Lexicon
	terms   []*term
	weight  float64 // of all terms
	bigrams [][2]lexicon.Stem
}

// A term is one meaningful word of a query.
type term struct {
	*meaning
	known  *memory
	weight float64
}

// A meaning is what a word is compared by.
type meaning struct {
	lexicon.Term
	vector *[lexicon.Dims]float32 // nil for words without one
	// related holds the stems of related words.
	related map[lexicon.Stem]bond
}

// A memory keeps the similarities of the words met last, each at the place
// that its ID's low bits tell: frequent words never drive each other out.
// An entry is a word's ID in the high half and its similarity, in 65535ths,
// in the low half.
type memory [16384]atomic.Uint32

func (m *memory) at(id lexicon.ID) *atomic.Uint32 { return &m[uint32(id)%uint32(len(m))] }

// framing are the stems of words that say that somebody said something; they
// say little about what.
const framingWeight = .15

// framing holds the stems of the verbs and other words that frame what was said.
var framing = sync.OnceValue(func() map[lexicon.Stem]bool {
	words, stems := vocabulary(), map[lexicon.Stem]bool{}
	for _, w := range [...]string{"statement", "according", "word", "opinion", "view", "about"} {
		stems[words.Term(w).Stem] = true
	}
	for _, v := range english.Verbs() {
		if v.Traits&english.Framing != 0 {
			for form := range v.Forms() {
				stems[words.Term(form).Stem] = true
			}
		}
	}
	return stems
})

// mostWeight is the most that one word weighs: a very rare one must not
// decide alone.
const mostWeight = 5.5

// NewQuery reads a query.
func NewQuery(text string) *Query {
	words := vocabulary()
	q := &Query{words: words}
	frame := framing()
	seen := map[lexicon.Stem]bool{}
	var last lexicon.Stem
	for w := range lexicon.Words(text) {
		if lexicon.IsStopWord(w) {
			continue
		}
		t := words.Term(w)
		if last != 0 {
			q.bigrams = append(q.bigrams, [2]lexicon.Stem{last, t.Stem})
		}
		last = t.Stem
		if !seen[t.Stem] {
			seen[t.Stem] = true
			q.add(w, t, frame[t.Stem])
		}
	}
	return q
}

func (q *Query) add(word string, t lexicon.Term, framing bool) {
	n := &term{meaningOf(q.words, word, t), memoryOf(word), min(mostWeight, q.words.Weight(t.ID))}
	if framing {
		n.weight *= framingWeight
	}
	q.weight += n.weight
	q.terms = append(q.terms, n)
}

// meanings are those of the words last asked about, by the words: a question asks
// about one in several queries, and many ask about the same.
var meanings = newCache[*meaning](mostMeanings)

// memories are what is remembered of fewer words, the last.
var memories = newCache[*memory](mostMemories)

// tied are the ties of the words that were read just now: a question asks for what
// they mean and then for what is near.
var tied = newCache[[]tie](mostTied)

// How many are kept: a meaning takes about 6 KB, a memory 64, ties 10.
const (
	mostMeanings = 768
	mostMemories = 384
	mostTied     = 32
)

func newCache[V any](most int) func() *lru.Cache[string, V] {
	return sync.OnceValue(func() *lru.Cache[string, V] {
		known, _ := lru.New[string, V](most) // fails for no size alone
		return known
	})
}

// meaningOf is that of a folded word. Nobody may change it.
func meaningOf(words *lexicon.Lexicon, word string, t lexicon.Term) *meaning {
	if m, ok := meanings().Get(word); ok {
		return m
	}
	m := &meaning{Term: t}
	m.vector, _ = words.Direction(t.ID)
	m.related = closest(tiesOf(words, word), func(id lexicon.ID) lexicon.Stem { return words.Stem(words.Word(id), id) })
	for _, same := range Nation(word) {
		m.related[words.Term(same).Stem] = bonds[lexicon.Irregular]
	}
	meanings().Add(word, m)
	return m
}

// memoryOf is that of a folded word.
func memoryOf(word string) *memory {
	if m, ok := memories().Get(word); ok {
		return m
	}
	m := new(memory)
	memories().Add(word, m)
	return m
}

// tiesOf are those of a folded word. Nobody may change them.
func tiesOf(words *lexicon.Lexicon, word string) []tie {
	if found, ok := tied().Get(word); ok {
		return found
	}
	found := ties(words, word)
	tied().Add(word, found)
	return found
}

// Meaningful are the words of a text, folded, that can tell what it is about: no
// words of grammar, and none that only frame what was said or ask for it.
func Meaningful(text string) []string {
	var kept []string
	frame := framing()
	for w := range lexicon.Words(text) {
		if !lexicon.IsStopWord(w) && !asking[w] && !frame[vocabulary().Term(w).Stem] {
			kept = append(kept, w)
		}
	}
	return kept
}

// asking are words that ask for what was said rather than tell what about.
var asking = map[string]bool{"words": true, "anything": true, "something": true, "thing": true, "things": true, "comment": true,
	"comments":   true,
	"statements": true, "quote": true, "quoted": true, "position": true, "article": true}

// Empty reports whether a query has no meaningful word, so that nothing can
// be ranked by it.
func (q *Query) Empty() bool { return len(q.terms) == 0 }

// similarity of a query's word to another one that has a vector, in 65535ths.
func (n *term) similarity(words *lexicon.Lexicon, t lexicon.Term) uint32 {
	known := n.known.at(t.ID)
	e := known.Load()
	if e>>16 != uint32(t.ID) {
		e = uint32(t.ID)<<16 | uint32(math.Round(n.compare(words, t)*math.MaxUint16))
		known.Store(e)
	}
	return e & math.MaxUint16
}

// alone reports whether no other word is like this one: of most names nothing is
// known.
func (m *meaning) alone() bool { return m.vector == nil && len(m.related) == 0 }

// mostRelated is the most that a related word counts: less than the same one.
const mostRelated = .9

// compare works out the similarity of two different words.
func (n *term) compare(words *lexicon.Lexicon, t lexicon.Term) float64 {
	cosine := 0.0
	if n.vector != nil {
		cosine = min(1, max(0, words.Cosine(n.vector, t.ID)))
	}
	alone := max(0, (cosine-.2)/.8)
	b, ok := n.related[t.Stem]
	switch {
	case !ok:
		return min(mostRelated, alone)
	case b.opposite():
		return 0
	}
	return min(mostRelated, max(alone, b.base(cosine)+.5*cosine))
}
