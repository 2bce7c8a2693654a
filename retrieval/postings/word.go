package postings

import (
	"cmp"
	"slices"
)

// A Word is what a Set knows of one word.
type Word struct {
	// Count is how often it stands in the corpus.
	Count int
	// In are the documents that have it, in order.
	In []Occurrences
}

// Occurrences are those of a word in one document.
type Occurrences struct {
	Document, Count int32
	// raw are the places of several, single that of one.
	raw    []byte
	single int32
}

// Word looks a folded word up. The list of its documents is made in room, as far as
// that is enough.
func (s *Set) Word(word string, room []Occurrences) Word {
	w := Word{In: room[:0]}
	sorted := true
	for i, segment := range s.segments {
		if list := segment.find(word); len(list) > 0 {
			sorted = w.add(list, s.numbers[i]) && sorted
		}
	}
	if !sorted {
		slices.SortFunc(w.In, func(a, b Occurrences) int { return cmp.Compare(a.Document, b.Document) })
	}
	return w
}

// add adds what a segment has of the word, whose documents have these numbers. It
// reports whether the documents are in order.
func (w *Word) add(list cursor, numbers []int32) (sorted bool) {
	sorted = true
	documents := list.number()
	heads := cursor(list.take(list.number()))
	w.In = slices.Grow(w.In, min(documents, len(numbers)))
	for at := -1; len(heads) > 0; {
		at += heads.number() + 1
		o := Occurrences{Count: int32(heads.number())}
		if n := heads.number(); o.Count == 1 {
			o.single = int32(n)
		} else {
			o.raw = list.take(n)
		}
		if at >= len(numbers) {
			return sorted
		}
		if o.Document = numbers[at]; o.Document < 0 {
			continue
		}
		sorted = sorted && (len(w.In) == 0 || w.In[len(w.In)-1].Document < o.Document)
		w.Count += int(o.Count)
		w.In = append(w.In, o)
	}
	return sorted
}

// Find returns the occurrences in a document.
func (w *Word) Find(document int32) (Occurrences, bool) {
	i, ok := slices.BinarySearchFunc(w.In, document, func(o Occurrences, document int32) int { return cmp.Compare(o.Document, document) })
	if !ok {
		return Occurrences{}, false
	}
	return w.In[i], true
}

// Places adds where in its document the word stands to a list, in order.
func (o Occurrences) Places(to []int32) []int32 {
	if o.Count == 1 {
		return append(to, o.single)
	}
	at := int32(0)
	for raw := cursor(o.raw); len(raw) > 0; {
		at += int32(raw.number())
		to = append(to, at)
	}
	return to
}
