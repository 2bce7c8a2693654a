package index

import (
	"bytes"
	"fmt"
	"runtime"
	"sync"

	"github.com/blevesearch/mmap-go"

	"whosaid/retrieval/postings"
)

// A sized file is one that has so many bytes.
type sized struct {
	path string
	size int64
}

// mapWords maps the words of documents into memory, of each part of the ledger a
// file. They are read when first asked for, and let go when nobody has them any
// more.
func mapWords(files []sized, documents []Card) (func() (*postings.Set, error), error) {
	var parts []mmap.MMap
	for _, f := range files {
		var raw mmap.MMap
		if f.size > 0 {
			var err error
			if raw, err = mapFile(f.path, f.size); err != nil {
				unmap(parts)
				return nil, err
			}
		}
		parts = append(parts, raw)
	}
	mapping := &parts
	runtime.AddCleanup(mapping, unmap, parts)
	return sync.OnceValues(func() (*postings.Set, error) {
		set, err := wordsIn(*mapping, documents)
		if err != nil {
			return nil, fmt.Errorf("%w: words: %w", ErrDamaged, err)
		}
		runtime.AddCleanup(set, func(*[]mmap.MMap) {}, mapping) // as long as somebody has the set
		return set, nil
	}), nil
}

func unmap(parts []mmap.MMap) {
	for _, raw := range parts {
		if raw != nil {
			_ = raw.Unmap()
		}
	}
}

// wordsIn reads the words of the parts of the ledger.
func wordsIn(parts []mmap.MMap, documents []Card) (*postings.Set, error) {
	type at struct {
		part int
		key  uint64
	}
	numbers := make(map[at]int, len(documents))
	for i := range documents {
		p := documents[i].place
		numbers[at{p.part, uint64(p.at)}] = i
	}
	var segments []*postings.Segment
	var part []int
	for i, raw := range parts {
		of, err := postings.Segments(raw)
		if err != nil {
			return nil, err
		}
		for _, segment := range of {
			segments, part = append(segments, segment), append(part, i)
		}
	}
	set, err := postings.NewSet(segments, len(documents), func(segment int, key uint64) int {
		if i, ok := numbers[at{part[segment], key}]; ok {
			return i
		}
		return -1
	})
	if err != nil {
		return nil, err
	}
	return set, counted(set, documents)
}

// counted makes sure that the words are those of the documents' statements.
func counted(set *postings.Set, documents []Card) error {
	for i := range documents {
		if set.SaidBefore(i+1)-set.SaidBefore(i) != documents[i].Statements {
			return fmt.Errorf("%s has other statements", documents[i].Name)
		}
	}
	return nil
}

// wordsOf are the words of entries, in memory.
func wordsOf(entries []Entry) (*postings.Set, error) {
	var raw bytes.Buffer
	w := postings.NewWriter(&raw)
	for i := range entries {
		if err := w.Add(postings.DocumentOf(uint64(i), entries[i].Document.Text, entries[i].Statements)); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	segments, err := postings.Segments(raw.Bytes())
	if err != nil {
		return nil, err
	}
	return postings.NewSet(segments, len(entries), func(_ int, key uint64) int { return int(key) })
}
