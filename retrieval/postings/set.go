package postings

import (
	"slices"
	"sort"
	"sync/atomic"
)

// A Set is the words of a corpus: one row of all documents' words, in the order of
// the documents, with a place between documents that no word has. It never changes,
// so that many may ask it at the same time.
type Set struct {
	segments []*Segment
	// numbers are those of the segments' documents, -1 for one that is not the
	// corpus's any more.
	numbers   [][]int32
	documents []located
	// first, spoken and said are of each document the place of its first word, that
	// among the words of statements alone, and the number of its first statement;
	// after the last document how many there are.
	first, spoken []int32
	said          []int
	speech        []atomic.Pointer[Speech]
}

// located is where a document is: which of a segment's.
type located struct{ segment, document int32 }

// NewSet puts segments together. Number is that of the document of a key of a
// segment, by the segment's place, or -1; each of the documents has one key.
func NewSet(segments []*Segment, documents int, number func(segment int, key uint64) int) (*Set, error) {
	s := &Set{
		segments: segments, documents: slices.Repeat([]located{{-1, -1}}, documents),
		first: make([]int32, documents+1), spoken: make([]int32, documents+1), said: make([]int, documents+1),
		speech: make([]atomic.Pointer[Speech], documents),
	}
	for i, segment := range segments {
		numbers := make([]int32, segment.Len())
		for d := range numbers {
			n := number(i, segment.Key(d))
			if numbers[d] = int32(n); n < 0 {
				continue
			}
			if n >= documents || s.documents[n].segment >= 0 {
				return nil, errSegment
			}
			s.documents[n] = located{int32(i), int32(d)}
		}
		s.numbers = append(s.numbers, numbers)
	}
	return s, s.count()
}

func (s *Set) count() error {
	total := 0
	for d, at := range s.documents {
		if at.segment < 0 {
			return errSegment
		}
		h := s.segments[at.segment].head(int(at.document))
		if total += int(h.words) + 1; total > 1<<31-1 {
			return errSegment
		}
		s.first[d+1], s.spoken[d+1], s.said[d+1] = int32(total), s.spoken[d]+int32(h.spoken)+1, s.said[d]+int(h.said)
	}
	return nil
}

// Len is how many documents there are.
func (s *Set) Len() int { return len(s.documents) }

// First is the place of a document's first word; of the one after the last how
// many places there are.
func (s *Set) First(document int) int32 { return s.first[document] }

// FirstSpoken is First among the words of statements alone, with a place that no
// word has between documents there too.
func (s *Set) FirstSpoken(document int) int32 { return s.spoken[document] }

// At is the document of a place.
func (s *Set) At(place int32) int { return in(s.first, place) }

// AtSpoken is At among the words of statements alone.
func (s *Set) AtSpoken(place int32) int { return in(s.spoken, place) }

// SaidBefore is how many statements stand in the documents before one.
func (s *Set) SaidBefore(document int) int { return s.said[document] }

// DocumentOf is the document that a statement stands in, by its number.
func (s *Set) DocumentOf(statement int) int { return in(s.said, statement) }

// in is the place of the last of ascending firsts that is not over n, of those
// before the last.
func in[T int | int32](firsts []T, n T) int {
	return min(sort.Search(len(firsts), func(i int) bool { return firsts[i] > n }), len(firsts)-1) - 1
}

// Starts are where every Stride-th word of a document begins.
func (s *Set) Starts(document int) []int32 {
	at := s.documents[document]
	return s.segments[at.segment].starts(int(at.document))
}

// Said are the statements of a document.
func (s *Set) Said(document int) [][]Run {
	at := s.documents[document]
	return s.segments[at.segment].said(int(at.document))
}

// Speech are the words of a document that belong to its statements.
func (s *Set) Speech(document int) Speech {
	if known := s.speech[document].Load(); known != nil {
		return *known
	}
	made := speechOf(s.Said(document))
	s.speech[document].Store(&made)
	return made
}
