package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// A Grade says how alike two words are that a thesaurus lists together,
// whatever meaning they share: 0 the least.
type Grade uint8

// Grades is how many there are.
const Grades = 4

// leastAlike is, for each grade, the least part of what two words are listed
// with that they must have in common.
var leastAlike = [Grades]float64{.1, .15, .2, .3}

// GradeOf returns the grade of words that have this part of what they are
// listed with in common, false if it is too little.
func GradeOf(alike float64) (Grade, bool) {
	for g := Grade(Grades); g > 0; g-- {
		if alike >= leastAlike[g-1] {
			return g - 1, true
		}
	}
	return 0, false
}

// Listed is a word that a thesaurus lists with another.
type Listed struct {
	ID    ID
	Grade Grade
}

// Listed returns the words that a thesaurus lists with a folded word or one
// it is an inflected form of, each with its highest grade. Words listed
// together share some meaning, perhaps a rare one: a looser bond than any
// Relation but Antonym, opposites being listed together now and then.
func (l *Lexicon) Listed(word string) []Listed {
	var out []Listed
	for _, base := range l.bases(word) {
		out = l.thesaurus.list(out, base)
	}
	slices.SortFunc(out, func(a, b Listed) int {
		if a.ID != b.ID {
			return int(a.ID) - int(b.ID)
		}
		return int(b.Grade) - int(a.Grade)
	})
	return slices.CompactFunc(out, func(a, b Listed) bool { return a.ID == b.ID })
}

// thesaurus is a thesaurus file, read in place.
type thesaurus struct {
	n       int
	offsets string // where each word's list begins, 4 bytes each, and the end
	lists   string
}

// decodeThesaurus reads a thesaurus file made for at most most words.
func decodeThesaurus(data string, most int) (thesaurus, error) {
	if len(data) < 8 || data[:4] != "WST1" {
		return thesaurus{}, errors.New("thesaurus: not a thesaurus file")
	}
	n := int(uint32At(data, 4))
	if n > most || len(data) < 8+4*(n+1) {
		return thesaurus{}, fmt.Errorf("thesaurus: %d words in %d bytes", n, len(data))
	}
	return thesaurus{n, data[8 : 8+4*(n+1)], data[8+4*(n+1):]}, nil
}

// list appends what is listed with word number id. It stops where the file
// makes no sense.
func (t thesaurus) list(out []Listed, id int) []Listed {
	if id < 0 || id >= t.n {
		return out
	}
	from, to := uint32At(t.offsets, 4*id), uint32At(t.offsets, 4*id+4)
	if from > to || int(to) > len(t.lists) {
		return out
	}
	rest := []byte(t.lists[from:to])
	for last := uint64(0); len(rest) > 0; {
		e, n := binary.Uvarint(rest)
		if n <= 0 || e>>2 >= uint64(t.n) || last+e>>2 >= uint64(t.n) {
			return out
		}
		last, rest = last+e>>2, rest[n:]
		out = append(out, Listed{ID(last) + 1, Grade(e & 3)})
	}
	return out
}
