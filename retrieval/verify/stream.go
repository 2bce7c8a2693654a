package verify

import (
	"slices"

	"whosaid/retrieval/postings"
)

// A stream is a row of words to match a quotation against: all of the corpus, or
// those alone that belong to statements.
type stream struct {
	*source
	spoken bool
	// scratch is where the places of a pair of words are read.
	scratch [2][]int32
}

// len is how many words it has, with a gap after each document.
func (st *stream) len() int {
	if st.spoken {
		return int(st.set.FirstSpoken(st.set.Len()))
	}
	return st.size()
}

// at is the document of the i-th word.
func (st *stream) at(i int) int {
	if st.spoken {
		return st.set.AtSpoken(int32(i))
	}
	return st.set.At(int32(i))
}

// first is the first word of a document.
func (st *stream) first(doc int) int {
	if st.spoken {
		return int(st.set.FirstSpoken(doc))
	}
	return int(st.set.First(doc))
}

// place is where in the source the i-th word stands.
func (st *stream) place(i int) int32 {
	if !st.spoken {
		return int32(i)
	}
	doc := st.at(i)
	if i == st.first(doc+1)-1 {
		return st.set.First(doc+1) - 1
	}
	return st.set.First(doc) + st.set.Speech(doc).Place(int32(i-st.first(doc)))
}

// index is which word of the stream stands at a place of the source, -1 for one
// that is not in it.
func (st *stream) index(place int32) int {
	if !st.spoken {
		return int(place)
	}
	doc := st.docAt(place)
	if place == st.set.First(doc+1)-1 {
		return st.first(doc+1) - 1
	}
	if i := st.set.Speech(doc).Index(place - st.set.First(doc)); i >= 0 {
		return st.first(doc) + int(i)
	}
	return -1
}

// slice are the numbers of the words from one up to another.
func (st *stream) slice(from, to int) []int32 {
	if !st.spoken {
		return st.ids(int32(from), int32(to))
	}
	out := make([]int32, 0, max(to-from, 0))
	for i := from; i < to; i++ {
		out = append(out, st.id(st.place(i)))
	}
	return out
}

// among are a word's places in one document, as words of the document's in the
// stream. They are read into a slice that may be written over.
func (st *stream) among(o postings.Occurrences, to []int32) []int32 {
	places := o.Places(slices.Grow(to[:0], int(o.Count)))
	if !st.spoken {
		return places
	}
	return st.set.Speech(int(o.Document)).Within(places)
}

// having are the documents that have all words of a list, in order.
func (s *source) having(ids []int32) []int32 {
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	slices.SortStableFunc(ids, func(a, b int32) int { return len(s.postings(a).In) - len(s.postings(b).In) })
	var out []int32
	for i, id := range ids {
		if w := s.postings(id); i == 0 {
			for _, o := range w.In {
				out = append(out, o.Document)
			}
		} else {
			out = both(out, w.In)
		}
	}
	return out
}

// both are the documents that a word has too.
func both(documents []int32, in []postings.Occurrences) []int32 {
	out := documents[:0]
	for _, d := range documents {
		n, ok := slices.BinarySearchFunc(in, d, func(o postings.Occurrences, d int32) int { return int(o.Document - d) })
		if in = in[n:]; ok {
			out = append(out, d)
		}
	}
	return out
}

// beginnings are the words of a document in the stream at which the words ids
// stand one after the other, in order.
func (st *stream) beginnings(doc int32, ids []int32) []int32 {
	anchor := st.rarest(ids)
	o, ok := st.postings(ids[anchor]).Find(doc)
	if !ok {
		return nil
	}
	var out []int32
	for _, at := range st.among(o, nil) {
		if at >= int32(anchor) {
			out = append(out, at-int32(anchor))
		}
	}
	for i, id := range ids {
		if i == anchor || len(out) == 0 {
			continue
		}
		if o, ok = st.postings(id).Find(doc); !ok {
			return nil
		}
		out = shifted(out, st.among(o, nil), int32(i))
	}
	return out
}

// shifted are those of ascending beginnings that have one of places n further on.
func shifted(beginnings, places []int32, n int32) []int32 {
	out, at := beginnings[:0], 0
	for _, b := range beginnings {
		for at < len(places) && places[at] < b+n {
			at++
		}
		if at < len(places) && places[at] == b+n {
			out = append(out, b)
		}
	}
	return out
}
