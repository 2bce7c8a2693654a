package postings

import (
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"slices"
)

// segmentWords is from how many words on a segment is written: its making takes
// memory in proportion.
const segmentWords = 1 << 21

// A Writer writes a part: segments of documents. It is to be closed, and of no use
// after an error.
type Writer struct {
	out io.Writer
	// numbers are those of the words of this segment, ids the words of its
	// documents one after the other.
	numbers map[string]uint32
	ids     []uint32
	heads   []byte
	rows    []byte
	// ends are where in ids each document's words end.
	ends []int
}

// NewWriter returns one that writes to out, whose errors Add and Close return.
func NewWriter(out io.Writer) *Writer { return &Writer{out: out, numbers: map[string]uint32{}} }

// Add adds a document. Those of one part come in the order of their keys.
func (w *Writer) Add(d Document) error {
	for _, word := range d.Words {
		number, ok := w.numbers[word.Text]
		if !ok {
			number = uint32(len(w.numbers))
			w.numbers[word.Text] = number
		}
		w.ids = append(w.ids, number)
	}
	w.ends = append(w.ends, len(w.ids))
	w.heads = binary.LittleEndian.AppendUint64(w.heads, d.Key)
	for _, n := range []int{len(d.Words), speechOf(d.Said).words(), len(d.Said), len(w.rows)} {
		w.heads = binary.LittleEndian.AppendUint32(w.heads, uint32(n))
	}
	w.rows = appendRow(w.rows, d)
	if len(w.ids) < segmentWords {
		return nil
	}
	return w.Close()
}

// appendRow writes where some of a document's words begin, and its statements.
func appendRow(out []byte, d Document) []byte {
	last := 0
	for i := 0; i < len(d.Words); i += Stride {
		out = binary.AppendUvarint(out, uint64(d.Words[i].Start-last))
		last = d.Words[i].Start
	}
	at := int32(0)
	for _, s := range d.Said {
		out = binary.AppendUvarint(out, uint64(len(s)))
		for _, r := range s {
			out = binary.AppendUvarint(binary.AppendVarint(out, int64(r.Lo-at)), uint64(r.Hi-r.Lo))
			at = r.Lo
		}
	}
	return out
}

// Close writes what has not been written.
func (w *Writer) Close() error {
	if len(w.ends) == 0 {
		return nil
	}
	heads, words, places := w.dictionary()
	head := []byte(magic)
	for _, n := range []int{len(w.ends), len(heads) / blockHead, len(w.rows), len(words), len(places)} {
		head = binary.LittleEndian.AppendUint32(head, uint32(n))
	}
	for _, raw := range [][]byte{head, w.heads, w.rows, heads, words, places} {
		if _, err := w.out.Write(raw); err != nil {
			return fmt.Errorf("words: %w", err)
		}
	}
	*w = *NewWriter(w.out)
	return nil
}

// dictionary are the words in order and their places.
func (w *Writer) dictionary() (heads, words, places []byte) {
	firsts, sorted := w.sorted()
	for i, word := range slices.Sorted(maps.Keys(w.numbers)) {
		if i%blockWords == 0 {
			heads = binary.LittleEndian.AppendUint32(heads, uint32(len(words)))
			heads = binary.LittleEndian.AppendUint32(heads, uint32(len(places)))
		}
		number := w.numbers[word]
		list := w.list(sorted[firsts[number]:firsts[number+1]])
		words = append(binary.AppendUvarint(words, uint64(len(word))), word...)
		words = binary.AppendUvarint(words, uint64(len(list)))
		places = append(places, list...)
	}
	return heads, words, places
}

// sorted are the places in ids of word after word, and where those of each begin.
func (w *Writer) sorted() (firsts, places []uint32) {
	firsts = make([]uint32, len(w.numbers)+2)
	for _, id := range w.ids {
		firsts[id+2]++
	}
	for i := 2; i < len(firsts); i++ {
		firsts[i] += firsts[i-1]
	}
	places = make([]uint32, len(w.ids))
	for at, id := range w.ids {
		places[firsts[id+1]] = uint32(at)
		firsts[id+1]++
	}
	return firsts, places
}

// list are the places of one word: how many documents have it, each of them with
// how many places, then the places of those with several. Of one alone the place
// stands with its document, in place of how many bytes the several take.
func (w *Writer) list(places []uint32) []byte {
	var heads, several []byte
	documents, last := 0, -1
	for len(places) > 0 {
		d, _ := slices.BinarySearchFunc(w.ends, int(places[0]), func(end, place int) int { return end - place - 1 })
		first := uint32(0)
		if d > 0 {
			first = uint32(w.ends[d-1])
		}
		n := 1
		for n < len(places) && int(places[n]) < w.ends[d] {
			n++
		}
		heads = binary.AppendUvarint(binary.AppendUvarint(heads, uint64(d-last-1)), uint64(n))
		if n == 1 {
			heads = binary.AppendUvarint(heads, uint64(places[0]-first))
		} else {
			before := len(several)
			several = appendPlaces(several, places[:n], first)
			heads = binary.AppendUvarint(heads, uint64(len(several)-before))
		}
		documents, last, places = documents+1, d, places[n:]
	}
	return slices.Concat(binary.AppendUvarint(binary.AppendUvarint(nil, uint64(documents)), uint64(len(heads))), heads, several)
}

func appendPlaces(out []byte, places []uint32, first uint32) []byte {
	for _, p := range places {
		out = binary.AppendUvarint(out, uint64(p-first))
		first = p
	}
	return out
}
