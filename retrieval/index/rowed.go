package index

// A rowed tells which texts of a shelf have which row of its vectors.
type rowed struct {
	// rows are those of the shelf's texts, each once, in order. The numbers that have
	// a row end at ends[row] of members, where those of the next one begin.
	rows, ends, members []uint32
}

// newRowed tells it of texts that have rows of so many.
func newRowed(rows []uint32, all int) *rowed {
	r := &rowed{ends: make([]uint32, all+1), members: make([]uint32, len(rows))}
	for _, row := range rows { // how many numbers each row has, then where they begin, then end
		r.ends[row]++
	}
	at := uint32(0)
	for row, n := range r.ends {
		if n > 0 {
			r.rows = append(r.rows, uint32(row))
		}
		r.ends[row] = at
		at += n
	}
	for number, row := range rows {
		r.members[r.ends[row]] = uint32(number)
		r.ends[row]++
	}
	return r
}

// numbers are those whose text has a row, none if it is not the shelf's.
func (r *rowed) numbers(row uint32) []uint32 {
	if int(row) >= len(r.ends) {
		return nil
	}
	from := uint32(0)
	if row > 0 {
		from = r.ends[row-1]
	}
	return r.members[from:r.ends[row]]
}
