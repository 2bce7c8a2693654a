package postings

import (
	"encoding/binary"
	"fmt"
)

// A Segment is documents and the places of their words, read where they lie.
type Segment struct {
	heads, rows           []byte
	blocks, words, places []byte
}

// Segments are those of a part. They keep raw, which nobody may change.
func Segments(raw []byte) ([]*Segment, error) {
	var out []*Segment
	for len(raw) > 0 {
		s, rest, err := segmentOf(raw)
		if err != nil {
			return nil, err
		}
		out, raw = append(out, s), rest
	}
	return out, nil
}

func segmentOf(raw []byte) (s *Segment, rest []byte, err error) {
	if len(raw) < headSize || string(raw[:len(magic)]) != magic {
		return nil, nil, errSegment
	}
	sizes, c := raw[len(magic):headSize], cursor(raw[headSize:])
	s = &Segment{}
	for _, section := range []struct {
		to   *[]byte
		size uint64
	}{
		{&s.heads, uint64(u32(sizes, 0)) * documentHead}, {&s.rows, uint64(u32(sizes, 2))}, {&s.blocks, uint64(u32(sizes, 1)) * blockHead},
		{&s.words, uint64(u32(sizes, 3))}, {&s.places, uint64(u32(sizes, 4))},
	} {
		if section.size > uint64(len(c)) {
			return nil, nil, errSegment
		}
		*section.to = c.take(int(section.size))
	}
	return s, c, s.check()
}

// check makes sure that rows and blocks begin inside their sections, in order.
func (s *Segment) check() error {
	row, total := uint32(0), uint64(0)
	for d := range s.Len() {
		h := s.head(d)
		if h.row < row || uint64(h.row) > uint64(len(s.rows)) || h.spoken > h.words {
			return fmt.Errorf("%w: document %d", errSegment, d)
		}
		row, total = h.row, total+uint64(h.words)
	}
	if total > 1<<31-1 {
		return errSegment
	}
	word, place := uint32(0), uint32(0)
	for b := range len(s.blocks) / blockHead {
		at, places := u32(s.blocks, 2*b), u32(s.blocks, 2*b+1)
		if at < word || uint64(at) >= uint64(len(s.words)) || places < place || uint64(places) > uint64(len(s.places)) {
			return fmt.Errorf("%w: block %d", errSegment, b)
		}
		word, place = at, places
	}
	return nil
}

// Len is how many documents the segment has.
func (s *Segment) Len() int { return len(s.heads) / documentHead }

type head struct {
	key                      uint64
	words, spoken, said, row uint32
}

func (s *Segment) head(document int) head {
	raw := s.heads[document*documentHead:]
	return head{binary.LittleEndian.Uint64(raw), u32(raw, 2), u32(raw, 3), u32(raw, 4), u32(raw, 5)}
}

// Key is that of a document, by its place in the segment.
func (s *Segment) Key(document int) uint64 { return s.head(document).key }

// row is what appendRow wrote of a document.
func (s *Segment) row(document int) (h head, row cursor) {
	h = s.head(document)
	return h, cursor(s.rows[h.row:])
}

// starts are where every Stride-th word of a document begins.
func (s *Segment) starts(document int) []int32 {
	h, row := s.row(document)
	return row.starts(h)
}

func (c *cursor) starts(h head) []int32 {
	out := make([]int32, 0, (int(h.words)+Stride-1)/Stride)
	last := 0
	for i := 0; i < int(h.words) && len(*c) > 0; i += Stride {
		last += c.number()
		out = append(out, int32(last))
	}
	return out
}

// said are a document's statements. What reaches beyond its words is left out.
func (s *Segment) said(document int) [][]Run {
	h, row := s.row(document)
	for i := 0; i < int(h.words) && len(row) > 0; i += Stride {
		row.number()
	}
	var out [][]Run
	at := 0
	for i := 0; i < int(h.said) && len(row) > 0; i++ {
		var runs []Run
		for n := row.number(); n > 0 && len(row) > 0; n-- {
			zigzag := row.number()
			at += zigzag>>1 ^ -(zigzag & 1)
			hi := at + row.number()
			if at >= 0 && hi >= at && hi <= int(h.words) {
				runs = append(runs, Run{int32(at), int32(hi)})
			}
		}
		out = append(out, runs)
	}
	return out
}

// find returns what list wrote of a word; nil where no document has it.
func (s *Segment) find(word string) cursor {
	from, to := 0, len(s.blocks)/blockHead
	for from < to { // the first block that begins beyond the word
		middle := (from + to) / 2
		block := cursor(s.words[u32(s.blocks, 2*middle):])
		if string(block.take(block.number())) <= word {
			from = middle + 1
		} else {
			to = middle
		}
	}
	if from == 0 {
		return nil
	}
	words, places := cursor(s.words[u32(s.blocks, 2*from-2):]), cursor(s.places[u32(s.blocks, 2*from-1):])
	for range blockWords {
		text := words.take(words.number())
		list := places.take(words.number())
		if string(text) == word {
			return list
		}
	}
	return nil
}
