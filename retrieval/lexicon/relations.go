package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync/atomic"
)

// A Relation says how two words are related, closest first.
type Relation uint8

const (
	Irregular      Relation = iota // an irregular form and its base: went, go
	Synonym                        // share a common meaning
	Derived                        // decide, decision; Russia, Russian
	Similar                        // adjectives of one cluster: cold, chilly
	DistantSynonym                 // share a meaning that is rare for one of them
	Kin                            // a kind or part of the other, or kinds of one thing that are defined alike
	Antonym                        // hot, cold: close in use, opposite in meaning
	Unrelated
)

// relations is a relations file, read in place. Words from base on have no vector.
type relations struct {
	base int
	// letters are those of the words without vectors, alphabetically, and words tells
	// where each begins, and the end: 4 bytes each.
	letters, words string
	// lists are what each word is related to, in order, and starts where that begins.
	lists, starts string
	stems         []atomic.Uint32 // of the words without vectors, 0 where not yet known
}

// noRelations relates nothing to any of base words.
func noRelations(base int) *relations { return &relations{base: base, words: "\x00\x00\x00\x00"} }

// extras is the number of words without vectors.
func (r *relations) extras() int { return len(r.words)/4 - 1 }

// extra returns a word without a vector, "" where the file makes no sense.
func (r *relations) extra(i int) string { return part(r.letters, r.words, i) }

// part is one of the parts of a text that stand one after the other, by where each
// begins; "" where these make no sense.
func part(text, starts string, i int) string {
	if i < 0 || 4*i+8 > len(starts) {
		return ""
	}
	from, to := uint32At(starts, 4*i), uint32At(starts, 4*i+4)
	if from > to || int(to) > len(text) {
		return ""
	}
	return text[from:to]
}

// decodeRelations reads a relations file made for a lexicon of base words
// with vectors.
func decodeRelations(data string, base int) (*relations, error) {
	const head = 12
	if len(data) < head || data[:4] != "WSR2" {
		return nil, errors.New("relations: not a relations file")
	}
	extras, words := int(uint32At(data, 4)), int(uint32At(data, 8))
	if words != base+extras {
		return nil, fmt.Errorf("relations: made for %d words, not %d", words, base+extras)
	}
	starts, lists := head+4*(extras+1), head+4*(extras+1)+4*(words+1)
	if lists > len(data) {
		return nil, fmt.Errorf("relations: %d words in %d bytes", words, len(data))
	}
	r := &relations{base: base, words: data[head:starts], starts: data[starts:lists]}
	letters := lists + int(uint32At(r.words, 4*extras))
	if letters > len(data) || letters+int(uint32At(r.starts, 4*words)) != len(data) {
		return nil, errors.New("relations: cut short")
	}
	r.letters, r.lists = data[lists:letters], data[letters:]
	r.stems = make([]atomic.Uint32, extras)
	return r, nil
}

// appendOf adds what is related to word number id to a list: numbers, and a Relation
// in the low three bits. It stops where the file makes no sense.
func (r *relations) appendOf(to []uint32, id int) []uint32 {
	words := uint64(r.base + r.extras())
	rest := part(r.lists, r.starts, id)
	for last := uint64(0); rest != ""; {
		var raw [binary.MaxVarintLen32]byte
		e, n := binary.Uvarint(raw[:copy(raw[:], rest)])
		if n <= 0 || last+e>>3 >= words || Relation(e&7) >= Unrelated {
			return to
		}
		last, rest = last+e>>3, rest[n:]
		to = append(to, uint32(last<<3|e&7))
	}
	return to
}
