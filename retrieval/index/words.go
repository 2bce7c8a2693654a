package index

import (
	"bytes"
	"fmt"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/blevesearch/mmap-go"

	"whosaid/retrieval/postings"
)

// Words are the words of the documents and where they stand. The error is
// ErrDamaged.
func (g *Generation) Words() (*postings.Set, error) { return g.words() }

// mapWords maps the words of the parts of the ledger into memory. They are read
// when first asked for, and let go when nobody has them any more.
func mapWords(dir string, m *Manifest) (func() (*postings.Set, error), error) {
	var parts []mmap.MMap
	for _, name := range m.LedgerParts {
		var raw mmap.MMap
		if want := m.Files[wordsPart(name)]; want.Size > 0 {
			var err error
			if raw, err = mapFile(filepath.Join(dir, wordsPart(name)), &want); err != nil {
				unmap(parts)
				return nil, err
			}
		}
		parts = append(parts, raw)
	}
	mapping := &parts
	runtime.AddCleanup(mapping, unmap, parts)
	return sync.OnceValues(func() (*postings.Set, error) {
		set, err := m.wordsIn(*mapping)
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, dir, err)
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
func (m *Manifest) wordsIn(parts []mmap.MMap) (*postings.Set, error) {
	type at struct {
		part int
		key  uint64
	}
	numbers := make(map[at]int, len(m.Documents))
	for i := range m.Documents {
		p := m.Documents[i].place
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
	set, err := postings.NewSet(segments, len(m.Documents), func(segment int, key uint64) int {
		if i, ok := numbers[at{part[segment], key}]; ok {
			return i
		}
		return -1
	})
	if err != nil {
		return nil, err
	}
	return set, m.counted(set)
}

// counted makes sure that the words are those of the documents' statements.
func (m *Manifest) counted(set *postings.Set) error {
	for i := range m.Documents {
		if set.SaidBefore(i+1)-set.SaidBefore(i) != m.Documents[i].Statements {
			return fmt.Errorf("%s has other statements", m.Documents[i].Name)
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
