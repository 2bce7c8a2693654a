package lexicon

import (
	_ "embed"
	"hash/fnv"
	"math"
	"sync"
	"sync/atomic"

	snowball "github.com/kljensen/snowball/english"

	"whosaid/retrieval/english"
)

//go:embed assets/vectors.bin
var vectorFile string

//go:embed assets/relations.bin
var relationFile string

//go:embed assets/thesaurus.bin
var thesaurusFile string

// Unknown is the ID of a word that the lexicon does not hold.
const Unknown ID = 0

// An ID numbers a word of the lexicon, from 1, the most frequent first.
type ID uint32

// A Stem identifies what the forms of a word have in common.
type Stem uint32

// A Lexicon answers for the words it holds. Its methods may be called at the
// same time.
type Lexicon struct {
	vectors   *vectors
	relations *relations
	thesaurus thesaurus
	stems     []atomic.Uint32 // of words with vectors, 0 where not yet known
	seen      seen
}

var english1 = sync.OnceValues(func() (*Lexicon, error) {
	v, err := decodeVectors(vectorFile)
	if err != nil {
		return newLexicon(&vectors{}, ""), err
	}
	l := newLexicon(v, relationFile)
	l.thesaurus, err = decodeThesaurus(thesaurusFile, v.n)
	return l, err
})

// English returns the built-in lexicon. It is read on the first call. With an
// error it returns a lexicon that holds no words.
func English() (*Lexicon, error) { return english1() }

// newLexicon is one of vectors and of relations, or of none where the file of these
// is not whole.
func newLexicon(v *vectors, relationFile string) *Lexicon {
	r, err := decodeRelations(relationFile, v.n)
	if err != nil {
		r = noRelations(v.n)
	}
	return &Lexicon{vectors: v, stems: make([]atomic.Uint32, v.n), relations: r}
}

// Lookup returns the ID of a folded word that has a vector, or Unknown.
func (l *Lexicon) Lookup(word string) ID { return ID(l.vectors.find(word) + 1) }

// Word returns the word of an ID, "" for Unknown.
func (l *Lexicon) Word(id ID) string {
	switch {
	case id == Unknown:
		return ""
	case int(id) <= l.vectors.n:
		return l.vectors.word(int(id - 1))
	}
	return l.relations.extra(int(id) - 1 - l.vectors.n)
}

// rarest is the rank at which weights stop growing, that of unknown words.
const rarest = 60000

// Weight is the inverse document frequency of a word, about .3 for the
// commonest and 7.4 for unknown ones. It depends on no corpus.
func (l *Lexicon) Weight(id ID) float64 {
	rank := rarest
	if id != Unknown && int(id) <= l.vectors.n {
		rank = int(id - 1)
	}
	return .3 + math.Log(float64(rank+50)/50)
}

// Frequency estimates the share of a word among all words of English text.
func (l *Lexicon) Frequency(id ID) float64 {
	rank := rarest
	if id != Unknown && int(id) <= l.vectors.n {
		rank = int(id - 1)
	}
	return .09 / (float64(rank) + 2.7)
}

// Stem returns the stem of a folded word whose ID is id.
func (l *Lexicon) Stem(word string, id ID) Stem {
	if id == Unknown {
		return stemOf(word)
	}
	cached := l.stemAt(int(id - 1))
	if s := cached.Load(); s != 0 {
		return Stem(s)
	}
	s := stemOf(word)
	cached.Store(uint32(s))
	return s
}

// stemAt is where the stem of word number n is kept.
func (l *Lexicon) stemAt(n int) *atomic.Uint32 {
	if n < l.vectors.n {
		return &l.stems[n]
	}
	return &l.relations.stems[n-l.vectors.n]
}

func stemOf(word string) Stem {
	if !english.InDigits(word) {
		word = snowball.Stem(word, true)
	}
	h := fnv.New32a()
	h.Write([]byte(word))
	return Stem(max(h.Sum32(), 1))
}

// Add adds weight times the vector of a word to sum, nothing for a word
// without one.
func (l *Lexicon) Add(sum *[Dims]float32, id ID, weight float32) {
	if id != Unknown && int(id) <= l.vectors.n {
		l.vectors.add(sum, int(id-1), weight)
	}
}

// Direction returns the unit vector of a word, or false when it has none.
func (l *Lexicon) Direction(id ID) (*[Dims]float32, bool) {
	var v [Dims]float32
	l.Add(&v, id, 1)
	var square float64
	for _, x := range v {
		square += float64(x) * float64(x)
	}
	if square == 0 {
		return nil, false
	}
	for k := range v {
		v[k] /= float32(math.Sqrt(square))
	}
	return &v, true
}

// Cosine is that of a unit vector and the vector of a word, 0 for a word
// without one.
func (l *Lexicon) Cosine(unit *[Dims]float32, id ID) float64 {
	if id == Unknown || int(id) > l.vectors.n {
		return 0
	}
	return l.vectors.cosine(unit, int(id-1))
}
