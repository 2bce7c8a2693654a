package people

import (
	"encoding/binary"
	"slices"
)

// A tableMade is a row of tables while they are made, one after the other, each in
// its place: memory that is taken costs more than what is done in it.
type tableMade struct {
	// out are the tables so far. The last begins at an offset, and has count records
	// of which there is room for a number.
	out             []byte
	at, count, room int
}

// next begins a table of at most so many records, after those that are made.
func (t *tableMade) next(room int) *tableMade {
	t.at, t.count, t.room = len(t.out), 0, room
	t.out = slices.Grow(t.out, tableHead(room))
	t.out = t.out[:t.at+tableHead(room)]
	t.put(0, 0)
	return t
}

// tableHead is how many bytes stand before the records of a table of n.
func tableHead(n int) int { return 4 * (n + 2) }

// put writes where a record of the last table ends, counted from the first record.
func (t *tableMade) put(n, end int) {
	binary.LittleEndian.PutUint32(t.out[t.at+4*(n+1):], uint32(end))
}

// records is where those of the last table begin.
func (t *tableMade) records() int { return t.at + tableHead(t.room) }

// begin is what the next record is added to, which end is then given.
func (t *tableMade) begin() []byte { return t.out }

func (t *tableMade) end(with []byte) {
	t.out = with
	t.count++
	t.put(t.count, len(with)-t.records())
}

func (t *tableMade) add(record []byte) { t.end(append(t.out, record...)) }

// copied makes the records of a table the first of the one being made, which has none yet.
func (t *tableMade) copied(from table) {
	t.out = append(t.out, from.records...)
	copy(t.out[t.at+4:], from.offsets)
	t.count = from.len()
}

// done ends the last table, as it is read: how many records there are, where each
// begins and the last one ends, counted from the first, four bytes each, and the
// records themselves.
func (t *tableMade) done() {
	binary.LittleEndian.PutUint32(t.out[t.at:], uint32(t.count))
	if head := t.at + tableHead(t.count); t.count < t.room {
		t.out = append(t.out[:head], t.out[t.records():]...)
	}
}
