package people

import (
	"encoding/binary"
	"io"
	"slices"
)

// A tableMade is a row of tables while they are made, one after the other. Where they
// go to a writer they are given to it in pieces: memory that is taken costs more than
// what is done in it.
type tableMade struct {
	// out are the tables so far, less what the writer has. The last begins at a byte
	// of all, ends says where its records do.
	out, ends []byte
	at, given int
	to        io.Writer
	// err is why the writer takes no more.
	err error
}

// pieceSize is how many bytes a writer is given at a time.
const pieceSize = 1 << 18

// tablesTo makes tables that go to a writer.
func tablesTo(w io.Writer) tableMade {
	return tableMade{to: w, out: make([]byte, 0, pieceSize+pieceSize/4)}
}

// next begins a table of about so many records, after those that are made.
func (t *tableMade) next(room int) *tableMade {
	t.at = t.given + len(t.out)
	t.ends = binary.LittleEndian.AppendUint32(slices.Grow(t.ends[:0], 4*(room+1)), 0)
	return t
}

// tableHead is how many bytes a table of n takes besides its records.
func tableHead(n int) int { return 4 * (n + 2) }

// begin is what the next record is added to, which end is then given.
func (t *tableMade) begin() []byte { return t.out }

func (t *tableMade) end(with []byte) {
	t.out = with
	t.ends = binary.LittleEndian.AppendUint32(t.ends, uint32(t.given+len(with)-t.at))
	if len(with) >= pieceSize {
		t.give()
	}
}

func (t *tableMade) add(record []byte) { t.end(append(t.out, record...)) }

// copied makes the records of a table the first of the one being made, which has none yet.
func (t *tableMade) copied(from table) {
	t.out = append(t.out, from.records...)
	if from.len() > 0 {
		t.ends = append(t.ends[:0], from.offsets...)
	}
}

// done ends the last table, as it is read: the records themselves, where each begins and
// the last one ends, counted from the first, and how many there are, four bytes each.
func (t *tableMade) done() {
	t.out = append(t.out, t.ends...)
	t.out = binary.LittleEndian.AppendUint32(t.out, uint32(len(t.ends)/4-1))
	t.give()
}

// give gives the writer, if there is one, what is made.
func (t *tableMade) give() {
	if t.to == nil {
		return
	}
	if t.err == nil {
		_, t.err = t.to.Write(t.out)
	}
	t.given, t.out = t.given+len(t.out), t.out[:0]
}
