package index

import (
	"io"
	"slices"

	"whosaid/retrieval"
	"whosaid/retrieval/quotetext"
	"whosaid/retrieval/room"
)

// columnsMade are columns that are being made: what is fresh, and runs of other columns
// among it, which are read only when all are written.
type columnsMade struct {
	// Columns have the statements and chunks that are fresh, and all texts.
	Columns
	runs []run
	// first is how many texts there were at first, looked how many were looked for
	// among these one by one.
	first, looked int
	places        map[string]uint32
	// old are the columns that are kept, moved the places of their texts here, plus
	// one; 0 where none was asked for. Nil moved means that all stay where they are.
	old   *Columns
	moved []uint32
	// to tells where the rows of old vectors are now.
	to func(row uint32) uint32
}

// A run is statements and chunks of the old columns, by their numbers, and how many
// fresh ones stand before them.
type run struct {
	statements, chunks retrieval.Span
	said, cut          int
}

// columnsAfter begins columns that keep some of other ones, of which there may be none.
func columnsAfter(old *Columns, to func(row uint32) uint32) columnsMade {
	m := columnsMade{old: old, to: to}
	if old == nil {
		m.old = &Columns{}
		return m
	}
	if unused := old.unused(); unusedShare*unused > len(old.texts) {
		m.moved = make([]uint32, len(old.texts))
	} else {
		m.texts, m.first = slices.Clone(old.texts), len(old.texts)
	}
	return m
}

// takeRoom gives columns room for so many statements and chunks, beside each other.
func (c *Columns) takeRoom(statements, chunks int) {
	columns := c.ofStatements()
	all := room.For[uint32](len(columns)*statements + chunks)
	all = all[:cap(all)]
	for _, column := range columns {
		*column, all = all[:0:statements], all[statements:]
	}
	c.chunkRows = all[:0:chunks]
}

// unusedShare is one by which share of the texts of columns may be nobody's before
// the others are given new places.
const unusedShare = 4

// unused is how many texts no statement has.
func (c *Columns) unused() int {
	used := make([]bool, len(c.texts))
	for i := range c.Speaker {
		used[c.Speaker[i]], used[c.Kind[i]], used[c.Date[i]], used[c.how[i]/2] = true, true, true, true
	}
	n := 0
	for _, is := range used {
		if !is {
			n++
		}
	}
	return n
}

// place is that of a text, which is given one if it has none.
func (m *columnsMade) place(text string) uint32 {
	if at, ok := m.places[text]; ok {
		return at
	}
	if m.places == nil {
		m.places = map[string]uint32{}
	}
	at, ok := m.given(text)
	if !ok {
		at = uint32(len(m.texts))
		m.texts = append(m.texts, text)
	}
	m.places[text] = at
	return at
}

// fewLooked is how many texts are looked for one by one: for few it takes less than to
// list all of them.
const fewLooked = 64

// given is the place of a text among those that there were at first.
func (m *columnsMade) given(text string) (at uint32, ok bool) {
	if m.first == 0 {
		return 0, false
	}
	if m.looked++; m.looked <= fewLooked {
		i := slices.Index(m.texts[:m.first], text)
		return uint32(max(i, 0)), i >= 0
	}
	for i, text := range m.texts[:m.first] {
		m.places[text] = uint32(i)
	}
	m.first = 0
	at, ok = m.places[text]
	return at, ok
}

// placeOf is the place of a text of the old columns.
func (m *columnsMade) placeOf(at uint32) uint32 {
	if m.moved == nil {
		return at
	}
	if m.moved[at] == 0 {
		m.moved[at] = m.place(m.old.texts[at]) + 1
	}
	return m.moved[at] - 1
}

// add adds the statements and chunks of an entry, whose vectors stand in rows.
func (m *columnsMade) add(e *Entry, row func(text string) uint32) {
	in := chunksOf(e)
	for i := range e.Statements {
		s := &e.Statements[i]
		m.Speaker = append(m.Speaker, m.place(s.Speaker))
		m.Kind = append(m.Kind, m.place(string(s.Kind)))
		m.Date = append(m.Date, m.place(s.Date))
		m.how = append(m.how, howOf(m.place(string(s.SpeakerReason)), s.Named()))
		m.In = append(m.In, in[i])
		m.over = append(m.over, over(e.Chunks, retrieval.Span{Start: s.Start, End: s.End}))
		m.sign(quotetext.SignatureOf(quotetext.Words(s.Text)))
		m.rows = append(m.rows, row(StatementText(s)))
	}
	for i := range e.Chunks {
		m.chunkRows = append(m.chunkRows, row(ChunkText(&e.Chunks[i])))
	}
}

// keep adds statements and chunks of the old columns, by their numbers.
func (m *columnsMade) keep(statements, chunks retrieval.Span) {
	m.runs = append(m.runs, run{statements, chunks, len(m.rows), len(m.chunkRows)})
}

// write writes a column at a time, each in the memory of the one before.
func (m *columnsMade) write(w io.Writer) error {
	var raw []byte
	var column []uint32
	theirs := m.old.all()
	for i, fresh := range m.all() {
		column = m.joined(column[:0], *fresh, *theirs[i], fresh == &m.chunkRows)
		if now := m.now(fresh); now != nil {
			m.renumber(column, fresh == &m.chunkRows, now)
		}
		raw = appendColumn(raw[:0], column)
		if _, err := w.Write(raw); err != nil {
			return err
		}
	}
	_, err := w.Write(appendTexts(raw[:0], m.texts))
	return err
}

// of tells of a run where its chunks stand; otherwise where its statements do.
func (r run) of(chunks bool) (span retrieval.Span, before int) {
	if chunks {
		return r.chunks, r.cut
	}
	return r.statements, r.said
}

// joined adds the numbers of a column to others: fresh ones and runs of old ones.
func (m *columnsMade) joined(to, fresh, old []uint32, chunks bool) []uint32 {
	done := 0
	for _, r := range m.runs {
		span, before := r.of(chunks)
		to = append(append(to, fresh[done:before]...), old[span.Start:span.End]...)
		done = before
	}
	return append(to, fresh[done:]...)
}

// renumber gives the numbers of runs in a column those that they are now.
func (m *columnsMade) renumber(column []uint32, chunks bool, now func(uint32) uint32) {
	kept := 0
	for _, r := range m.runs {
		span, before := r.of(chunks)
		for i := kept + before; i < kept+before+span.Len(); i++ {
			column[i] = now(column[i])
		}
		kept += span.Len()
	}
}

// now tells what the old numbers of a column are now; nil where they stay.
func (m *columnsMade) now(column *[]uint32) func(uint32) uint32 {
	switch column {
	case &m.rows, &m.chunkRows:
		return m.to
	case &m.Speaker, &m.Kind, &m.Date:
		if m.moved != nil {
			return m.placeOf
		}
	case &m.how:
		if m.moved != nil {
			return func(how uint32) uint32 { return howOf(m.placeOf(how/2), how%2 == 1) }
		}
	}
	return nil
}
