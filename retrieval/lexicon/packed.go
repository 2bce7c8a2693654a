package lexicon

import "encoding/binary"

// AppendTerms adds terms to bytes that ReadTerms of this lexicon reads: two or
// three a word that has a vector.
func (l *Lexicon) AppendTerms(to []byte, terms []Term) []byte {
	to = binary.AppendUvarint(to, uint64(len(terms)))
	for _, t := range terms {
		if l.stemOf(t.ID) == t.Stem {
			to = binary.AppendUvarint(to, uint64(t.ID)<<1)
			continue
		}
		to = binary.LittleEndian.AppendUint32(binary.AppendUvarint(to, uint64(t.ID)<<1|1), uint32(t.Stem))
	}
	return to
}

// ReadTerms adds what AppendTerms wrote at the beginning of raw to a list, and
// returns the bytes after it.
func (l *Lexicon) ReadTerms(raw []byte, to []Term) (terms []Term, rest []byte) {
	n, size := binary.Uvarint(raw)
	for raw = raw[size:]; n > 0; n-- {
		id, size := binary.Uvarint(raw)
		raw = raw[size:]
		t := Term{ID: ID(id >> 1)}
		if id&1 == 0 {
			t.Stem = l.stemOf(t.ID)
		} else {
			t.Stem, raw = Stem(binary.LittleEndian.Uint32(raw)), raw[4:]
		}
		to = append(to, t)
	}
	return to, raw
}

// stemOf is the stem of a word with a vector, once it was asked for; otherwise 0,
// which is none.
func (l *Lexicon) stemOf(id ID) Stem {
	if id == Unknown || int(id) > l.vectors.n {
		return 0
	}
	return Stem(l.stems[id-1].Load())
}
