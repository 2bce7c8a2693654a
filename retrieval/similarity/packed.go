package similarity

import (
	"encoding/binary"
	"sync"

	"whosaid/retrieval/lexicon"
)

// Append adds a text to bytes that a Reader reads in the same process.
func (t Text) Append(to []byte) []byte {
	words := vocabulary()
	for _, terms := range [...][]lexicon.Term{t.terms, t.attribution, t.around} {
		to = words.AppendTerms(to, terms)
	}
	return to
}

// AppendParts adds what Parts returned to bytes that a Reader reads in the same
// process.
func AppendParts(to []byte, parts []Text) []byte {
	to = binary.AppendUvarint(to, uint64(len(parts)))
	for i, p := range parts {
		if i == 0 {
			to = vocabulary().AppendTerms(to, p.around)
		}
		to = vocabulary().AppendTerms(to, p.terms)
	}
	return to
}

// Rooms are memory that Readers are done with, to be read into again. The zero Rooms
// are ready, for any number of Readers.
type Rooms struct{ free sync.Pool }

// Reader returns one that reads into the rooms.
func (r *Rooms) Reader() Reader { return Reader{rooms: r} }

// A Reader reads texts that were appended to bytes. It serves one caller at a time.
// Texts that it read share memory.
type Reader struct {
	rooms *Rooms
	room  []lexicon.Term
	// taken are all rooms, this one last.
	taken []*[]lexicon.Term
}

// Done lets go of the memory of all texts that were read: others are read into it.
func (r *Reader) Done() {
	for _, room := range r.taken {
		r.rooms.free.Put(room)
	}
	*r = Reader{rooms: r.rooms}
}

// take makes room for n terms.
func (r *Reader) take(n int) {
	room, _ := r.rooms.free.Get().(*[]lexicon.Term)
	if room == nil || cap(*room) < n {
		made := make([]lexicon.Term, 0, max(n, roomFor))
		room = &made
	}
	r.room = (*room)[:0]
	r.taken = append(r.taken, room)
}

// Text reads what Text.Append wrote.
func (r *Reader) Text(raw []byte) Text {
	var t Text
	for _, to := range [...]*[]lexicon.Term{&t.terms, &t.attribution, &t.around} {
		*to, raw = r.terms(raw)
	}
	return t
}

// Parts reads what AppendParts wrote.
func (r *Reader) Parts(raw []byte) []Text {
	n, size := binary.Uvarint(raw)
	if raw = raw[size:]; n == 0 {
		return nil
	}
	around, raw := r.terms(raw)
	parts := make([]Text, n)
	for i := range parts {
		parts[i].around = around
		parts[i].terms, raw = r.terms(raw)
	}
	return parts
}

// roomFor is for how many terms memory is taken at a time.
const roomFor = 4096

func (r *Reader) terms(raw []byte) (terms []lexicon.Term, rest []byte) {
	n, _ := binary.Uvarint(raw)
	if uint64(cap(r.room)-len(r.room)) < n {
		r.take(int(n))
	}
	from := len(r.room)
	r.room, rest = vocabulary().ReadTerms(raw, r.room)
	return r.room[from:len(r.room):len(r.room)], rest
}
